package se.spegla.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.spegla.testing.Town.EVA;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.spegla.measurement.Round;
import se.spegla.measurement.Round.Refused;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.CardCode;
import se.spegla.setup.Lifecycle;
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
        assertThatThrownBy(() -> spring.opened())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Round.Refusal.CARDS_NEED_HEADCOUNTS));
        assertThat(database.rounds().find(spring.draft.id()).orElseThrow().phase())
                .isEqualTo(Round.Phase.DRAFT);
    }

    @Test
    void a_raised_headcount_and_a_new_unit_get_cards_and_a_lowered_one_takes_none_away() {
        open();
        var first = cards(spring.alder);
        lifecycle.saveHeadcounts(
                EVA,
                spring.draft.id(),
                Map.of(spring.alder.id(), OptionalInt.of(9), spring.birch.id(), OptionalInt.of(3)));
        assertThat(cards(spring.alder)).hasSize(9).startsWith(first.toArray(CardCode[]::new));
        assertThat(cards(spring.birch)).hasSize(20);

        var rowan = new Unit(Unit.Id.random(), "Rönnen", spring.birch.type(), spring.area.id());
        database.units().save(List.of(), List.of(rowan));
        assertThatThrownBy(() -> spring.planning().addUnit(EVA, spring.draft.id(), rowan, OptionalInt.empty()))
                .isInstanceOf(Refused.class);
        spring.planning().addUnit(EVA, spring.draft.id(), rowan, OptionalInt.of(6));
        assertThat(cards(rowan))
                .hasSize(6)
                .allMatch(card -> database.cards().find(card).isPresent());
    }

    @Test
    void a_used_card_and_a_renewed_one_are_in_no_row() throws SQLException {
        open();
        database.cards().renew(spring.draft.id(), spring.alder.id(), 4);
        database.responses()
                .store(spring.sheet().by(cards(spring.birch).get(0).value()))
                .join();

        assertThat(rows("select unit_id from card where unit_id = '"
                        + spring.alder.id().value() + "'"))
                .hasSize(4);
        assertThat(rows("select unit_id from card where unit_id = '"
                        + spring.birch.id().value() + "'"))
                .hasSize(19);
        assertThat(rows("select round_id from attempt")).hasSize(1);
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
        assertThat(rows("select mark from card union all select unit_id from card_issue"))
                .isEmpty();
    }

    private void open() {
        database.rounds().saveHeadcounts(spring.draft.id(), Map.of(spring.alder.id(), OptionalInt.of(7)));
        spring.opened();
    }

    private List<CardCode> cards(Unit unit) {
        return Optional.ofNullable(database.cards().of(spring.draft.id()).get(unit.id()))
                .orElse(List.of());
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
