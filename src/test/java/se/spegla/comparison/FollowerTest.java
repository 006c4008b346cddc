package se.spegla.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.spegla.instrument.Instrument;
import se.spegla.response.Response;
import se.spegla.scoring.Scorer;
import se.spegla.testing.Questionnaires;

class FollowerTest {
    private static final int THRESHOLD = 5;

    private final Instrument instrument = Questionnaires.mixed();
    private final Follower follower = new Follower(Terms.open(instrument, THRESHOLD));

    private SameUnitsTrend attitude(UnitRounds... units) {
        return follower.follow(List.of(units)).get(0);
    }

    private UnitRounds unit(String name, OptionalInt headcount, int[]... rounds) {
        return new UnitRounds(
                ComparedUnit.named(name),
                IntStream.range(0, rounds.length)
                        .mapToObj(i -> open(RoundSheets.of(
                                IntStream.of(rounds[i]).mapToObj(this::sheet).toList(),
                                i == 0 ? headcount : OptionalInt.of(99))))
                        .toList());
    }

    /** As the gate leaves it to the trend: nothing of a unit with too few. */
    private ScreenedRound open(RoundSheets sheets) {
        var told = sheets.sheets().size() < THRESHOLD ? Screened.only(Map.of()) : Screened.EVERYTHING;
        return new ScreenedRound(new ScoredRound(instrument, new Scorer(instrument), sheets), told);
    }

    private Sheet sheet(int level) {
        var answers = new LinkedHashMap<String, Integer>();
        IntStream.rangeClosed(1, 5).forEach(i -> answers.put("s" + i, i == 2 ? 6 - level : level));
        return Sheet.unlinked(Response.of(instrument, answers));
    }

    @Test
    void units_weigh_by_the_headcounts_of_the_first_round() {
        var trend = attitude(
                unit("A", OptionalInt.of(30), new int[] {1, 1, 1, 1, 1}, new int[] {2, 2, 2, 2, 2}),
                unit("B", OptionalInt.of(10), new int[] {5, 5, 5, 5, 5}, new int[] {2, 2, 2, 2, 2}));

        assertThat(trend.weighedByHeadcount()).isTrue();
        assertThat(trend.levels()).extracting(SameUnitsTrend.Level::mean).containsExactly(10.0, 10.0);
    }

    @Test
    void one_unknown_headcount_makes_all_weigh_by_the_sheets_of_the_first_round() {
        var trend = attitude(
                unit("A", OptionalInt.of(30), new int[] {1, 1, 1, 1, 1}, new int[] {1, 1, 1, 1, 1, 1, 1, 1}),
                unit("B", OptionalInt.empty(), new int[] {5, 5, 5, 5, 5}, new int[] {5, 5, 5, 5, 5}));

        assertThat(trend.weighedByHeadcount()).isFalse();
        assertThat(trend.levels()).extracting(SameUnitsTrend.Level::mean).containsExactly(15.0, 15.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatever_is_answered_a_level_is_a_number_of_units_that_have_enough(int seed) {
        var random = new Random(seed);
        var units = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(i -> new UnitRounds(
                        ComparedUnit.named("U" + i),
                        IntStream.range(0, 3).mapToObj(r -> open(any(random))).toList()))
                .toList();

        for (var trend : follower.follow(units)) {
            assertThat(trend.units().size() + trend.leftOut().size()).isEqualTo(units.size());
            assertThat(trend.levels()).hasSize(trend.units().isEmpty() ? 0 : 3).allSatisfy(level -> {
                assertThat(level.mean()).isFinite();
                assertThat(level.n())
                        .isGreaterThanOrEqualTo(THRESHOLD * trend.units().size());
                level.interval().value().ifPresent(interval -> {
                    assertThat(interval.low()).isFinite().isLessThanOrEqualTo(level.mean());
                    assertThat(interval.high()).isFinite().isGreaterThanOrEqualTo(level.mean());
                });
            });
        }
    }

    private RoundSheets any(Random random) {
        int same = 1 + random.nextInt(5);
        boolean constant = random.nextInt(3) == 0;
        var heads = random.nextBoolean() ? OptionalInt.of(20) : OptionalInt.empty();
        var sheets = IntStream.range(0, random.nextInt(8) == 0 ? random.nextInt(5) : 5 + random.nextInt(8))
                .mapToObj(i -> sheet(constant ? same : 1 + random.nextInt(5)))
                .toList();
        return random.nextInt(12) == 0 ? RoundSheets.absent(heads) : RoundSheets.of(sheets, heads);
    }
}
