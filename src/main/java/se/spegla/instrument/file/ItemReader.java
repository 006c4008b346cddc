package se.spegla.instrument.file;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import se.spegla.instrument.CommentField;
import se.spegla.instrument.Option;
import se.spegla.instrument.Question;
import se.spegla.instrument.Scale;
import se.spegla.instrument.Variable;

/** Reads the items, each with the scale that it is answered on, and the comments, which have none. */
final class ItemReader {
    /** What an item is for, where it is not to be measured. */
    enum Kind {
        COMMENT,
        BACKGROUND
    }

    private static final Keys KEYS = Keys.required("id", "text")
            .optional("scale", "reversed", "correct", "source", "kind")
            .later("stem");
    private static final List<String> SCORING = List.of("reversed", "correct", "source");
    private static final List<String> ANSWERING = List.of("scale", "reversed", "correct", "source");
    /** Columns of an answers CSV, and the form field that carries the sheet's id. */
    private static final List<String> TAKEN = List.of("unit", "round", "pair", "sheet");

    private final Declared<Scale> scales;
    private final Declared<Question> items = new Declared<>("item");
    private final Map<String, CommentField> comments = new LinkedHashMap<>();
    private final Set<String> commentIds = new LinkedHashSet<>();

    ItemReader(Declared<Scale> scales) {
        this.scales = scales;
    }

    /** The items; comments are declared among them without being one, so that no id is given twice. */
    Declared<Question> read(List<Value> values) {
        for (var unnamed : values) {
            var value = unnamed.namedBy("id");
            value.fields(KEYS).ifPresent(fields -> read(value, fields));
        }
        return items;
    }

    /** The comments that have no faults, in the file's order. */
    List<CommentField> comments() {
        return List.copyOf(comments.values());
    }

    /** The ids of all comments, those with faults too. */
    Set<String> commentIds() {
        return commentIds;
    }

    private void read(Value value, Fields fields) {
        var kind = fields.choice("kind", Kind.class);
        var id = fields.value("id").flatMap(Value::id);
        id.filter(TAKEN::contains)
                .ifPresent(name -> value.fault(
                        "\"" + name + "\" is taken by the columns and fields that go with answers; choose another id"));
        if (kind.filter(Kind.COMMENT::equals).isPresent()) {
            readComment(value, fields, id);
        } else {
            checkPlace(value);
            readItem(value, fields, id, kind.isPresent());
        }
    }

    private void readComment(Value value, Fields fields, Optional<String> id) {
        refuse(value, fields, ANSWERING, "a comment is answered in free words");
        var text = fields.text("text");
        if (commentIds.size() == CommentField.MOST) {
            value.fault("the file has more than " + CommentField.MOST + " comments, which is more than anybody "
                    + "answers; leave some out");
        }
        id.ifPresent(name -> {
            commentIds.add(name);
            items.add(value, name, Optional.empty());
            text.filter(words -> fields.isSound())
                    .ifPresent(words -> comments.put(name, new CommentField(name, words)));
        });
    }

    private void checkPlace(Value item) {
        if (!commentIds.isEmpty()) {
            item.fault("it stands after the comment " + commentIds.iterator().next() + "; comments are asked last: "
                    + "move them to the end");
        }
    }

    private static void refuse(Value item, Fields fields, List<String> keys, String why) {
        keys.stream()
                .filter(key -> fields.value(key).isPresent())
                .forEach(key -> item.fault(why + " and has no key \"" + key + "\"; remove it"));
    }

    private void readItem(Value value, Fields fields, Optional<String> id, boolean background) {
        if (fields.value("scale").isEmpty()) {
            value.fault("the key \"scale\" is missing; add it");
        }
        if (background) {
            refuse(value, fields, SCORING, "a background item is not scored");
        }
        var scale = fields.value("scale").flatMap(place -> place.id().flatMap(name -> scales.find(place, name)));
        var correct = fields.value("correct");
        checkRightAnswer(value, fields, scale);
        var source = fields.value("source").flatMap(Value::string);
        var reversed = fields.flag("reversed");
        var text = fields.text("text");
        var item = fields.isSound() && scale.isPresent()
                ? Optional.of(new Question(
                        text.orElseThrow(),
                        new Variable(id.orElseThrow(), scale.get(), reversed, code(correct), source, background)))
                : Optional.<Question>empty();
        id.ifPresent(name -> items.add(value, name, item));
    }

    private static OptionalInt code(Optional<Value> correct) {
        return correct.flatMap(Value::integer).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static void checkRightAnswer(Value item, Fields fields, Optional<Scale> scale) {
        var correct = fields.value("correct");
        correct.ifPresent(place ->
                place.integer().ifPresent(value -> scale.ifPresent(options -> checkOption(place, value, options))));
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
            var steps = scale.options().stream()
                    .filter(Option::counts)
                    .map(step -> "" + step.value())
                    .toList();
            place.fault(value + " is no option of the scale " + scale.id() + " that counts; choose one of: "
                    + String.join(", ", steps));
        }
    }
}
