package se.spegla.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.spegla.measurement.Area;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitType;
import se.spegla.measurement.Units;

interface UnitsContract extends Contract {
    @Test
    default void there_is_one_organisation_and_saving_replaces_it() {
        units().save(new Organisation("Granby", "", true));
        units().save(new Organisation("Granby kommun", "Eva", false));

        assertThat(units().organisation()).contains(new Organisation("Granby kommun", "Eva", false));
    }

    @Test
    default void areas_stand_in_swedish_order() {
        units().save(
                        Stream.of("Östra", "Älvdalen", "Åsen", "Zinken", "alma", "Vik")
                                .map(Area::named)
                                .toList(),
                        List.of());

        assertThat(units().areas())
                .extracting(Area::name)
                .containsExactly("alma", "Norra", "Vik", "Zinken", "Åsen", "Älvdalen", "Östra");
    }

    @Test
    default void units_stand_by_area_and_name() {
        var east = Area.named("Östra");
        units().save(List.of(east), List.of(unit("Al", east), unit("Ö", spring().area), unit("Å", spring().area)));

        assertThat(units().all()).extracting(Unit::name).containsExactly("Alen", "Björken", "Å", "Ö", "Al");
    }

    @Test
    default void a_saved_unit_is_found_and_saved_again_it_is_another() {
        var moved = new Unit(
                spring().birch.id(),
                "Björkbacken",
                UnitType.LSS,
                spring().area("Södra").id());
        assertThat(units().find(spring().birch.id())).contains(spring().birch);
        units().save(List.of(), List.of(moved));

        assertThat(units().find(spring().birch.id())).contains(moved);
        assertThat(units().find(Unit.Id.random())).isEmpty();
    }

    @Test
    default void all_is_saved_or_nothing() {
        var area = Area.named("Södra");

        assertThatThrownBy(() ->
                        units().save(List.of(area), List.of(unit("Al", area), unit("Eken", Area.named("unsaved")))))
                .isInstanceOf(RuntimeException.class);
        assertThat(units().areas()).containsExactly(spring().area);
        assertThat(units().all()).containsExactly(spring().alder, spring().birch);
    }

    @Test
    default void a_unit_that_is_part_of_a_series_stays_and_another_goes() {
        var oak = spring().unit("Eken");

        assertThat(units().remove(spring().birch.id())).isFalse();
        assertThat(units().remove(oak.id())).isTrue();
        assertThat(units().all()).containsExactly(spring().alder, spring().birch);
    }

    @Test
    default void what_a_unit_stands_for_is_added_to_and_those_units_stay() {
        var whole = spring().unit("Hela");
        var oak = spring().unit("Eken");
        units().merge(whole.id(), Set.of(spring().birch.id()));
        units().merge(whole.id(), Set.of(oak.id()));

        assertThat(units().parts())
                .isEqualTo(Map.of(whole.id(), Set.of(spring().birch.id(), oak.id())));
        assertThat(units().remove(oak.id())).isFalse();
    }

    @Test
    default void an_area_with_units_stays_and_an_empty_one_goes() {
        var empty = spring().area("Tom");

        assertThat(units().remove(spring().area.id())).isFalse();
        assertThat(units().remove(empty.id())).isTrue();
        assertThat(units().areas()).containsExactly(spring().area);
    }

    private Units units() {
        return database().units();
    }

    private static Unit unit(String name, Area area) {
        return new Unit(Unit.Id.random(), name, UnitType.LSS, area.id());
    }
}
