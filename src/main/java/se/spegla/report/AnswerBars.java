package se.spegla.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedItem;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Option;
import se.spegla.instrument.Variable;

/**
 * How the answers to a unit's statements lie: stacked bars that part at the middle of the scale, the baseline above
 * the follow-up. Options are labelled as they were answered and placed from the worst to the best, so that to agree with a
 * reversed statement does not look like a good result.
 */
final class AnswerBars {
    private static final int BAR = 22;
    private static final int GAP = 4;
    private static final int LINE = 19;
    private static final int BETWEEN = 16;
    private static final int AROUND = 70;
    private static final int LEGEND_LINE = 24;

    private final ReleasedComparison comparison;
    private final Instrument instrument;
    private final Words words;
    private final Canvas canvas;
    private final Diverging diverging;
    private final Layer headers = Marks.text(Drawing.TEXT, Drawing.INK, true);
    private final Layer reasons = Marks.text(Drawing.TEXT - 0.4, Drawing.SOFT, false);
    private final Layer bars =
            Layer.of("rect").with("color", "#ffffff").with("size", 0.6).with("show_legend", true);
    private final Layer dark = share("#ffffff");
    private final Layer light = share(Drawing.INK);
    private final List<Double> places = new ArrayList<>();
    private final List<String> rounds = new ArrayList<>();
    private double reach = 0.5;
    private int depth;

    private AnswerBars(
            ReleasedComparison comparison, Instrument instrument, Variable first, Words words, Canvas canvas) {
        this.comparison = comparison;
        this.instrument = instrument;
        this.words = words;
        this.canvas = canvas;
        this.diverging = new Diverging(first.scale(), first.reversed());
    }

    /** @param items of one and the same scale, all reversed or none, at least one, none with a right answer */
    static Chart of(
            ReleasedComparison comparison,
            ReleasedUnit unit,
            Instrument instrument,
            List<Variable> items,
            Words words,
            Canvas canvas) {
        return new AnswerBars(comparison, instrument, items.get(0), words, canvas).draw(unit, items);
    }

    /** In pixels, of the picture of these items on a canvas. */
    static int height(
            ReleasedComparison comparison, Instrument instrument, List<Variable> items, Words words, Canvas canvas) {
        var bars = new AnswerBars(comparison, instrument, items.get(0), words, canvas);
        return bars.depth(items) + bars.around();
    }

    private int depth(List<Variable> items) {
        int round = BAR + GAP + (canvas == Canvas.WIDE ? 0 : LINE);
        int rounds = comparison.followUp().isPresent() ? 2 : 1;
        return items.stream()
                .mapToInt(item ->
                        LINE * Lines.of(heading(item), canvas.lineLength()).size() + rounds * round + BETWEEN)
                .sum();
    }

    /** What stands above and below the bars. */
    private int around() {
        return AROUND
                + LEGEND_LINE * (canvas == Canvas.WIDE ? 1 : diverging.options().size());
    }

    private Chart draw(ReleasedUnit unit, List<Variable> items) {
        var drawing = new Drawing();
        var written = new ArrayList<String>();
        reach = items.stream()
                .map(item -> released(unit, item))
                .flatMap(item -> rounds(item).stream())
                .flatMap(round -> round.value().stream())
                .mapToDouble(diverging::reach)
                .max()
                .orElse(0.5);
        reach = Math.min(1, Math.ceil(reach * 2) / 2);
        for (var item : items) {
            addItem(item, released(unit, item));
            written.add(told(item, released(unit, item)));
        }
        var labels = diverging.options().stream().map(this::label).toList();
        var ticks = List.of(-reach / 2, 0.0, reach / 2);
        drawing.add(bars, dark, light, headers, reasons)
                .axis(
                        "x",
                        words.get("chart.bars.axis"),
                        -reach,
                        reach,
                        ticks,
                        ticks.stream()
                                .map(tick -> words.numbers().percent(Math.abs(tick)))
                                .toList())
                .axis("y", "", -depth, 0, places, rounds)
                .values("fill", labels, diverging.colours())
                .theme("legend_direction", canvas == Canvas.WIDE ? "horizontal" : "vertical");
        return drawing.chart(
                words.get("chart.bars.title", unit.name()),
                words.get(items.get(0).reversed() ? "chart.bars.about.reversed" : "chart.bars.about") + " "
                        + String.join(" ", written),
                canvas.width(),
                depth + around());
    }

