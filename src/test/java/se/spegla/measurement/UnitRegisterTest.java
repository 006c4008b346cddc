package se.spegla.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

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
    void a_name_typed_or_pasted_in_another_way_makes_no_twin_and_is_kept_in_plain_letters() {
        register.addArea("Va\u0308stra\u00A0 området ");
        assertThat(area().name()).isEqualTo("Västra området");
        assertThat(register.addArea("VÄSTRA området")).containsExactly(Problem.NAME_TAKEN);
        register.addUnit("Almga\u030Arden", Optional.of(UnitType.LSS), area().id());
        register.addUnit("Eken", Optional.of(UnitType.LSS), area().id());

        assertThat(units.all().get(0).name()).isEqualTo("Almgården");
        assertThat(register.addUnit("ALMGÅRDEN", Optional.of(UnitType.LSS), area().id()))
                .containsExactly(Problem.NAME_TAKEN);
        assertThat(register.saveUnit(units.all().get(1).id(), "\u00A0almgården\u200B", Optional.of(UnitType.LSS), area().id()))
                .containsExactly(Problem.NAME_TAKEN);
        assertThat(register.addArea("VÃ¤stra")).containsExactly(Problem.NAME_GARBLED);
        assertThat(register.addArea("\u00A0\u200B")).containsExactly(Problem.NAME_MISSING);
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
