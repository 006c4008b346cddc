package se.spegla.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.testing.Town.EVA;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.spegla.disclosure.Progress;
import se.spegla.disclosure.ProgressBoard;
import se.spegla.measurement.Series;
import se.spegla.response.SheetId;
import se.spegla.response.Storing;
import se.spegla.setup.Lifecycle;
import se.spegla.store.Database;
import se.spegla.testing.Clock;
import se.spegla.testing.SpringRound;

class DiscardingTest {
    private final Clock clock = Clock.at(SpringRound.NOON_15_MARCH.toString());

    @AutoClose
    private final SpringRound spring = new SpringRound(clock);

    private final Database database = spring.database();

    @Test
    void the_old_code_opens_nothing_any_more_and_the_new_one_does() {
        spring.opened();
        var old = database.unitCodes().of(spring.draft.id()).get(spring.birch.id());
        startAnew();

        assertThat(database.unitCodes().find(old)).isEmpty();
        assertThat(database.unitCodes().of(spring.draft.id())).containsKey(spring.birch.id());
        assertThat(database.responses().store(spring.sheet()).join()).isEqualTo(Storing.STORED);
    }

    @Test
    void all_cards_are_new_those_that_were_used_too() {
        database.rounds().save(spring.taking(Series.Entry.CARDS));
        lifecycle().saveHeadcounts(EVA, spring.draft.id(), Map.of(spring.alder.id(), OptionalInt.of(6)));
        spring.opened();
        var old = database.cards().of(spring.draft.id()).get(spring.birch.id());
        database.responses().store(spring.sheet().by(old.get(0).value())).join();
        startAnew();
        var fresh = database.cards().of(spring.draft.id()).get(spring.birch.id());

        assertThat(fresh).hasSameSizeAs(old).doesNotContainAnyElementsOf(old);
        assertThat(database.responses()
                        .store(spring.sheet().by(old.get(1).value()))
                        .join())
                .isEqualTo(Storing.NO_CARD);
        assertThat(database.responses()
                        .store(spring.sheet().by(fresh.get(0).value()))
                        .join())
                .isEqualTo(Storing.STORED);
    }

    @Test
    void what_was_written_is_not_left_in_the_file() throws IOException {
        spring.opened();
        database.responses()
                .store(spring.sheet().saying(Map.of("more", "Hemligheten om Gunilla")))
                .join();
        startAnew();
        database.close();

        assertThat(Files.readString(spring.file(), StandardCharsets.ISO_8859_1))
                .contains("Pia Provare")
                .doesNotContain("Hemligheten om Gunilla");
    }

    @Test
    void progress_begins_anew_at_once_and_the_other_units_keep_their_hour() {
        spring.opened();
        var board = board();
        answer(8);
        IntStream.range(0, 5)
                .forEach(i -> database.responses()
                        .store(spring.sheet(SheetId.random(), spring.alder, 1, 1))
                        .join());
        board.of(spring.series, spring.draft.id(), spring.birch.id());
        IntStream.range(0, 5)
                .forEach(i -> database.responses()
                        .store(spring.sheet(SheetId.random(), spring.alder, 1, 1))
                        .join());
        startAnew();
        board.startAnew(spring.draft.id(), spring.birch.id());

        assertThat(board.of(spring.series, spring.draft.id(), spring.birch.id()))
                .isEqualTo(new Progress.FewerThan(5));
        assertThat(board.of(spring.series, spring.draft.id(), spring.alder.id()))
                .isEqualTo(new Progress.AtLeast(5));
        var afterARestart = board();
        assertThat(afterARestart.of(spring.series, spring.draft.id(), spring.birch.id()))
                .isEqualTo(new Progress.FewerThan(5));
        assertThat(afterARestart.of(spring.series, spring.draft.id(), spring.alder.id()))
                .isEqualTo(new Progress.AtLeast(5));
    }

    @Test
    void a_count_from_before_the_last_restart_shows_nothing_old_of_a_unit_that_began_anew() {
        spring.opened();
        answer(8);
        board().of(spring.series, spring.draft.id(), spring.birch.id());
        startAnew();
        board().startAnew(spring.draft.id(), spring.birch.id());

        assertThat(board().of(spring.series, spring.draft.id(), spring.birch.id()))
                .isEqualTo(new Progress.FewerThan(5));
    }

    private ProgressBoard board() {
        return new ProgressBoard(database.responses(), database.progressCounts(), clock);
    }

    private void answer(int sheets) {
        IntStream.range(0, sheets)
                .forEach(i -> database.responses()
                        .store(spring.sheet().saying(Map.of("more", "Mer tid.")))
                        .join());
    }

    private void startAnew() {
        spring.beginAnew(spring.draft, spring.birch);
    }

    private Lifecycle lifecycle() {
        return spring.lifecycle();
    }
}
