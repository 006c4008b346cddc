package se.spegla.instrument.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.spegla.instrument.Question;
import se.spegla.instrument.Score;
import se.spegla.instrument.Score.Aggregation;
import se.spegla.instrument.Score.Direction;
import se.spegla.instrument.Variable;

/** Reads how the scores are made from the items. */
final class ScoreReader {
    private static final Keys KEYS = Keys.required("id", "title", "items", "missing")
            .optional("as", "better")
            .later("of");

    private final Declared<Question> items;
    private final Set<String> comments;
    private final Declared<Score> scores = new Declared<>("score");

    /** @param comments the ids of what is answered in free words */
    ScoreReader(Declared<Question> items, Set<String> comments) {
        this.items = items;
        this.comments = comments;
    }

    Declared<Score> read(List<Value> values) {
        for (var unnamed : values) {
            var value = unnamed.namedBy("id");
            value.fields(KEYS).ifPresent(fields -> readScore(value, fields));
        }
        return scores;
    }

    private void readScore(Value value, Fields fields) {
        var id = fields.value("id").flatMap(Value::id);
        var title = fields.text("title");
        var as = fields.choice("as", Aggregation.class);
        var better = fields.choice("better", Direction.class);
        var places = fields.list("items", value.name() + ", item");
        var parts = sound(places);
        checkOneKind(value, parts);
        var missing = fields.value("missing").flatMap(rule -> MissingRuleReader.read(rule, parts));
        var score = fields.isSound() && parts.size() == places.size()
                ? Optional.of(Score.of(
                        id.orElseThrow(),
                        title.orElseThrow(),
                        parts,
                        as.orElse(Aggregation.SUM),
                        better.orElse(Direction.HIGHER),
                        missing.orElseThrow()))
                : Optional.<Score>empty();
        id.filter(items::has)
                .ifPresent(name -> value.fault(
                        "the id \"" + name + "\" is taken by an item, and what is told is told by id; choose another"));
        id.ifPresent(name -> scores.add(value, name, score));
    }

    private List<Variable> sound(List<Value> places) {
        var parts = new ArrayList<Variable>();
        var named = new HashSet<String>();
        for (var place : places) {
            place.id().flatMap(id -> find(place, id, named)).ifPresent(parts::add);
        }
        return parts;
    }

    private Optional<Variable> find(Value place, String id, Set<String> named) {
        if (!named.add(id)) {
            place.fault("\"" + id + "\" stands twice in the score; keep one");
        }
        if (comments.contains(id)) {
            place.fault("\"" + id + "\" is a comment, which has no points; take it out of the score");
        }
        var item = items.find(place, id).map(Question::variable);
        item.filter(Variable::background)
                .ifPresent(found -> place.fault(
                        "\"" + id + "\" is a background item, which has no points; take it out of the score"));
        return item.filter(found -> !found.background());
    }

    private static void checkOneKind(Value score, List<Variable> parts) {
        var right = parts.stream().filter(Variable::hasRightAnswer).findFirst();
        var other = parts.stream().filter(item -> !item.hasRightAnswer()).findFirst();
        if (right.isPresent() && other.isPresent()) {
            score.fault("item " + right.get().id() + " has a right answer, item "
                    + other.get().id() + " has none; a score is made of one kind only: make two scores");
        }
    }
}
