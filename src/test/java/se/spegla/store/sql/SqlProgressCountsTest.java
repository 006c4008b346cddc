package se.spegla.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.spegla.disclosure.progress.Progress;
import se.spegla.disclosure.progress.ProgressBoard;
import se.spegla.disclosure.progress.ProgressCount;
import se.spegla.store.Database;
import se.spegla.testing.SpringRound;

class SqlProgressCountsTest {
    @AutoClose
    private final SpringRound spring = new SpringRound().opened();
    private final Database database = spring.database();

    @Test
    void a_count_is_found_again_and_the_next_takes_its_place() {
        var first = new ProgressCount(SpringRound.NOON_15_MARCH, Map.of(spring.birch.id(), 5), 0);
        var second = new ProgressCount(SpringRound.NOON_15_MARCH.plusSeconds(3600), Map.of(spring.alder.id(), 9), 6);
        database.progressCounts().keep(spring.draft.id(), first);
        assertThat(database.progressCounts().find(spring.draft.id())).hasValue(first);

        database.progressCounts().keep(spring.draft.id(), second);
        assertThat(database.progressCounts().find(spring.draft.id())).hasValue(second);
    }

    @Test
    void a_round_that_closes_loses_its_count_and_takes_no_other() {
        var count = new ProgressCount(SpringRound.NOON_15_MARCH, Map.of(spring.birch.id(), 5), 0);
        database.progressCounts().keep(spring.draft.id(), count);
        database.rounds().saveClosed(spring.closed());
        database.progressCounts().keep(spring.draft.id(), count);

        assertThat(database.progressCounts().find(spring.draft.id())).isEmpty();
    }

    @Test
    void a_count_from_a_clock_that_ran_ahead_does_not_stand_until_that_time_comes() {
        var ahead = new ProgressCount(SpringRound.NOON_15_MARCH.plus(Duration.ofDays(2_000)), Map.of(spring.birch.id(), 5), 0);
        database.progressCounts().keep(spring.draft.id(), ahead);
        var board = new ProgressBoard(
                database.responses(), database.progressCounts(), InstantSource.fixed(SpringRound.NOON_15_MARCH));

        assertThat(board.of(spring.series, spring.draft.id(), spring.birch.id())).isEqualTo(new Progress.FewerThan(5));
    }
}
