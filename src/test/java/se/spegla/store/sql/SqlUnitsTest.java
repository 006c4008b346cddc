package se.spegla.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.measurement.Area;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitType;
import se.spegla.measurement.Units;
import se.spegla.store.Database;
import se.spegla.store.SpringRound;

class SqlUnitsTest {
    @TempDir
    Path directory;

    private Database database;
    private Units units;

    @BeforeEach
    void open() {
        database = SpringRound.open(directory);
        units = database.units();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void there_is_one_organisation_and_saving_replaces_it() {
        assertThat(units.organisation()).isEmpty();
        units.save(new Organisation("Granby", "", true));
        units.save(new Organisation("Granby kommun", "Eva", false));

        assertThat(units.organisation()).contains(new Organisation("Granby kommun", "Eva", false));
    }

    @Test
    void names_stand_in_swedish_order() {
        var areas = Stream.of("Östra", "Älvdalen", "Åsen", "Zinken", "alma", "Vik").map(Area::named).toList();
        units.save(areas, List.of());

        assertThat(units.areas()).extracting(Area::name)
                .containsExactly("alma", "Vik", "Zinken", "Åsen", "Älvdalen", "Östra");
    }

    @Test
    void units_stand_by_area_and_name() {
        var east = Area.named("Östra");
        var north = Area.named("Norra");
        units.save(List.of(east, north), List.of(unit("Al", east), unit("Ö", north), unit("Å", north)));

        assertThat(units.all()).extracting(Unit::name).containsExactly("Å", "Ö", "Al");
    }

    @Test
    void all_is_saved_or_nothing() {
        var area = Area.named("Norra");
        var homeless = unit("Eken", Area.named("unsaved"));

        assertThatThrownBy(() -> units.save(List.of(area), List.of(unit("Al", area), homeless)))
                .hasMessageContaining("FOREIGN KEY");
        assertThat(units.areas()).isEmpty();
        assertThat(units.all()).isEmpty();
    }

    @Test
    void a_unit_that_is_part_of_a_series_stays_and_another_goes() {
        var spring = new SpringRound(database);
        var oak = unit("Eken", spring.area);
        units.save(List.of(), List.of(oak));

        assertThat(units.remove(spring.birch.id())).isFalse();
        assertThat(units.remove(oak.id())).isTrue();
        assertThat(units.all()).containsExactly(spring.alder, spring.birch);
    }

    @Test
    void an_area_with_units_stays_and_an_empty_one_goes() {
        var spring = new SpringRound(database);
        var empty = Area.named("Tom");
        units.save(List.of(empty), List.of());

        assertThat(units.remove(spring.area.id())).isFalse();
        assertThat(units.remove(empty.id())).isTrue();
    }

    private static Unit unit(String name, Area area) {
        return new Unit(Unit.Id.random(), name, UnitType.LSS, area.id());
    }
}
