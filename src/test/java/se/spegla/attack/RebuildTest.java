package se.spegla.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.spegla.disclosure.policy.Published;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.ScoreDefinition;
import se.spegla.testing.MadeUp;

/**
 * Small numbers fit together in few ways. Who tries to put whole sheets together again from a unit's means, spreads and
 * distributions finds other sheets, too, that give the very same figures.
 */
class RebuildTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("spegla.attack.seeds", 12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_sheets_of_a_unit_cannot_be_put_together_from_its_figures(long seed) {
        var random = new Random(seed);
        var instrument = List.of(Written.items(2), Written.three(), Written.items(5), Nested.instrument())
                .get((int) (seed % 4));
        var unit = new Rebuilding(instrument, sheets(instrument, 5 + random.nextInt(4), random));

        assertThat(unit.rebuilt(new Published(5))).hasSizeLessThan(Math.max(1, unit.inside()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void with_thirteen_statements_not_even_a_single_sheet_can_where_nobody_stands_apart(long seed) {
        var random = new Random(seed);
        var sheets = Stream.generate(() -> random.ints(13, 1, 6).toArray()).limit(5 + random.nextInt(4)).toList();

        assertThat(new Rebuilding(MadeUp.shipped("p-cat"), sheets).rebuilt(new Published(5))).isEmpty();
    }

    /** Remains: docs/privacy.md says so. The highest answers to all items are hers, or the spread would be smaller. */
    @Test
    void the_sheet_of_one_who_stands_apart_from_all_others_in_everything_can_be_put_together() {
        var unit = new Rebuilding(Written.items(5), List.of(
                new int[] {4, 5, 5, 4, 4}, new int[] {1, 2, 2, 1, 2}, new int[] {2, 1, 1, 2, 1},
                new int[] {2, 2, 1, 1, 2}, new int[] {1, 1, 2, 2, 1}, new int[] {2, 1, 2, 1, 2}));

        assertThat(unit.rebuilt(new Published(5))).containsExactly("[4, 5, 5, 4, 4]");
    }

    /** Remains as well: a sum of two has few ways to come about. */
    @Test
    void with_two_statements_a_single_sheet_can_be_put_together() {
        var unit = new Rebuilding(Written.items(2), List.of(
                new int[] {1, 2}, new int[] {3, 5}, new int[] {5, 3}, new int[] {4, 4}, new int[] {3, 4}));

        assertThat(unit.rebuilt(new Published(5))).contains("[1, 2]");
    }

    @Test
    void without_what_the_gate_holds_back_five_who_each_gave_one_answer_throughout_are_put_together_again() {
        var unit = new Rebuilding(Written.three(),
                IntStream.rangeClosed(1, 5).mapToObj(level -> new int[] {level, level, level}).toList());

        assertThat(unit.rebuilt(Rebuilding.OPEN)).hasSize(unit.inside());
        assertThat(unit.rebuilt(new Published(5))).hasSizeLessThan(unit.inside());
    }

    /** At random, after a person's own level, or at the ends. */
    private static List<int[]> sheets(Instrument instrument, int persons, Random random) {
        int manner = random.nextInt(3);
        return IntStream.range(0, persons).mapToObj(person -> {
            double level = random.nextGaussian();
            return instrument.items().stream().mapToInt(item -> switch (manner) {
                case 0 -> 1 + random.nextInt(5);
                case 1 -> (int) Math.max(1, Math.min(5, Math.round(3.3 + level + 0.7 * random.nextGaussian())));
                default -> random.nextInt(3) == 0 ? 1 : 5;
            }).toArray();
        }).toList();
    }
}
