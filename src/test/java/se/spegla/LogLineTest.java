package se.spegla;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LogLineTest {
    @Test
    void a_line_has_the_level_the_last_part_of_the_name_and_the_message_with_what_belongs_into_it() {
        assertThat(line("round {} could not be moved on", null, 7)).isEqualTo("WARN Rounds: round 7 could not be moved on\n");
    }

    @Test
    void under_it_stand_the_faults_from_the_first_cause_on_with_the_place_where_each_arose() {
        var fault = new IllegalStateException("the disk is full", new IOException("no space left"));
        assertThat(line("not stored", fault).lines()).satisfiesExactly(
                first -> assertThat(first).isEqualTo("WARN Rounds: not stored"),
                cause -> assertThat(cause).isEqualTo("  java.io.IOException: no space left"),
                place -> assertThat(place).startsWith("    at se.spegla.LogLineTest."),
                outer -> assertThat(outer).isEqualTo("  java.lang.IllegalStateException: the disk is full"),
                place -> assertThat(place).startsWith("    at se.spegla.LogLineTest."));
    }

    private static String line(String message, Throwable fault, Object... arguments) {
        var logger = new LoggerContext().getLogger("se.spegla.measurement.Rounds");
        return new LogLine().doLayout(new LoggingEvent(LogLineTest.class.getName(), logger, Level.WARN, message, fault, arguments));
    }
}
