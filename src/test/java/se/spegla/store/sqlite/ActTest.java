package se.spegla.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.measurement.Organisation;
import se.spegla.store.Database;
import se.spegla.testing.TestDatabase;

class ActTest {
    @TempDir
    private Path directory;

    private Database database;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, InstantSource.system());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_act_that_fails_leaves_nothing_whichever_ports_it_wrote_through() {
        assertThatThrownBy(() -> database.store().run(() -> {
            database.units().save(new Organisation("Granby", "", true));
            database.store().run(() -> database.units().save(new Organisation("Alby", "", true)));
            throw new IllegalStateException("no");
        })).hasMessage("no");

        assertThat(database.units().organisation()).isEmpty();
    }

    @Test
    void an_act_reads_what_it_has_written_and_others_do_not_until_it_is_done() {
        database.store().run(() -> {
            database.units().save(new Organisation("Granby", "", true));
            assertThat(database.units().organisation()).isPresent();
            var other = new Thread(() -> assertThat(database.units().organisation()).isEmpty());
            var failed = new Throwable[1];
            other.setUncaughtExceptionHandler((thread, fault) -> failed[0] = fault);
            other.start();
            join(other);
            assertThat(failed[0]).isNull();
        });

        assertThat(database.units().organisation()).isPresent();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
