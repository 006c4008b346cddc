package se.spegla.web.setup;

import java.util.List;
import java.util.Set;
import se.spegla.measurement.Area;
import se.spegla.measurement.Unit;
import se.spegla.measurement.Units;
import se.spegla.web.Form;
import se.spegla.web.Messages;

/** The boxes with which a series' units are chosen, area by area. */
final class UnitBoxes {
    /** One area with its units. */
    public record AreaBoxes(String name, List<Box> units) {}

    /**
     * One unit.
     *
     * @param isFixed whether the unit has taken part and therefore stays
     */
    public record Box(String field, String name, String type, boolean isChecked, boolean isFixed) {}

    private UnitBoxes() {}

    static List<AreaBoxes> all(Units units, Messages messages, Form form, Set<Unit.Id> staying) {
        var areas = units.areas().stream().map(area -> boxes(units, messages, area, form, staying));
        return areas.filter(area -> !area.units().isEmpty()).toList();
    }

    private static AreaBoxes boxes(Units units, Messages messages, Area area, Form form, Set<Unit.Id> staying) {
        var own = units.all().stream().filter(unit -> unit.area().equals(area.id()));
        return new AreaBoxes(
                area.name(),
                own.map(unit -> box(messages, unit, form, staying.contains(unit.id())))
                        .toList());
    }

    private static Box box(Messages messages, Unit unit, Form form, boolean fixed) {
        var field = SeriesForm.field(unit.id());
        var checked = fixed || !form.value(field).isEmpty();
        return new Box(
                field, unit.name(), messages.get("unit-type." + unit.type().name()), checked, fixed);
    }
}
