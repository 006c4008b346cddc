package se.spegla.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.spegla.measurement.Lifecycle;
import se.spegla.measurement.Round.Refused;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.CardCode;
import se.spegla.response.Door;
import se.spegla.store.Database;
import se.spegla.testing.SpringRound;

/** How many cards there are, and what they open. That one is used up is told with the responses. */
class SqlCardsTest {
    @AutoClose
    private final SpringRound spring = new SpringRound();
    private Database database = spring.database();
    private Lifecycle lifecycle;

    @BeforeEach
    void plan() {
        database.rounds().save(spring.taking(Series.Entry.CARDS));
        lifecycle = spring.lifecycle();
    }

    @Test
    void a_round_does_not_open_before_every_unit_has_a_headcount() {
        assertThatThrownBy(() -> spring.opened()).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(refused.refusal()).isEqualTo(Round.Refusal.CARDS_NEED_HEADCOUNTS));
        assertThat(database.rounds().find(spring.draft.id()).orElseThrow().phase()).isEqualTo(Round.Phase.DRAFT);
    }

    @Test
    void an_opened_round_has_one_card_a_head_and_each_opens_its_unit() {
        open();
        assertThat(cards(spring.birch)).hasSize(20).doesNotHaveDuplicates();
        assertThat(cards(spring.alder)).hasSize(7).doesNotContainAnyElementsOf(cards(spring.birch));
        assertThat(cards(spring.alder)).allSatisfy(card -> assertThat(database.cards().find(card))
                .hasValue(new Door(spring.draft.id(), spring.alder.id())));
        assertThat(database.cards().find(new CardCode("2222222222"))).isEmpty();
    }

    @Test
    void a_series_with_unit_codes_has_no_cards() {
        database.rounds().save(spring.series);
        spring.opened();
        assertThat(database.cards().of(spring.draft.id())).isEmpty();
    }

    @Test
    void they_are_the_same_whenever_they_are_printed_also_by_a_server_that_has_started_anew() {
        open();
        var printed = database.cards().of(spring.draft.id());
        database = spring.reopened();
        assertThat(database.cards().of(spring.draft.id())).isEqualTo(printed);
        assertThat(database.cards().find(printed.get(spring.birch.id()).get(0))).isPresent();
    }

    @Test
    void a_raised_headcount_and_a_new_unit_get_cards_and_a_lowered_one_takes_none_away() {
        open();
        var first = cards(spring.alder);
        lifecycle.saveHeadcounts(spring.draft.id(), Map.of(
                spring.alder.id(), OptionalInt.of(9), spring.birch.id(), OptionalInt.of(3)));
        assertThat(cards(spring.alder)).hasSize(9).startsWith(first.toArray(CardCode[]::new));
        assertThat(cards(spring.birch)).hasSize(20);

        var rowan = new Unit(Unit.Id.random(), "Rönnen", spring.birch.type(), spring.area.id());
        database.units().save(List.of(), List.of(rowan));
        assertThatThrownBy(() -> lifecycle.addUnit(spring.draft.id(), rowan, OptionalInt.empty()))
                .isInstanceOf(Refused.class);
        lifecycle.addUnit(spring.draft.id(), rowan, OptionalInt.of(6));
        assertThat(cards(rowan)).hasSize(6).allMatch(card -> database.cards().find(card).isPresent());
    }

    @Test
    void more_cards_come_to_those_there_are_and_count_as_people() {
        open();
        var first = cards(spring.alder);
        database.cards().add(spring.draft.id(), spring.alder.id(), 2);
        assertThat(cards(spring.alder)).hasSize(9).startsWith(first.toArray(CardCode[]::new));
        assertThat(database.cards().heads(spring.draft.id())).containsEntry(spring.alder.id(), 9);
        assertThatThrownBy(() -> database.cards().add(spring.draft.id(), spring.alder.id(), 51))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void renewed_cards_open_nothing_and_the_new_ones_are_as_many_as_are_said_to_be_left() throws SQLException {
        open();
        var old = cards(spring.alder);
        database.cards().renew(spring.draft.id(), spring.alder.id(), 4);
        assertThat(old).noneMatch(card -> database.cards().find(card).isPresent());
        assertThat(cards(spring.alder)).hasSize(4).doesNotContainAnyElementsOf(old)
                .allMatch(card -> database.cards().find(card).isPresent());
        assertThat(database.cards().heads(spring.draft.id())).containsEntry(spring.alder.id(), 7);
        assertThat(cards(spring.birch)).hasSize(20).allMatch(card -> database.cards().find(card).isPresent());
        assertThat(rows("select count(*) from card where unit_id = '" + spring.alder.id().value() + "'"))
                .containsExactly("4");
    }

    @Test
    void no_code_stands_in_the_database() throws SQLException {
        open();
        var stored = String.join(" ", rows("select mark || round_id || unit_id from card"));
        assertThat(cards(spring.birch)).noneMatch(card -> stored.toUpperCase().contains(card.value()));
        assertThat(rows("select name from pragma_table_info('card')")).containsExactly("mark", "round_id", "unit_id");
    }

    @Test
    void a_closed_round_has_none() throws SQLException {
        open();
        var card = cards(spring.birch).get(0);
        database.rounds().saveClosed(spring.closed());
        assertThat(database.cards().find(card)).isEmpty();
        assertThat(rows("select mark from card union all select unit_id from card_issue")).isEmpty();
    }

    private void open() {
        database.rounds().saveHeadcounts(spring.draft.id(), Map.of(spring.alder.id(), OptionalInt.of(7)));
        spring.opened();
    }

    private List<CardCode> cards(Unit unit) {
        return Optional.ofNullable(database.cards().of(spring.draft.id()).get(unit.id())).orElse(List.of());
    }

    private List<String> rows(String sql) throws SQLException {
        try (var connection = spring.connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var column = new ArrayList<String>();
            while (result.next()) {
                column.add(result.getString(1));
            }
            return column;
        }
    }
}
