package se.spegla.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.spegla.disclosure.ProgressCount;
import se.spegla.instrument.Text;
import se.spegla.testing.SpringRound;

/** The ports with little to promise: counts of progress, licensed texts, what was told of background items, keys. */
interface SmallPortsContract extends Contract {
    @Test
    default void a_progress_count_is_found_again_and_the_next_takes_its_place() {
        spring().opened();
        var first = new ProgressCount(
                SpringRound.NOON_15_MARCH, Map.of(spring().birch.id(), 5), 0);
        var second = new ProgressCount(
                SpringRound.NOON_15_MARCH.plusSeconds(3600),
                Map.of(spring().alder.id(), 9),
                6);
        database().progressCounts().keep(spring().draft.id(), first);
        assertThat(database().progressCounts().find(spring().draft.id())).hasValue(first);

        database().progressCounts().keep(spring().draft.id(), second);
        assertThat(database().progressCounts().find(spring().draft.id())).hasValue(second);
    }

    @Test
    default void a_round_that_closes_loses_its_count_and_takes_no_other() {
        spring().opened();
        var count = new ProgressCount(
                SpringRound.NOON_15_MARCH, Map.of(spring().birch.id(), 5), 0);
        database().progressCounts().keep(spring().draft.id(), count);
        database().rounds().saveClosed(spring().closed());
        database().progressCounts().keep(spring().draft.id(), count);

        assertThat(database().progressCounts().find(spring().draft.id())).isEmpty();
    }

    @Test
    default void licensed_texts_are_replaced_as_a_whole() {
        var texts = database().licensedTexts();
        texts.save("p-cat", 3, Map.of("p1", Text.of("Ett", "One"), "p2", Text.of("Två", "Two")));
        texts.save("p-cat", 3, Map.of("p2", new Text(Map.of("sv", "Två!"))));

        assertThat(texts.of("p-cat", 3)).isEqualTo(Map.of("p2", new Text(Map.of("sv", "Två!"))));
        assertThat(texts.of("p-cat", 4)).isEmpty();
        texts.save("p-cat", 3, Map.of());
        assertThat(texts.of("p-cat", 3)).isEmpty();
    }

    @Test
    default void what_was_told_of_a_background_item_stays_whatever_is_told_later() {
        spring().opened();
        assertThat(database().backgrounds().publish(spring().draft.id(), "who", "{\"a\":1}"))
                .isEqualTo("{\"a\":1}");
        assertThat(database().backgrounds().publish(spring().draft.id(), "who", "{\"a\":2}"))
                .isEqualTo("{\"a\":1}");

        assertThat(database().backgrounds().find(spring().draft.id(), "who")).contains("{\"a\":1}");
        assertThat(database().backgrounds().find(spring().draft.id(), "age")).isEmpty();
    }

    @Test
    default void a_key_is_made_at_first_use_stays_through_a_restart_and_another_comes_after_it_is_destroyed() {
        spring().opened();
        var linking = database().linkKeys().of(spring().series.id());
        var sealing = database().sealKeys().of(spring().draft.id()).publicHalf();
        assertThat(database().linkKeys().of(spring().series("p-cat").id()))
                .hasSize(32)
                .isNotEqualTo(linking);
        spring().reopened();
        assertThat(database().linkKeys().of(spring().series.id())).isEqualTo(linking);
        assertThat(database().sealKeys().of(spring().draft.id()).publicHalf()).isEqualTo(sealing);

        database().linkKeys().destroy(spring().series.id());
        database().sealKeys().destroy(spring().draft.id());
        assertThat(database().sealKeys().find(spring().draft.id())).isEmpty();
        assertThat(database().linkKeys().of(spring().series.id())).isNotEqualTo(linking);
    }
}
