package se.spegla.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.testing.Town.EVA;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.spegla.testing.Town;

class UnitRegisterTest {
    @AutoClose
    private final Town town = new Town(InstantSource.system());

    private final Units units = town.database().units();
    private final UnitRegister register = new UnitRegister(town.database().store(), units, (actor, event) -> {});

    @Test
    void the_organisation_keeps_its_mark_of_being_fictional() {
        units.save(new Organisation("Påhittad", "", true));

        assertThat(register.describe(EVA, " Ekdalens kommun ", "Anna Berg, 0123-456 78"))
                .isEmpty();

        assertThat(units.organisation()).contains(new Organisation("Ekdalens kommun", "Anna Berg, 0123-456 78", true));
    }

    @Test
    void an_organisation_without_name_is_not_stored() {
        assertThat(register.describe(EVA, "  ", "x".repeat(201)))
                .containsExactly(Problem.NAME_MISSING, Problem.CONTACT_TOO_LONG);

        assertThat(units.organisation()).isEmpty();
    }

    @Test
    void two_areas_have_different_names_whatever_their_case() {
        assertThat(register.addArea(EVA, "Norra området")).isEmpty();

        assertThat(register.addArea(EVA, "norra  OMRÅDET")).containsExactly(Problem.NAME_TAKEN);
        assertThat(register.addArea(EVA, "x".repeat(121))).containsExactly(Problem.NAME_TOO_LONG);
        assertThat(units.areas()).hasSize(1);
    }

    @Test
    void an_area_may_be_written_with_another_case() {
        register.addArea(EVA, "norra");

        assertThat(register.saveArea(EVA, area().id(), "Norra")).isEmpty();

        assertThat(units.areas()).extracting(Area::name).containsExactly("Norra");
    }

    @Test
    void a_unit_needs_a_name_a_type_and_an_area() {
        assertThat(register.addUnit(EVA, "", Optional.empty(), Area.Id.random()))
                .containsExactly(Problem.NAME_MISSING, Problem.TYPE_MISSING, Problem.AREA_MISSING);
        assertThat(units.all()).isEmpty();
    }

    @Test
    void two_units_of_the_organisation_have_different_names_even_in_two_areas() {
        register.addArea(EVA, "Norra");
        register.addArea(EVA, "Södra");
        register.addUnit(
                EVA, "Linden", Optional.of(UnitType.LSS), units.areas().get(0).id());

        assertThat(register.addUnit(
                        EVA,
                        "LINDEN",
                        Optional.of(UnitType.LSS),
                        units.areas().get(1).id()))
                .containsExactly(Problem.NAME_TAKEN);
    }

    @Test
    void a_name_typed_or_pasted_in_another_way_makes_no_twin_and_is_kept_in_plain_letters() {
        register.addArea(EVA, "Va\u0308stra\u00A0 området ");
        assertThat(area().name()).isEqualTo("Västra området");
        assertThat(register.addArea(EVA, "VÄSTRA området")).containsExactly(Problem.NAME_TAKEN);
        register.addUnit(EVA, "Almga\u030Arden", Optional.of(UnitType.LSS), area().id());
        register.addUnit(EVA, "Eken", Optional.of(UnitType.LSS), area().id());

        assertThat(units.all().get(0).name()).isEqualTo("Almgården");
        assertThat(register.addUnit(EVA, "ALMGÅRDEN", Optional.of(UnitType.LSS), area().id()))
                .containsExactly(Problem.NAME_TAKEN);
        assertThat(register.saveUnit(
                        EVA,
                        units.all().get(1).id(),
                        "\u00A0almgården\u200B",
                        Optional.of(UnitType.LSS),
                        area().id(),
                        Set.of()))
                .containsExactly(Problem.NAME_TAKEN);
        assertThat(register.addArea(EVA, "VÃ¤stra")).containsExactly(Problem.NAME_GARBLED);
        assertThat(register.addArea(EVA, "\u00A0\u200B")).containsExactly(Problem.NAME_MISSING);
    }

    @Test
    void an_area_with_units_stays() {
        register.addArea(EVA, "Norra");
        register.addUnit(EVA, "Linden", Optional.of(UnitType.LSS), area().id());

        assertThat(register.removeArea(EVA, area())).containsExactly(Problem.AREA_IN_USE);
        assertThat(register.removeUnit(EVA, units.all().get(0))).isEmpty();
        assertThat(register.removeArea(EVA, area())).isEmpty();
        assertThat(units.areas()).isEmpty();
    }

    private Area area() {
        return units.areas().get(0);
    }
}
