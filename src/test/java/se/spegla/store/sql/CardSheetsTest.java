package se.spegla.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.SheetId;
import se.spegla.response.StoredSheet;
import se.spegla.response.Storing;
import se.spegla.response.Submission;
import se.spegla.store.Database;
import se.spegla.testing.SpringRound;

/** One card, one sheet; and the codes of pairs beside the answers. */
class CardSheetsTest {
    @AutoClose
    private final SpringRound spring = new SpringRound();
    private final Database database = spring.database();

    @BeforeEach
    void open() {
        database.rounds().save(spring.taking(Series.Entry.CARDS));
        database.rounds().saveHeadcounts(spring.draft.id(), Map.of(spring.alder.id(), OptionalInt.of(7)));
        spring.opened();
    }

    @Test
    void a_card_goes_with_the_first_sheet_and_lets_no_other_in() throws SQLException {
        var card = card(spring.birch, 0);
        assertThat(store(spring.sheet().by(card))).isEqualTo(Storing.STORED);
        assertThat(rows("card")).isEqualTo(26);
        assertThat(store(spring.sheet().by(card))).isEqualTo(Storing.NO_CARD);
        assertThat(rows("response")).isEqualTo(1);
        assertThat(rows("attempt")).isEqualTo(1);
    }

    /** The attack of known sheets: under a unit's code all four would be in. */
    @Test
    void whoever_sends_four_known_sheets_by_a_single_card_has_one_of_them_in_the_result() {
        var card = card(spring.birch, 0);
        var outcomes = Stream.generate(() -> store(spring.sheet().by(card))).limit(4).toList();

        assertThat(outcomes).containsExactly(Storing.STORED, Storing.NO_CARD, Storing.NO_CARD, Storing.NO_CARD);
        assertThat(database.responses().counts(spring.draft.id())).containsEntry(spring.birch.id(), 1);
    }

    @Test
    void the_same_sheet_again_is_stored_already_whether_its_card_is_gone_or_it_comes_by_another() throws SQLException {
        var sheet = spring.sheet();
        store(sheet.by(card(spring.birch, 0)));
        assertThat(store(sheet.by(card(spring.birch, 0)))).isEqualTo(Storing.ALREADY_STORED);
        assertThat(store(sheet.by(card(spring.birch, 1)))).isEqualTo(Storing.ALREADY_STORED);
        assertThat(rows("card")).isEqualTo(26);
        var other = spring.sheet(sheet.sheet(), spring.birch, 1, 1).by(card(spring.birch, 1));
        assertThat(store(other)).isEqualTo(Storing.OTHER_CONTENT);
        assertThat(rows("card")).isEqualTo(26);
    }

    @Test
    void a_refused_sheet_can_come_again_with_another_card() {
        store(spring.sheet().by(card(spring.birch, 0)));
        var second = spring.sheet();
        assertThat(store(second.by(card(spring.birch, 0)))).isEqualTo(Storing.NO_CARD);
        assertThat(store(second.by(card(spring.birch, 1)))).isEqualTo(Storing.STORED);
        assertThat(database.responses().counts(spring.draft.id())).containsEntry(spring.birch.id(), 2);
    }

    @Test
    void a_card_of_another_unit_and_a_renewed_one_let_nothing_in() {
        assertThat(store(spring.sheet().by(card(spring.alder, 0)))).isEqualTo(Storing.NO_CARD);
        var old = card(spring.birch, 3);
        database.cards().renew(spring.draft.id(), spring.birch.id(), 20);
        assertThat(store(spring.sheet().by(old))).isEqualTo(Storing.NO_CARD);
        assertThat(store(spring.sheet().by(card(spring.birch, 3)))).isEqualTo(Storing.STORED);
    }

    /** Whatever the pages asked for: neither on a device nor on paper is a sheet in without its card. */
    @Test
    void a_sheet_without_a_card_is_not_stored_where_the_series_takes_cards() throws SQLException {
        var sheet = spring.sheet().saying(Map.of("w", "Mer tid."));

        assertThat(store(sheet)).isEqualTo(Storing.NO_CARD);
        assertThat(store(sheet.fromPaper())).isEqualTo(Storing.NO_CARD);
        assertThat(List.of(rows("response"), rows("attempt"), rows("comment"), rows("card")))
                .containsExactly(0, 0, 0, 27);
        assertThat(database.responses().onPaper(spring.draft.id())).isZero();

        assertThat(store(sheet.fromPaper().by(card(spring.birch, 0)))).isEqualTo(Storing.STORED);
        assertThat(store(sheet)).isEqualTo(Storing.NO_CARD);
        assertThat(List.of(rows("response"), rows("attempt"), rows("comment"), rows("card")))
                .containsExactly(1, 1, 1, 26);
        assertThat(database.responses().onPaper(spring.draft.id())).isEqualTo(1);
    }

