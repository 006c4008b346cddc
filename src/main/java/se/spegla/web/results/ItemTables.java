package se.spegla.web.results;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedChange;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedItem;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Option;
import se.spegla.instrument.Variable;
import se.spegla.report.Numbers;
import se.spegla.report.Words;

/** A unit's statements and questions as tables: how the answers lie, as answered. */
final class ItemTables {
    private final ReleasedComparison comparison;
    private final ReleasedUnit unit;
    private final Instrument instrument;
    private final Words words;
    private final Numbers numbers;
    private final Figures figures;

    ItemTables(ReleasedComparison comparison, ReleasedUnit unit, Instrument instrument, Words words) {
        this.comparison = comparison;
        this.unit = unit;
        this.instrument = instrument;
        this.words = words;
        this.numbers = words.numbers();
        this.figures = new Figures(words);
    }

    /** Statements of one scale, with one picture or, where it would be empty, none. */
    public record Group(
            List<Picture> pictures, boolean reversed, List<String> options, List<Statement> statements) {}

    /** A statement with its rounds and what changed. */
    public record Statement(String text, boolean reversed, List<Line> lines, String change) {}

    /**
     * A statement in one round. Where {@code why} is not empty, it stands in place of all figures.
     *
     * @param shares per option, in the scale's order; empty where only the mean is told
     */
    public record Line(String round, String why, String n, List<String> shares, String mean, String positive) {}

    /** A question with a right answer. */
    public record Question(String text, String answer, String source, List<RightLine> lines, String change) {}

    /** A question with a right answer in one round; right, wrong, don't know and skipped are counted apart. */
    public record RightLine(
            String round, String why, String n, String right, String wrong, String unknown, String skipped) {}

    Group group(List<Variable> items, List<Picture> pictures) {
        var options = items.get(0).scale().options().stream().filter(Option::counts).toList();
        return new Group(pictures, items.get(0).reversed(), options.stream().map(this::label).toList(),
                items.stream().map(item -> statement(item, options)).toList());
    }

    List<Question> rightAnswers() {
        return instrument.measured().stream().filter(Variable::hasRightAnswer).map(this::question).toList();
    }

    private Statement statement(Variable item, List<Option> options) {
        var released = released(item);
        var lines = new ArrayList<>(List.of(line(comparison.baseline().name(), released.baseline(), options)));
        comparison.followUp().ifPresent(round -> lines.add(line(round.name(), released.followUp(), options)));
        return new Statement(instrument.text(item.id()).in(words.language()), item.reversed(), lines,
                comparison.followUp().isPresent() ? change(released.change()) : "");
    }

    private Line line(String name, Released<ReleasedItem.Round> released, List<Option> options) {
        if (released.value().isEmpty()) {
            return new Line(name, words.why(released.reason().orElseThrow()), "", List.of(), "", "");
        }
        var round = released.value().get();
        return new Line(name, "", count(round.n()), round.shares().isEmpty() ? List.of()
                : options.stream().map(option -> share(round, option)).toList(),
                figures.points(round.mean()), figures.share(round.positiveShare()));
    }

    /** Counts where they are shown; a coarse share says that it is one. */
    private String share(ReleasedItem.Round round, Option option) {
        var share = round.shares().getOrDefault(option.value(), 0.0);
        return round.coarse() ? words.get("result.about", numbers.percent(share)) : numbers.percent(share);
    }

    private String change(Released<ReleasedChange> change) {
        return change.value().filter(known -> known.low().isPresent())
                .map(known -> words.get("result.item.change", figures.difference(change),
                        numbers.interval(known.low().getAsDouble(), known.high().getAsDouble()), figures.p(known.p())))
                .orElseGet(() -> words.get("result.item.no-change", figures.interval(change)));
    }

    private Question question(Variable item) {
        var released = released(item);
        var lines = new ArrayList<>(List.of(rightLine(comparison.baseline().name(), released.baseline(), item)));
        comparison.followUp().ifPresent(round -> lines.add(rightLine(round.name(), released.followUp(), item)));
        var answer = item.scale().option(item.correct().orElseThrow()).map(this::label).orElseThrow();
        return new Question(instrument.text(item.id()).in(words.language()), answer, item.source().orElse(""), lines,
                comparison.followUp().isPresent() ? change(released) : "");
    }

    private RightLine rightLine(String name, Released<ReleasedItem.Round> released, Variable item) {
        if (released.value().isEmpty()) {
            return new RightLine(name, words.why(released.reason().orElseThrow()), "", "", "", "", "");
        }
        var round = released.value().get();
        int right = item.correct().orElseThrow();
        return new RightLine(name, "", count(round.n()), figures.share(round.positiveShare()),
                part(round, item, option -> option.counts() && option.value() != right),
                part(round, item, Option::unknown), skipped(round));
    }

    /** The share of all sheets that chose one of these options; where it is coarse, of those that chose any. */
    private String part(ReleasedItem.Round round, Variable item, Predicate<Option> which) {
        var options = item.scale().options().stream().filter(which).map(Option::value).toList();
        if (round.coarse()) {
            double share = options.stream().mapToDouble(value -> round.shares().getOrDefault(value, 0.0)).sum();
            return words.get("result.about", numbers.percent(share));
        }
        if (round.counts().isEmpty()) {
            return words.get("result.not-shown");
        }
        int chosen = options.stream().mapToInt(value -> round.counts().getOrDefault(value, 0)).sum();
        return numbers.percent((double) chosen / round.n().orElseThrow());
    }

    private String skipped(ReleasedItem.Round round) {
        return round.missing().isEmpty() ? words.get("result.not-shown")
                : numbers.percent((double) round.missing().getAsInt() / round.n().orElseThrow());
    }

    private String change(ReleasedItem released) {
        return released.proportion()
                .map(share -> words.get("result.item.right-change", numbers.change(share.estimate() * 100),
                        numbers.interval(share.low() * 100, share.high() * 100), numbers.p(share.fisherP())))
                .orElseGet(() -> words.get("result.item.no-change", words.get("result.not-compared")));
    }

    private String count(OptionalInt value) {
        return value.isPresent() ? numbers.count(value.getAsInt()) : words.get("result.not-shown");
    }

    private String label(Option option) {
        return option.label().in(words.language());
    }

    private ReleasedItem released(Variable item) {
        return unit.items().stream().filter(known -> known.item().equals(item.id())).findFirst().orElseThrow();
    }
}
