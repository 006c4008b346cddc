package se.spegla.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.spegla.measurement.Area;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitType;
import se.spegla.measurement.Units;
import se.spegla.testing.Town;

class SqlUnitsTest {
    @AutoClose
    private final Town town = new Town(InstantSource.system());
    private final Units units = town.database().units();

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
        var birch = town.unit("Björken");
        var oak = town.unit("Eken");
        town.series("p-cat", birch);

        assertThat(units.remove(birch.id())).isFalse();
        assertThat(units.remove(oak.id())).isTrue();
        assertThat(units.all()).containsExactly(birch);
    }

    @Test
    void an_area_with_units_stays_and_an_empty_one_goes() {
        var area = town.area("Norra");
        town.unit("Eken", UnitType.LSS, area);
        var empty = town.area("Tom");

        assertThat(units.remove(area.id())).isFalse();
        assertThat(units.remove(empty.id())).isTrue();
    }

    private static Unit unit(String name, Area area) {
        return new Unit(Unit.Id.random(), name, UnitType.LSS, area.id());
    }
}
