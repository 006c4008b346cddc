package se.spegla.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.instrument.Score;

/**
 * One score of one unit through its rounds: means with 95% confidence intervals; a round that may not be shown is
 * a gap.
 */
public final class Trend {
    /** In pixels, on whichever canvas. */
    public static final int HEIGHT = 330;

    /** How many steps of the scale lie below it, for the rounds' names. */
    private static final double UNDER = 1.1;

    private Trend() {}

    /**
     * One round on the way.
     *
     * @param why why there are no figures, in a few words; not looked at where there are
     */
    public record Point(String round, Optional<ReleasedSummary> figures, String why) {
        /** A round that the unit was part of. */
        public static Point of(String round, Released<ReleasedSummary> released, Words words) {
            return new Point(
                    round, released.value(), released.reason().map(words::why).orElse(""));
        }
    }

    /** @param points by time, at least one */
    public static Chart of(Score score, String unit, List<Point> points, Words words, Canvas canvas) {
        var axis = ScoreAxis.of(
                score, points.stream().flatMap(p -> p.figures().stream()).toList(), Canvas.NARROW);
        var drawing = new Drawing()
                .axis(
                        "y",
                        "",
                        axis.low() - UNDER * axis.step(),
                        highest(axis) + 0.3 * axis.step(),
                        axis.ticks(),
                        axis.labels(words.numbers()))
                .axis("x", "", 0.5, points.size() + 0.5, List.of(), List.of());
        addMarks(drawing, points, axis, words, canvas);
        addNames(drawing, points, axis, words, canvas);
        drawing.theme("axis_line_x", "blank")
                .theme("panel_grid_major_x", "blank")
                .theme("legend_position", "none")
                .theme("panel_grid_major_y", java.util.Map.of("color", Drawing.GRID, "blank", false));
        return drawing.chart(title(score, unit, words), description(points, words), canvas.width(), HEIGHT);
    }

    /** The same figures as a table. */
    static Table table(String caption, List<Point> points, Cells cells) {
        return Table.of(
                caption,
                Stream.concat(Stream.of(cells.column("result.round")), cells.meanColumns().stream())
                        .toList(),
                points.stream().map(point -> row(point, cells)).toList());
    }

    private static List<Table.Cell> row(Point point, Cells cells) {
        return point.figures()
                .map(summary -> List.of(
                        new Table.Text(point.round()),
                        cells.count(summary.n()),
                        new Table.Number(cells.numbers().score(summary.mean()), summary.mean()),
                        cells.interval(summary)))
                .orElseGet(() -> List.of(
                        new Table.Text(point.round()),
                        new Table.Text(point.why()),
                        new Table.Text(point.why()),
                        new Table.Text(point.why())));
    }

    /** What the picture says, for who cannot see it; without drawing it. */
    public static String told(Score score, String unit, List<Point> points, Words words) {
        return title(score, unit, words) + ". " + description(points, words);
    }

    private static String title(Score score, String unit, Words words) {
        return words.get(
                "chart.trend.title",
                score.title().in(words.language()),
                unit,
                ScoreAxis.end(words, score.lowest()),
                ScoreAxis.end(words, score.highest()));
    }

    private static void addMarks(Drawing drawing, List<Point> points, ScoreAxis axis, Words words, Canvas canvas) {
        var bars = Layer.of("errorbar")
                .with("size", 1.3)
                .with("width", 0.03 * points.size() / (canvas == Canvas.WIDE ? 2 : 1))
                .with("color", Drawing.AFTER);
        var dots = Marks.dots()
                .with("color", Drawing.AFTER)
                .with("fill", Drawing.AFTER)
                .with("show_legend", false);
        double step = axis.step();
        var line = Layer.of("segment").with("size", 1.1).with("color", "#7fa5a5");
        var values = Marks.text(Drawing.TEXT, Drawing.INK, true);
        for (int i = 0; i < points.size(); i++) {
            double x = i + 1;
            var here = points.get(i).figures();
            double aside = rises(points, i) ? step / 4 : -step / 4;
            here.ifPresent(figures -> {
                figures.low()
                        .ifPresent(low -> bars.add(
                                "x", x, "ymin", low, "ymax", figures.high().orElseThrow()));
                dots.add("x", x, "y", figures.mean());
                values.add(
                        "x",
                        x + (0.045 * points.size() / (canvas == Canvas.WIDE ? 3 : 1)),
                        "y",
                        figures.mean() - aside,
                        "label",
                        words.numbers().score(figures.mean()));
            });
            if (i > 0) {
                points.get(i - 1)
                        .figures()
                        .ifPresent(before -> here.ifPresent(
                                now -> line.add("x", x - 1, "y", before.mean(), "xend", x, "yend", now.mean())));
            }
        }
        drawing.add(line, bars, dots, values);
    }

    private static boolean rises(List<Point> points, int i) {
        return i + 1 < points.size()
                && points.get(i)
                        .figures()
                        .flatMap(now -> points.get(i + 1).figures().map(next -> next.mean() > now.mean()))
                        .orElse(false);
    }

    private static double highest(ScoreAxis axis) {
        return axis.ticks().get(axis.ticks().size() - 1);
    }

    private static void addNames(Drawing drawing, List<Point> points, ScoreAxis axis, Words words, Canvas canvas) {
        var names = Marks.text(Drawing.TEXT, Drawing.INK, false).with("hjust", 0.5);
        var counts = Marks.text(Drawing.TEXT - 0.4, Drawing.SOFT, false).with("hjust", 0.5);
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            names.add(
                    "x",
                    i + 1.0,
                    "y",
                    axis.low() - 0.45 * UNDER * axis.step(),
                    "label",
                    canvas.share(point.round(), points.size()));
            counts.add(
                    "x",
                    i + 1.0,
                    "y",
                    axis.low() - 0.85 * UNDER * axis.step(),
                    "label",
                    canvas.share(count(point, words), points.size()));
        }
        drawing.add(names, counts);
    }

    private static String count(Point point, Words words) {
        return point.figures()
                .map(figures -> "n " + words.numbers().count(figures.n()))
                .orElseGet(() -> point.why());
    }

    private static String description(List<Point> points, Words words) {
        return words.get("chart.trend.about") + " "
                + points.stream()
                        .map(point -> Told.of(point.round(), point.figures(), point.why(), words))
                        .collect(Collectors.joining("; "))
                + ".";
    }
}
