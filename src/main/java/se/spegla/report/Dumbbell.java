package se.spegla.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.instrument.Score;

/**
 * One score, unit by unit: the baseline's mean as a hollow dot, the follow-up's as a filled one, each with its 95%
 * confidence interval. Units stand in the order in which they are given, never by result.
 */
final class Dumbbell {
    private static final int ROW = 76;
    private static final int AROUND = 110;
    private static final int TOLD_IN_WORDS = 12;

    private final ReleasedComparison comparison;
    private final Score score;
    private final List<ReleasedUnit> units;
    private final Words words;
    private final Canvas canvas;

    private Dumbbell(ReleasedComparison comparison, Score score, List<ReleasedUnit> units, Words words, Canvas canvas) {
        this.comparison = comparison;
        this.score = score;
        this.units = units;
        this.words = words;
        this.canvas = canvas;
    }

    /** @param units those that are drawn, at least one: all of the comparison, or the ones that the reader may see */
    static Chart of(ReleasedComparison comparison, Score score, List<ReleasedUnit> units, Words words, Canvas canvas) {
        return new Dumbbell(comparison, score, units, words, canvas).draw();
    }

    /** What the picture says, for who cannot see it; without drawing it. */
    static String told(ReleasedComparison comparison, Score score, List<ReleasedUnit> units, Words words) {
        var dumbbell = new Dumbbell(comparison, score, units, words, Canvas.WIDE);
        return dumbbell.title() + ". " + dumbbell.description();
    }

    /** In pixels, of a picture of so many units on whichever canvas. */
    static int height(int units) {
        return AROUND + ROW * units;
    }

    private Chart draw() {
        var axis = ScoreAxis.of(score, summaries().toList(), canvas);
        var drawing = new Drawing()
                .axis(
                        "x",
                        words.get(
                                "chart.points",
                                ScoreAxis.end(words, score.lowest()),
                                ScoreAxis.end(words, score.highest())),
                        axis.low(),
                        axis.high(),
                        axis.ticks(),
                        axis.labels(words.numbers()))
                .axis("y", "", 0, units.size(), List.of(), List.of());
        addUnits(drawing, axis);
        var names = roundNames();
        drawing.values("fill", names, names.size() == 1 ? List.of(Drawing.AFTER) : List.of("#ffffff", Drawing.AFTER))
                .values(
                        "color",
                        names,
                        names.size() == 1 ? List.of(Drawing.AFTER) : List.of(Drawing.BEFORE, Drawing.AFTER))
                .theme("axis_text_y", "blank")
                .theme("axis_ticks_y", "blank");
        return drawing.chart(title(), description(), canvas.width(), height(units.size()));
    }

    private String title() {
        var title = score.title().in(words.language());
        var rounds = String.join(" – ", roundNames());
        return units.size() == 1
                ? words.get("chart.dumbbell.title.one", title, units.get(0).name(), rounds)
                : words.get("chart.dumbbell.title", title, rounds);
    }

    private void addUnits(Drawing drawing, ScoreAxis axis) {
        var header = Marks.text(Drawing.TEXT, Drawing.INK, true);
        var values = Marks.text(Drawing.TEXT - 0.4, Drawing.INK, false);
        var bars = Marks.intervals();
        var dots = Marks.dots();
        var joins = Marks.joins();
        for (int i = 0; i < units.size(); i++) {
            double top = units.size() - i;
            var released = units.get(i).score(score.id());
            header.add(
                    "x", axis.low(), "y", top - 0.2, "label", label(units.get(i).name(), released));
            addRound(released.baseline().value(), comparison.baseline().name(), top - 0.5, axis, bars, dots, values);
            comparison
                    .followUp()
                    .ifPresent(round ->
                            addRound(released.followUp().value(), round.name(), top - 0.78, axis, bars, dots, values));
            addJoin(joins, released, top);
            addReasons(values, released, axis, top);
        }
        drawing.add(joins, bars, dots, header, values);
    }

    private void addRound(
            Optional<ReleasedSummary> summary,
            String round,
            double y,
            ScoreAxis axis,
            Layer bars,
            Layer dots,
            Layer values) {
        summary.ifPresent(figures -> {
            figures.low()
                    .ifPresent(
                            low -> bars.add("xmin", low, "xmax", figures.high().orElseThrow(), "y", y, "color", round));
            dots.add("x", figures.mean(), "y", y, "fill", round, "color", round);
            values.add(
                    "x",
                    figures.high().orElse(figures.mean()) + axis.gap(),
                    "y",
                    y,
                    "label",
                    canvas == Canvas.WIDE
                            ? words.numbers().score(figures.mean())
                            : words.get(
                                    "chart.mean-n",
                                    words.numbers().score(figures.mean()),
                                    words.numbers().count(figures.n())));
        });
    }

    private void addJoin(Layer joins, ReleasedScore released, double top) {
        released.baseline()
                .value()
                .ifPresent(before -> released.followUp()
                        .value()
                        .ifPresent(after -> joins.add(
                                "x", before.mean(), "y", top - 0.5, "xend", after.mean(), "yend", top - 0.78)));
    }

    private void addReasons(Layer values, ReleasedScore released, ScoreAxis axis, double top) {
        released.baseline()
                .reason()
                .ifPresent(why -> values.add(
                        "x",
                        axis.low(),
                        "y",
                        top - 0.5,
                        "label",
                        words.get("chart.reason", comparison.baseline().name(), words.why(why))));
        comparison
                .followUp()
                .ifPresent(round -> released.followUp()
                        .reason()
                        .ifPresent(why -> values.add(
                                "x",
                                axis.low(),
                                "y",
                                top - 0.78,
                                "label",
                                words.get("chart.reason", round.name(), words.why(why)))));
    }

    /** The unit with the numbers of its scores; a narrow picture has them beside the means. */
    private String label(String unit, ReleasedScore released) {
        var counts = Stream.of(released.baseline(), released.followUp())
                .flatMap(round -> round.value().stream())
                .map(summary -> words.numbers().count(summary.n()))
                .collect(Collectors.joining(" → "));
        return canvas == Canvas.WIDE && !counts.isEmpty() ? unit + " · n " + counts : unit;
    }

    private List<String> roundNames() {
        var names = new ArrayList<>(List.of(comparison.baseline().name()));
        comparison.followUp().ifPresent(round -> names.add(round.name()));
        return names;
    }

    private Stream<ReleasedSummary> summaries() {
        return units.stream()
                .map(unit -> unit.score(score.id()))
                .flatMap(s -> Stream.of(s.baseline(), s.followUp()))
                .flatMap(round -> round.value().stream());
    }

    private String description() {
        var intro = words.get("chart.dumbbell.about");
        return units.size() > TOLD_IN_WORDS
                ? intro
                : intro + " " + units.stream().map(this::told).collect(Collectors.joining(" "));
    }

    private String told(ReleasedUnit unit) {
        var released = unit.score(score.id());
        var rounds = new ArrayList<String>();
        rounds.add(Told.of(comparison.baseline().name(), released.baseline(), words));
        comparison.followUp().ifPresent(round -> rounds.add(Told.of(round.name(), released.followUp(), words)));
        return unit.name() + ": " + String.join("; ", rounds) + ".";
    }
}
