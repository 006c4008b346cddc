package se.spegla.instrument.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import se.spegla.instrument.Option;
import se.spegla.instrument.Scale;

/** Reads one scale: the list of its options. */
final class ScaleReader {
    private static final Keys OPTION = Keys.required("value", "label").optional("missing", "unknown");
    private static final int FEWEST_STEPS = 2;

    private record Placed(Value place, Option option) {}

    private final String id;
    private final Value scale;
    private final Set<Integer> values = new HashSet<>();

    private ScaleReader(String id, Value scale) {
        this.id = id;
        this.scale = scale;
    }

    static Optional<Scale> read(String id, Value scale) {
        return new ScaleReader(id, scale).read();
    }

    private Optional<Scale> read() {
        int mark = scale.faults().mark();
        var placed = new ArrayList<Placed>();
        for (var unnamed : scale.list(scale.name() + ", option")) {
            var place = unnamed.namedBy("value");
            place.fields(OPTION)
                    .flatMap(fields -> readOption(place, fields))
                    .ifPresent(option -> placed.add(new Placed(place, option)));
        }
        var sound = new Scale(id, placed.stream().map(Placed::option).toList());
        if (scale.faults().noneSince(mark) && hasSteps(sound)) {
            placed.forEach(each -> checkOutside(each, sound));
        }
        return scale.faults().noneSince(mark) ? Optional.of(sound) : Optional.empty();
    }

    private Optional<Option> readOption(Value place, Fields fields) {
        var value = fields.value("value").flatMap(Value::integer);
        var label = fields.text("label");
        boolean missing = fields.flag("missing");
        boolean unknown = fields.flag("unknown");
        if (missing && unknown) {
            place.fault("an option is either missing (no answer) or unknown (\"don't know\"); keep one of the two");
        }
        value.filter(code -> !values.add(code))
                .ifPresent(code ->
                        place.fault("the value " + code + " stands twice in the scale; each option needs its own"));
        return value.flatMap(code -> label.map(words -> new Option(code, words, missing, unknown)));
    }

    private boolean hasSteps(Scale read) {
        long steps = read.options().stream().filter(Option::counts).count();
        if (steps < FEWEST_STEPS) {
            scale.fault("the scale has " + steps + " options that count; it needs at least " + FEWEST_STEPS
                    + " that are neither missing nor unknown");
        }
        return steps >= FEWEST_STEPS;
    }

    private static void checkOutside(Placed placed, Scale scale) {
        int value = placed.option().value();
        if (!placed.option().counts() && value > scale.min() && value < scale.max()) {
            placed.place()
                    .fault("the value " + value + " does not count but lies between " + scale.min() + " and "
                            + scale.max() + "; give it a value outside");
        }
    }
}
