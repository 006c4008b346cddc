package se.spegla.disclosure.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.store.Database;
import se.spegla.store.SpringRound;

class BackgroundsTest {
    @TempDir
    Path directory;

    @Test
    void of_two_servers_that_tell_at_once_both_tell_what_was_kept_first() {
        try (var one = SpringRound.open(directory);
                var other = Database.openBeside(directory, InstantSource.fixed(SpringRound.NOON_15_MARCH))) {
            var round = new SpringRound(one).draft.id();
            assertThat(one.backgrounds().publish(round, "who", "{\"first\":1}")).isEqualTo("{\"first\":1}");

            assertThat(other.backgrounds().publish(round, "who", "{\"second\":1}")).isEqualTo("{\"first\":1}");
            assertThat(other.backgrounds().find(round, "who")).contains("{\"first\":1}");
        }
    }
}