    private void addItem(Variable item, ReleasedItem released) {
        for (var line : Lines.of(heading(item), canvas.lineLength())) {
            headers.add("x", -reach, "y", -(depth + LINE / 2.0), "label", line);
            depth += LINE;
        }
        addRound(comparison.baseline().name(), released.baseline());
        comparison.followUp().ifPresent(round -> addRound(round.name(), released.followUp()));
        depth += BETWEEN;
    }

    private void addRound(String round, Released<ReleasedItem.Round> released) {
        nameRound(canvas.label(round)
                + released.value()
                        .filter(r -> r.n().isPresent())
                        .map(r -> " · n " + words.numbers().count(r.n().getAsInt()))
                        .orElse(""));
        double middle = -(depth + BAR / 2.0);
        released.value()
                .filter(r -> !r.shares().isEmpty())
                .ifPresentOrElse(
                        r -> addSegments(r, middle),
                        () -> reasons.add("x", -reach, "y", middle, "label", reason(released)));
        depth += BAR + GAP;
    }

    private void nameRound(String name) {
        if (canvas == Canvas.WIDE) {
            places.add(-(depth + BAR / 2.0));
            rounds.add(name);
        } else {
            reasons.add("x", -reach, "y", -(depth + LINE / 2.0), "label", name);
            depth += LINE;
        }
    }

    private void addSegments(ReleasedItem.Round round, double middle) {
        double from = diverging.start(round);
        for (var option : diverging.options()) {
            double share = round.shares().getOrDefault(option.value(), 0.0);
            if (share > 0) {
                bars.add(
                        "xmin",
                        from,
                        "xmax",
                        from + share,
                        "ymin",
                        middle - BAR / 2.0,
                        "ymax",
                        middle + BAR / 2.0,
                        "fill",
                        label(option));
                if (share >= (canvas == Canvas.WIDE ? 0.06 : 0.13) * reach) {
                    (diverging.isDark(option) ? dark : light)
                            .add(
                                    "x",
                                    from + share / 2,
                                    "y",
                                    middle,
                                    "label",
                                    words.numbers().percent(share));
                }
            }
            from += share;
        }
    }

    private String reason(Released<ReleasedItem.Round> released) {
        return released.reason().map(words::why).orElseGet(() -> words.get("chart.bars.no-answers"));
    }

    private String heading(Variable item) {
        return Statements.text(item, instrument, words);
    }

    private String told(Variable item, ReleasedItem released) {
        var rounds = new ArrayList<String>();
        rounds.add(told(comparison.baseline().name(), released.baseline()));
        comparison.followUp().ifPresent(round -> rounds.add(told(round.name(), released.followUp())));
        return heading(item) + " " + String.join("; ", rounds) + ".";
    }

    private String told(String round, Released<ReleasedItem.Round> released) {
        var shares = released.value().map(ReleasedItem.Round::shares).orElse(Map.of());
        return shares.isEmpty()
                ? words.get("chart.reason", round, reason(released))
                : diverging.options().stream()
                        .map(option ->
                                label(option) + " " + words.numbers().percent(shares.getOrDefault(option.value(), 0.0)))
                        .collect(Collectors.joining(", ", round + ": ", ""));
    }

    private String label(Option option) {
        return option.label().in(words.language());
    }

    private List<Released<ReleasedItem.Round>> rounds(ReleasedItem item) {
        return comparison.followUp().isPresent() ? List.of(item.baseline(), item.followUp()) : List.of(item.baseline());
    }

    private static ReleasedItem released(ReleasedUnit unit, Variable item) {
        Optional<ReleasedItem> found =
                unit.items().stream().filter(i -> i.item().equals(item.id())).findFirst();
        return found.orElseThrow(
                () -> new IllegalArgumentException("no item " + item.id() + " in unit " + unit.name()));
    }

    private static Layer share(String colour) {
        return Marks.text(Drawing.TEXT - 0.8, colour, false).with("hjust", 0.5);
    }
}
