package se.spegla.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.spegla.measurement.Organisation;
import se.spegla.store.Database;
import se.spegla.testing.Town;

class ActTest {
    @AutoClose
    private final Town town = new Town(InstantSource.system());
    private final Database database = town.database();

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
