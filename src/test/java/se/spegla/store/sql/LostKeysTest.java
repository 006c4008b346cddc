package se.spegla.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.LostKeys;
import se.spegla.response.SheetId;
import se.spegla.response.Submission;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Town;

/** A database that is put back without its keys. */
class LostKeysTest {
    @TempDir
    private Path parent;

    private Path data;
    private RunningSpegla spegla;
    private Series series;
    private Round round;

    @BeforeEach
    void answer() {
        data = parent.resolve("data");
        spegla = RunningSpegla.in(data);
        var unit = spegla.unit("Eken");
        series = new Series(
                Series.Id.random(),
                "Vår och höst",
                "p-cat",
                new Series.Rules(5, Series.Entry.UNIT_CODE, true, 50, Optional.empty()),
                List.of(unit.id()));
        spegla.database().rounds().save(series);
        round = spegla.openRound(series, "Våren 2026");
        link(unit);
    }

    @AfterEach
    void stop() {
        spegla.close();
    }

    private void link(Unit unit) {
        spegla.database().linkKeys().of(series.id());
        spegla.database()
                .responses()
                .store(new Submission(
                                SheetId.random(), round.id(), unit.id(), Town.uniform(Town.instrument("p-cat"), 3))
                        .linkedBy("code"))
                .join();
    }

    @Test
    void with_its_keys_nothing_is_told() {
        startAgain();
        assertThat(spegla.database().lostKeys()).isEqualTo(LostKeys.NONE);
        assertThat(spegla.leader().get("/series").body()).doesNotContain("mappen keys");
    }

    @Test
    void what_lost_its_key_is_named_to_the_leader() throws IOException {
        spegla.stop();
        Files.move(data.resolve("keys"), parent.resolve("keys"));
        spegla.startAgain();

        assertThat(spegla.database().lostKeys()).isEqualTo(new LostKeys(List.of(series.id()), List.of(round.id())));
        assertThat(spegla.leader().get("/series").body())
                .contains("Mätserien Vår och höst: nyckeln", "Mätningen Våren 2026 är öppen");
    }

    @Test
    void a_key_that_was_made_in_the_place_of_the_lost_one_does_not_end_the_warning_but_the_right_one_does()
            throws IOException {
        spegla.stop();
        Files.move(data.resolve("keys"), parent.resolve("keys"));
        spegla.startAgain();
        spegla.database().linkKeys().of(series.id());
        startAgain();
        assertThat(spegla.database().lostKeys().series()).containsExactly(series.id());

        spegla.stop();
        var name = "series-" + series.id().value() + ".key";
        Files.delete(data.resolve("keys").resolve(name));
        Files.copy(parent.resolve("keys").resolve(name), data.resolve("keys").resolve(name));
        spegla.startAgain();
        assertThat(spegla.database().lostKeys().series()).isEmpty();
    }

    @Test
    void a_closed_round_and_an_ended_series_miss_no_key() {
        spegla.close(round);
        startAgain();
        assertThat(spegla.database().lostKeys()).isEqualTo(LostKeys.NONE);
        spegla.database().endings().end(series.id());
        startAgain();
        assertThat(spegla.database().lostKeys()).isEqualTo(LostKeys.NONE);
    }

    private void startAgain() {
        spegla.stop();
        spegla.startAgain();
    }
}
