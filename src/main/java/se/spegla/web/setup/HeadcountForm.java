package se.spegla.web.setup;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Unit;
import se.spegla.web.Form;
import se.spegla.web.Messages;

/** One number for each unit of a round. */
final class HeadcountForm {
    private HeadcountForm() {}

    static Form of(List<Participation> parts) {
        return Form.with(
                parts.stream().collect(Collectors.toMap(part -> field(part.unit()), part -> typed(part.headcount()))));
    }

    static Form read(Context ctx, List<Participation> parts) {
        return Form.of(ctx, parts.stream().map(part -> field(part.unit())).toArray(String[]::new));
    }

    /** The numbers typed, none for an empty field; a field that holds something else is marked as faulty. */
    static Map<Unit.Id, OptionalInt> numbers(Form form, List<Participation> parts, Messages messages) {
        var numbers = new LinkedHashMap<Unit.Id, OptionalInt>();
        for (var part : parts) {
            var typed = form.value(field(part.unit()));
            var number = parse(typed);
            if (!typed.isEmpty() && number.isEmpty()) {
                form.fault(
                        field(part.unit()),
                        messages.get("round.fault.headcount", part.unitName(), Participation.MOST_HEADS));
            }
            numbers.put(part.unit(), number);
        }
        return numbers;
    }

    static String field(Unit.Id unit) {
        return "heads-" + unit.value();
    }

    /** A whole number from 1 to 9,999; empty for anything else. */
    static OptionalInt parse(String typed) {
        var number = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    static String typed(OptionalInt headcount) {
        return headcount.isPresent() ? Integer.toString(headcount.getAsInt()) : "";
    }
}
