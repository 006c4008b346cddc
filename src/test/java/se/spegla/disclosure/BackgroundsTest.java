package se.spegla.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import se.spegla.store.Database;
import se.spegla.testing.SpringRound;

class BackgroundsTest {
    @Test
    void of_two_servers_that_tell_at_once_both_tell_what_was_kept_first() {
        try (var one = new SpringRound();
                var other = Database.openBeside(one.folder(), InstantSource.fixed(SpringRound.NOON_15_MARCH))) {
            var round = one.draft.id();
            assertThat(one.database().backgrounds().publish(round, "who", "{\"first\":1}"))
                    .isEqualTo("{\"first\":1}");

            assertThat(other.backgrounds().publish(round, "who", "{\"second\":1}"))
                    .isEqualTo("{\"first\":1}");
            assertThat(other.backgrounds().find(round, "who")).contains("{\"first\":1}");
        }
    }
}
