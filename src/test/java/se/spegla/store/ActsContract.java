package se.spegla.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.spegla.audit.AuditLog;
import se.spegla.measurement.Organisation;
import se.spegla.testing.SpringRound;

/** One act is one transaction; what it did stands in the log. */
interface ActsContract extends Contract {
    @Test
    default void an_act_that_fails_leaves_nothing_whichever_ports_it_wrote_through() {
        assertThatThrownBy(() -> database().store().run(() -> {
                    database().units().save(new Organisation("Alby", "", true));
                    database()
                            .store()
                            .run(() -> database().auditLog().add(line("unit-added", "Eken", Optional.empty())));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(database().units().organisation().orElseThrow().name()).isNotEqualTo("Alby");
        assertThat(database().auditLog().latest(9)).isEmpty();
    }

    @Test
    default void an_act_reads_what_it_has_written_and_others_do_not_until_it_is_done() {
        database().store().run(() -> {
            var oak = spring().unit("Eken");
            assertThat(database().units().find(oak.id())).isPresent();
            assertThat(CompletableFuture.supplyAsync(() -> database().units().find(oak.id()))
                            .join())
                    .isEmpty();
        });

        assertThat(database().units().all()).hasSize(3);
    }

    @Test
    default void the_log_tells_the_newest_lines_first_and_no_more_than_are_asked_for() {
        var lines = IntStream.range(0, 5)
                .mapToObj(i ->
                        line("unit-added", "Enhet " + i, Optional.of("series").filter(any -> i % 2 == 0)))
                .toList();
        lines.forEach(database().auditLog()::add);

        assertThat(database().auditLog().latest(2)).containsExactly(lines.get(4), lines.get(3));
        assertThat(database().auditLog().latest(9)).hasSize(5);
    }

    private static AuditLog.Line line(String action, String subject, Optional<String> series) {
        return new AuditLog.Line(SpringRound.NOON_15_MARCH, "Eva", action, subject, series);
    }
}
