package se.spegla.web.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.testing.Town.EVA;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.CardCode;
import se.spegla.response.SheetId;
import se.spegla.response.Submission;
import se.spegla.response.UnitCode;
import se.spegla.testing.Clock;
import se.spegla.testing.Printed;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Site;
import se.spegla.testing.Town;

/** From the choice of cards to the printed ones, and what a leader sees of them while the round is open. */
class CardPagesTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final Pattern CODE = Pattern.compile("\\b[2-9A-Z]{5}-[2-9A-Z]{5}\\b");

    @TempDir
    Path folder;

    private final Clock clock = Clock.at("2026-03-02T08:00:00Z");
    private RunningSpegla spegla;
    private Site leader;
    private Unit solglantan;
    private Unit angsro;

    @BeforeEach
    void start() {
        spegla = RunningSpegla.in(folder, clock);
        leader = spegla.leader();
        solglantan = spegla.unit("Solgläntan");
        angsro = spegla.unit("Ängsro");
    }

    @AfterEach
    void stop() {
        spegla.close();
    }

    @Test
    void cards_are_proposed_with_the_reason_and_the_units_that_are_small() {
        assertThat(leader.get("/series/new").body())
                .contains("value=\"CARDS\" checked", "färre än 15 anställda")
                .doesNotContain("Ängsro (", "on\" checked");
        openByCards(Map.of());
        assertThat(leader.get("/series/new").body()).contains("Ängsro (9)").doesNotContain("Solgläntan (");
    }

    @Test
    void what_was_chosen_is_kept_told_and_fixed_once_the_first_round_has_opened() {
        openByCards(Map.of("linked", "on"));
        assertThat(rules().entry()).isEqualTo(Series.Entry.CARDS);
        assertThat(rules().linked()).isTrue();
        var edit = "/series/" + ID + "/edit";
        assertThat(leader.see(edit).asks("Med kort")).isFalse();
        assertThat(leader.see(edit).asks("Fråga efter en sådan kod")).isFalse();
        leader.postFrom(edit, edit, Map.of("name", "P-CAT", "entry", "UNIT_CODE"));
        assertThat(rules().entry()).isEqualTo(Series.Entry.CARDS);
        assertThat(rules().linked()).isTrue();
        assertThat(leader.get("/series/" + ID).body()).contains("ett kort per person", "kopplar ihop de egna svaren");
    }

    @Test
    void without_a_headcount_the_round_does_not_open_and_the_page_says_why() {
        makeDraft(Map.of());
        var open = leader.get(path("/open")).body();
        assertThat(open).contains("ett per person. Fyll i antal").doesNotContain("action=\"" + path("/open") + "\"");
        var refused = leader.postFrom("/series/new", path("/open"), Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Fyll i antal anställda för alla enheter först");
        assertThat(leader.get(path("/open")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_series_by_unit_code_is_asked_before_opening_whether_small_units_should_not_have_cards() {
        makeDraft(Map.of("entry", "UNIT_CODE"));
        headcounts();
        assertThat(leader.get(path("/open")).body()).contains("färre än 15 anställda och gemensam kod", "Ängsro (9)");
        leader.postFrom("/series/new", path("/open"), Map.of());
        assertThat(leader.get(path("")).body()).doesNotContain("Kort kvar");
        assertThat(leader.get(path("/cut-outs")).body()).contains("Mätningen har inga kort");
        assertThat(leader.get(path("/cards/" + angsro.id().value() + "/more")).body())
                .contains("Mätningen har inga kort");
    }

    @Test
    void one_card_a_head_is_printed_and_the_same_after_some_have_answered() {
        openByCards(Map.of());
        var all = printed("");
        assertThat(all).hasSize(29).doesNotHaveDuplicates();
        var own = printed("/" + angsro.id().value());
        assertThat(own).hasSize(9).allMatch(code -> CardCode.parse(code).isPresent());
        answer(angsro, 6);
        clock.advance(Duration.ofHours(2));
        assertThat(printed("")).isEqualTo(all);
        assertThat(printed("/" + angsro.id().value())).isEqualTo(own);
    }

    @Test
    void in_a_series_by_cards_the_one_way_in_is_a_card_and_no_print_has_the_units_code() {
        openByCards(Map.of());
        var codes = spegla.database().unitCodes().of(new Round.Id(ID)).values().stream()
                .map(UnitCode::printed)
                .toList();
        assertThat(codes).hasSize(2);

        for (var page : List.of("", "/codes", "/codes/" + angsro.id().value(), "/forms")) {
            assertThat(leader.get(path(page)).body()).as(page).doesNotContain(codes);
        }
        assertThat(leader.get(path("/forms")).body()).contains("Dra ett kort");
        assertThat(leader.see(path("/forms")).page().select("[role=img]")).isEmpty();
        assertThat(leader.get(path("/codes")).body()).contains("Affischer och kort", "/cut-outs", "/posters", "/forms");
        try (var posters = Printed.pdf(leader.bytes(path("/posters")))) {
            assertThat(posters.pages())
                    .hasSize(2)
                    .allMatch(page -> page.contains("Dra ett kort ur skålen")
                            && page.contains(spegla.base().substring("http://".length()))
                            && codes.stream().noneMatch(page::contains));
            assertThat(posters.codes(0)).isEmpty();
        }
    }

    @Test
    void the_cards_that_are_left_follow_the_steps_of_the_progress() {
        openByCards(Map.of());
        answer(solglantan, 4);
        clock.advance(Duration.ofHours(2));
        assertThat(cardsLeft()).containsExactly("högst 20", "högst 9");
        answer(solglantan, 6);
        assertThat(cardsLeft()).containsExactly("högst 20", "högst 9");
        clock.advance(Duration.ofHours(2));
        assertThat(cardsLeft()).containsExactly("högst 11", "högst 9");
    }

    private List<String> cardsLeft() {
        return leader.see(path("")).column("Kort kvar");
    }

    @Test
    void more_cards_are_made_once_however_often_the_form_is_sent_and_only_they_are_shown() {
        openByCards(Map.of());
        var form = path("/cards/" + angsro.id().value() + "/more");
        var fields = Map.of("more", "3", "heads", "9");
        var first = leader.postFrom(form, form, fields);
        assertThat(first.statusCode()).isEqualTo(303);
        leader.postFrom(form, form, fields);
        var shown = first.headers().firstValue("Location").orElseThrow().replace(spegla.base(), "");
        var newest = "/" + angsro.id().value() + "?last=3";
        assertThat(leader.get(shown).body()).contains("Korten är gjorda", path("/cut-outs") + newest);
        assertThat(printed(newest)).hasSize(3);
        assertThat(printed("/" + angsro.id().value())).hasSize(12).containsAll(printed(newest));
        for (var wrong : List.of("", "0", "51", "x", "-1", "99999999999")) {
            assertThat(leader.postFrom(form, form, Map.of("more", wrong, "heads", "12"))
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void a_renewal_makes_as_many_as_are_told_to_be_left_and_is_done_once() {
        openByCards(Map.of());
        answer(solglantan, 10);
        clock.advance(Duration.ofHours(2));
        var unit = path("/cards/" + solglantan.id().value());
        var own = "/" + solglantan.id().value();
        var old = spegla.database().cards().of(new Round.Id(ID)).get(solglantan.id()).stream()
                .map(CardCode::printed)
                .toList();
        var form = leader.get(unit + "/more").body();
        assertThat(form).contains("Du får 11 nya", "value=\"" + old.get(0) + "\"");
        var done = leader.postFrom(unit + "/more", unit + "/renew", Map.of("card", old.get(0)));
        var told = leader.get(
                        done.headers().firstValue("Location").orElseThrow().replace(spegla.base(), ""))
                .body();
        assertThat(told).contains("Korten är utbytta", path("/cut-outs") + own);
        var renewed = printed(own);
        assertThat(renewed).hasSize(11).doesNotContainAnyElementsOf(old);
        leader.postFrom(unit + "/more", unit + "/renew", Map.of("card", old.get(0)));
        assertThat(printed(own)).isEqualTo(renewed);
        assertThat(cardsLeft()).contains("högst 11");
    }

    private void openByCards(Map<String, String> fields) {
        makeDraft(fields);
        headcounts();
        leader.postFrom("/series/new", path("/open"), Map.of());
    }

    private void makeDraft(Map<String, String> fields) {
        var all = new LinkedHashMap<>(Map.of(
                "id",
                ID,
                "name",
                "P-CAT",
                "instrument",
                "p-cat",
                "threshold",
                "5",
                "entry",
                "CARDS",
                "unit-" + solglantan.id().value(),
                "on",
                "unit-" + angsro.id().value(),
                "on"));
        all.putAll(fields);
        leader.postFrom("/series/new", "/series/new", all);
        var form = "/series/" + ID + "/rounds/new";
        leader.postFrom(
                form,
                form,
                Map.of("id", ID, "name", "Våren", "start", "2026-03-02", "end", "2026-03-29", "grace", "48"));
    }

    private void headcounts() {
        spegla.lifecycle()
                .saveHeadcounts(
                        EVA,
                        new Round.Id(ID),
                        Map.of(solglantan.id(), OptionalInt.of(20), angsro.id(), OptionalInt.of(9)));
    }

    /** So many of a unit's cards are used, the first ones that are left. */
    private void answer(Unit unit, int sheets) {
        var round = new Round.Id(ID);
        var used = spegla.database().responses().counts(round).getOrDefault(unit.id(), 0);
        var response = Town.uniform(Town.instrument("p-cat"), 4);
        spegla.database()
                .cards()
                .of(round)
                .get(unit.id())
                .subList(used, used + sheets)
                .forEach(card -> spegla.database()
                        .responses()
                        .store(new Submission(SheetId.random(), round, unit.id(), response).by(card.value()))
                        .join());
    }

    private Series.Rules rules() {
        return spegla.database()
                .rounds()
                .findSeries(new Series.Id(ID))
                .orElseThrow()
                .rules();
    }

    /** The codes of the cards that are printed, of all units or of one. */
    private List<String> printed(String which) {
        try (var cards = Printed.pdf(leader.bytes(path("/cut-outs" + which)))) {
            return cards.pages().stream()
                    .flatMap(page -> CODE.matcher(page).results().map(found -> found.group()))
                    .toList();
        }
    }

    private static String path(String action) {
        return "/rounds/" + ID + action;
    }
}
