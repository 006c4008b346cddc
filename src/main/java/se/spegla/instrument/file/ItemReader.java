package se.spegla.instrument.file;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.spegla.instrument.Item;
import se.spegla.instrument.Option;
import se.spegla.instrument.Scale;
import se.spegla.instrument.yaml.Fields;
import se.spegla.instrument.yaml.Keys;
import se.spegla.instrument.yaml.Value;

/** Reads the items, each with the scale that it is answered on. */
final class ItemReader {
    private static final Keys KEYS = Keys.required("id", "scale", "text")
            .optional("reversed", "correct", "source").later("stem", "kind");
    /** Columns of an answers CSV, and the form field that carries the sheet's id. */
    private static final List<String> TAKEN = List.of("unit", "round", "pair", "sheet");

    private final Declared<Scale> scales;
    private final Declared<Item> items = new Declared<>("item");

    ItemReader(Declared<Scale> scales) {
        this.scales = scales;
    }

    Declared<Item> read(List<Value> values) {
        for (var unnamed : values) {
            var value = unnamed.namedBy("id");
            value.fields(KEYS).ifPresent(fields -> readItem(value, fields));
        }
        return items;
    }

    private void readItem(Value value, Fields fields) {
        var id = fields.value("id").flatMap(Value::id);
        var scale = fields.value("scale").flatMap(place -> place.id().flatMap(name -> scales.find(place, name)));
        var correct = fields.value("correct");
        checkRightAnswer(value, fields, scale);
        var source = fields.value("source").flatMap(Value::string);
        var reversed = fields.flag("reversed");
        var text = fields.text("text");
        id.filter(TAKEN::contains).ifPresent(name ->
                value.fault("\"" + name + "\" is taken by the columns and fields that go with answers; choose another id"));
        var item = fields.isSound() && scale.isPresent()
                ? Optional.of(new Item(
                        id.orElseThrow(), scale.get(), reversed, code(correct), source, text.orElseThrow()))
                : Optional.<Item>empty();
        id.ifPresent(name -> items.add(value, name, item));
    }

    private static OptionalInt code(Optional<Value> correct) {
        return correct.flatMap(Value::integer).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static void checkRightAnswer(Value item, Fields fields, Optional<Scale> scale) {
        var correct = fields.value("correct");
        correct.ifPresent(place -> place.integer()
                .ifPresent(value -> scale.ifPresent(options -> checkOption(place, value, options))));
        if (correct.isPresent() && fields.value("source").isEmpty()) {
            item.fault("a right answer needs its source; add source: \"where it is written\"");
        }
        if (correct.isEmpty() && fields.value("source").isPresent()) {
            item.fault("a source belongs to a right answer; add correct: VALUE, or remove the source");
        }
        if (correct.isPresent() && fields.value("reversed").isPresent()) {
            item.fault("an item with a right answer is scored right or wrong and cannot be reversed; remove reversed");
        }
    }

    private static void checkOption(Value place, int value, Scale scale) {
        if (scale.option(value).filter(Option::counts).isEmpty()) {
            var steps = scale.options().stream().filter(Option::counts).map(step -> "" + step.value()).toList();
            place.fault(value + " is no option of the scale " + scale.id() + " that counts; choose one of: "
                    + String.join(", ", steps));
        }
    }
}
