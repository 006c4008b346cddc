package se.spegla.measurement.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.spegla.measurement.Area;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.UnitType;

class UnitRegisterTest {
    private final UnitsInMemory units = new UnitsInMemory();
    private final UnitRegister register = new UnitRegister(units);

    @Test
    void the_organisation_keeps_its_mark_of_being_fictional() {
        units.save(new Organisation("Påhittad", "", true));

        assertThat(register.describe(" Ekdalens kommun ", "Anna Berg, 0123-456 78")).isEmpty();

        assertThat(units.organisation()).contains(new Organisation("Ekdalens kommun", "Anna Berg, 0123-456 78", true));
    }

    @Test
    void an_organisation_without_name_is_not_stored() {
        assertThat(register.describe("  ", "x".repeat(201)))
                .containsExactly(Problem.NAME_MISSING, Problem.CONTACT_TOO_LONG);

        assertThat(units.organisation()).isEmpty();
    }

    @Test
    void two_areas_have_different_names_whatever_their_case() {
        assertThat(register.addArea("Norra området")).isEmpty();

        assertThat(register.addArea("norra  OMRÅDET")).containsExactly(Problem.NAME_TAKEN);
        assertThat(register.addArea("x".repeat(121))).containsExactly(Problem.NAME_TOO_LONG);
        assertThat(units.areas()).hasSize(1);
    }

    @Test
    void an_area_may_be_written_with_another_case() {
        register.addArea("norra");

        assertThat(register.saveArea(area().id(), "Norra")).isEmpty();

        assertThat(units.areas()).extracting(Area::name).containsExactly("Norra");
    }

    @Test
    void a_unit_needs_a_name_a_type_and_an_area() {
        assertThat(register.addUnit("", Optional.empty(), Area.Id.random()))
                .containsExactly(Problem.NAME_MISSING, Problem.TYPE_MISSING, Problem.AREA_MISSING);
        assertThat(units.all()).isEmpty();
    }

    @Test
    void two_units_of_the_organisation_have_different_names_even_in_two_areas() {
        register.addArea("Norra");
        register.addArea("Södra");
        register.addUnit("Linden", Optional.of(UnitType.LSS), units.areas().get(0).id());

        assertThat(register.addUnit("LINDEN", Optional.of(UnitType.LSS), units.areas().get(1).id()))
                .containsExactly(Problem.NAME_TAKEN);
    }

    @Test
    void an_area_with_units_stays() {
        register.addArea("Norra");
        register.addUnit("Linden", Optional.of(UnitType.LSS), area().id());

        assertThat(register.removeArea(area().id())).containsExactly(Problem.AREA_IN_USE);
        assertThat(register.removeUnit(units.all().get(0).id())).isEmpty();
        assertThat(register.removeArea(area().id())).isEmpty();
        assertThat(units.areas()).isEmpty();
    }

    private Area area() {
        return units.areas().get(0);
    }
}