    @Test
    void a_sheet_without_a_card_takes_no_other_down_whether_of_the_same_round_or_of_a_series_without_cards() {
        var open = openByUnitCode();
        var outcomes = IntStream.range(0, 30).parallel().mapToObj(i -> switch (i % 3) {
            case 0 -> database.responses().store(spring.sheet());
            case 1 -> database.responses().store(spring.sheet().by(card(spring.birch, i / 3)));
            default -> database.responses().store(
                    new Submission(SheetId.random(), open, spring.birch.id(), spring.sheet().response()));
        }).map(CompletableFuture::join).toList();

        assertThat(outcomes).filteredOn(Storing.NO_CARD::equals).hasSize(10);
        assertThat(outcomes).filteredOn(Storing.STORED::equals).hasSize(20);
        assertThat(database.responses().counts(spring.draft.id())).isEqualTo(Map.of(spring.birch.id(), 10));
        assertThat(database.responses().counts(open)).isEqualTo(Map.of(spring.birch.id(), 10));
    }

    @Test
    void a_closed_round_says_that_it_is_closed_with_a_card_and_without() {
        var card = card(spring.birch, 0);
        database.rounds().saveClosed(spring.closed());

        assertThat(store(spring.sheet())).isEqualTo(Storing.ROUND_CLOSED);
        assertThat(store(spring.sheet().by(card))).isEqualTo(Storing.ROUND_CLOSED);
    }

    /** A round of another series of the same units, which one answers by the unit's code. */
    private Round.Id openByUnitCode() {
        var series = new Series(Series.Id.random(), "Kunskap", "staff-knowledge", Series.Rules.of(5),
                List.of(spring.birch.id()));
        database.rounds().save(series);
        var round = Round.draft(series.id(), "Våren", spring.draft.startsOn(), spring.draft.endsOn(),
                Round.DEFAULT_GRACE);
        var lifecycle = spring.lifecycle();
        database.rounds().save(round, List.of(lifecycle.participation(round.id(), spring.birch, OptionalInt.of(20))));
        lifecycle.open(round.id(), spring.instrument);
        return round.id();
    }

    @Test
    void many_at_once_with_few_cards_are_as_many_sheets_as_cards() throws SQLException {
        var cards = IntStream.range(0, 4).mapToObj(i -> card(spring.birch, i)).toList();
        var outcomes = IntStream.range(0, 80).parallel()
                .mapToObj(i -> database.responses().store(spring.sheet().by(cards.get(i % 4))))
                .map(CompletableFuture::join)
                .toList();
        assertThat(outcomes).containsOnly(Storing.STORED, Storing.NO_CARD);
        assertThat(outcomes).filteredOn(Storing.STORED::equals).hasSize(4);
        assertThat(rows("response")).isEqualTo(4);
        assertThat(rows("card")).isEqualTo(23);
    }

    @Test
    void a_used_card_cannot_be_told_from_one_that_is_left() {
        var printed = database.cards().of(spring.draft.id());
        store(spring.sheet().by(card(spring.birch, 0)));
        assertThat(database.cards().of(spring.draft.id())).isEqualTo(printed);
        assertThat(database.cards().find(printed.get(spring.birch.id()).get(0))).isPresent();
    }

    @Test
    void the_code_of_a_pair_is_kept_with_the_answers_and_is_part_of_what_makes_sheets_the_same() {
        var linked = spring.sheet().linkedBy("c0de");
        store(linked.by(card(spring.birch, 0)));
        store(spring.sheet().by(card(spring.birch, 1)));
        assertThat(store(linked.by(card(spring.birch, 0)))).isEqualTo(Storing.ALREADY_STORED);
        assertThat(store(linked.linkedBy("other").by(card(spring.birch, 2)))).isEqualTo(Storing.OTHER_CONTENT);
        database.rounds().saveClosed(spring.closed());
        assertThat(database.responses().sheets(spring.draft.id(), spring.birch.id()))
                .extracting(StoredSheet::pair)
                .extracting(pair -> pair.orElse("none"))
                .containsExactlyInAnyOrder("c0de", "none");
    }

    private Storing store(Submission submission) {
        return database.responses().store(submission).join();
    }

    private String card(Unit unit, int number) {
        return database.cards().of(spring.draft.id()).get(unit.id()).get(number).value();
    }

    private int rows(String table) throws SQLException {
        try (var connection = spring.connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + table)) {
            return result.getInt(1);
        }
    }
}
