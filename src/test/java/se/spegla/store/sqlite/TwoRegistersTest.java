package se.spegla.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.testing.Town.EVA;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.spegla.audit.LinesOfEvents;
import se.spegla.measurement.Area;
import se.spegla.measurement.UnitRegister;
import se.spegla.measurement.UnitType;
import se.spegla.store.Database;
import se.spegla.testing.Town;

/** What only one process could guard by itself is guarded by the database. */
class TwoRegistersTest {
    @AutoClose
    private final Town town = new Town(InstantSource.system());

    @Test
    void two_that_add_a_unit_of_the_same_name_at_once_add_one() {
        var one = town.database();
        try (var other = Database.openBeside(town.folder(), InstantSource.system())) {
            var area = Area.named("Norra");
            one.units().save(List.of(area), List.of());

            IntStream.range(0, 20).forEach(i -> {
                var adding = CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> add(one, "Enhet " + i, area)),
                        CompletableFuture.runAsync(() -> add(other, "Enhet " + i, area)));
                adding.join();
            });

            assertThat(one.units().all()).hasSize(20);
            assertThat(one.auditLog().latest(50)).hasSize(20);
        }
    }

    private static void add(Database database, String name, Area area) {
        new UnitRegister(
                        database.store(),
                        database.units(),
                        new LinesOfEvents(database.auditLog(), InstantSource.system()))
                .addUnit(EVA, name, Optional.of(UnitType.LSS), area.id());
    }
}
