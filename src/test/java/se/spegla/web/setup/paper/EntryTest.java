package se.spegla.web.setup.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.SeenPage;
import se.spegla.testing.Site;
import se.spegla.testing.Town;

/** Sheets of paper over HTTP, as a browser without script sends them. */
class EntryTest {
    @TempDir
    private Path directory;

    private RunningSpegla spegla;
    private Site leader;
    private Unit birch;
    private Unit alder;
    private int opened;

    @BeforeEach
    void start() {
        spegla = RunningSpegla.in(directory);
        spegla.organisation(false);
        birch = spegla.unit("Björken");
        alder = spegla.unit("Alen");
        leader = spegla.leader();
    }

    @AfterEach
    void stop() {
        spegla.close();
    }

    @Test
    void a_sheet_is_stored_once_however_often_it_is_sent_and_the_next_one_of_the_pile_follows() {
        var round = open(Series.Entry.UNIT_CODE);
        var sheet = sheet(round);

        for (int i = 0; i < 2; i++) {
            var sent = send(round, sheet);
            assertThat(sent.statusCode()).isEqualTo(303);
            assertThat(sent.headers().firstValue("Location")).hasValue(entry(round) + "?pile=1");
        }
        assertThat(leader.get(entry(round) + "?pile=1").body())
                .contains("1 blad införda")
                .doesNotContain(sheet.get("sheet"));
        assertThat(spegla.database().responses().onPaper(round.id())).isOne();
        var closed = spegla.close(round);
        assertThat(spegla.database().responses().of(closed.id(), birch.id()))
                .singleElement()
                .satisfies(stored ->
                        assertThat(stored.byItem()).containsExactlyInAnyOrderEntriesOf(Map.of("p1", 4, "p13", 2)));
        assertThat(spegla.database().responses().of(closed.id(), alder.id())).isEmpty();
    }

    @ParameterizedTest(name = "{0} on paper and {1} otherwise")
    @CsvSource({"4, 9, färre än 5, visas inte", "7, 5, minst 5, 7", "7, 0, minst 5, 7", "7, 2, minst 5, visas inte"})
    void paper_counts_as_a_number_of_the_round_in_steps_until_it_is_closed_and_no_few_are_told_apart(
            int onPaper, int others, String before, String after) {
        var round = open(Series.Entry.UNIT_CODE);
        for (int i = 0; i < onPaper; i++) {
            send(round, sheet(round));
        }
        spegla.answer(round, birch, others, 3);

        assertThat(onPaper(round)).isEqualTo(before);
        spegla.close(round);
        assertThat(onPaper(round)).startsWith(after);
    }

    private String onPaper(Round round) {
        var told = Pattern.compile("Svar på papper</dt><dd>([^<]*)<")
                .matcher(leader.get("/rounds/" + round.id().value()).body());
        assertThat(told.find()).isTrue();
        return told.group(1);
    }

    @Test
    void other_answers_from_a_page_that_was_gone_back_to_are_held_and_can_be_saved_as_a_sheet_of_their_own() {
        var round = open(Series.Entry.UNIT_CODE);
        var sheet = sheet(round);
        send(round, sheet);
        sheet.put("answer-p1", "5");

        var held = send(round, sheet);
        assertThat(held.statusCode()).isEqualTo(422);
        assertThat(held.body()).contains("redan sparat");
        assertThat(SeenPage.of(held).page().select("[name=answer-p1][checked]").val())
                .isEqualTo("5");
        sheet.put("sheet", sheetOf(held));
        assertThat(send(round, sheet).statusCode()).isEqualTo(303);
        assertThat(spegla.database().responses().counts(round.id())).containsEntry(birch.id(), 2);
    }

    @Test
    void an_empty_sheet_is_not_stored() {
        var round = open(Series.Entry.UNIT_CODE);
        var sheet = sheet(round);
        sheet.replaceAll((field, value) -> field.startsWith("answer-") ? "" : value);

        assertThat(send(round, sheet).statusCode()).isEqualTo(422);
        assertThat(spegla.database().responses().counts(round.id())).isEmpty();
    }

    @Test
    void where_the_series_uses_cards_a_sheet_of_paper_uses_up_one_of_its_units() {
        var round = open(Series.Entry.CARDS);
        var cards = spegla.database().cards().of(round.id());
        var sheet = sheet(round);

        assertThat(send(round, sheet).body()).contains("kortets kod saknas").contains("checked");
        sheet.put("card", cards.get(alder.id()).get(0).printed());
        assertThat(send(round, sheet).statusCode()).isEqualTo(422);
        sheet.put("card", cards.get(birch.id()).get(0).printed().toLowerCase(Locale.ROOT));
        assertThat(send(round, sheet).statusCode()).isEqualTo(303);
        var second = sheet(round);
        second.put("card", sheet.get("card"));
        assertThat(send(round, second).statusCode()).isEqualTo(422);
        assertThat(spegla.database().responses().counts(round.id())).containsEntry(birch.id(), 1);
    }

    @Test
    void only_process_leaders_enter_paper_and_only_until_the_round_is_closed() {
        var round = open(Series.Entry.UNIT_CODE);
        assertThat(spegla.visitor().get(entry(round)).statusCode()).isEqualTo(302);
        assertThat(leader.get("/rounds/" + round.id().value() + "/entry").body())
                .contains("Björken", "Alen");
        assertThat(leader.get("/rounds/" + round.id().value() + "/entry/nobody").statusCode())
                .isEqualTo(404);
        var sheet = sheet(round);
        spegla.close(round);

        assertThat(leader.get(entry(round)).statusCode()).isEqualTo(409);
        assertThat(send(round, sheet).statusCode()).isEqualTo(409);
    }

    /** Each of a questionnaire of its own name: nobody is asked the same in two series in the same weeks. */
    private Round open(Series.Entry entry) {
        var plain = spegla.series("p-cat-" + opened++, birch, alder);
        var rules = new Series.Rules(5, entry, false, 50, Optional.empty());
        var series = new Series(plain.id(), plain.name(), plain.instrumentId(), rules, plain.units());
        spegla.database().rounds().save(series);
        return spegla.openRound(series, "Våren", Town.instrument("p-cat"));
    }

    private String entry(Round round) {
        return "/rounds/" + round.id().value() + "/entry/" + birch.id().value();
    }

    /** The fields of a page that has just been opened, with two answers. */
    private Map<String, String> sheet(Round round) {
        var page = leader.get(entry(round));
        return new HashMap<>(Map.of(
                "csrf",
                leader.token(entry(round)),
                "sheet",
                sheetOf(page),
                "pile",
                "0",
                "answer-p1",
                "4",
                "answer-p2",
                "",
                "answer-p13",
                "2"));
    }

    private static String sheetOf(HttpResponse<String> page) {
        return SeenPage.of(page).page().select("[name=sheet]").val();
    }

    private HttpResponse<String> send(Round round, Map<String, String> sheet) {
        return leader.post(entry(round), sheet);
    }
}
