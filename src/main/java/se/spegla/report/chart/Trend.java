package se.spegla.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.instrument.ScoreDefinition;
import se.spegla.report.Words;

/** One score of one unit through its rounds: means with 95% confidence intervals; a round that may not be shown is a gap. */
public final class Trend {
    private static final int HEIGHT = 330;

    private Trend() {}

    /** One round on the way. */
    public record Point(String round, Released<ReleasedSummary> figures) {}

    /** @param points by time, at least one */
    public static Chart of(ScoreDefinition score, String unit, List<Point> points, Words words, Canvas canvas) {
        var axis = ScoreAxis.of(score, points.stream().flatMap(p -> p.figures().value().stream()).toList(), Canvas.NARROW);
        var drawing = new Drawing()
                .axis("y", "", axis.low(), axis.ticks().get(axis.ticks().size() - 1), axis.ticks(), axis.labels(words.numbers()))
                .axis("x", "", 0.5, points.size() + 0.5, places(points), names(points, words, canvas));
        addMarks(drawing, points, words, canvas);
        drawing.theme("panel_grid_major_x", "blank").theme("legend_position", "none")
                .theme("panel_grid_major_y", java.util.Map.of("color", Drawing.GRID, "blank", false));
        var title = words.get("chart.trend.title", score.title().in(words.language()), unit,
                axis.lowest(words), axis.highest(words));
        return drawing.chart(title, description(points, words), canvas.width(), HEIGHT);
    }

    private static void addMarks(Drawing drawing, List<Point> points, Words words, Canvas canvas) {
        var bars = Layer.of("errorbar").with("size", 1.3).with("width", canvas == Canvas.WIDE ? 0.05 : 0.12)
                .with("color", Drawing.AFTER);
        var dots = Marks.dots().with("color", Drawing.AFTER).with("fill", Drawing.AFTER).with("show_legend", false);
        var line = Layer.of("segment").with("size", 1.1).with("color", "#7fa5a5");
        var values = Marks.text(Drawing.TEXT, Drawing.INK, true);
        for (int i = 0; i < points.size(); i++) {
            double x = i + 1;
            var here = points.get(i).figures().value();
            here.ifPresent(figures -> {
                figures.low().ifPresent(low -> bars.add("x", x, "ymin", low, "ymax", figures.high().orElseThrow()));
                dots.add("x", x, "y", figures.mean());
                values.add("x", x + (canvas == Canvas.WIDE ? 0.06 : 0.1), "y", figures.mean(),
                        "label", words.numbers().score(figures.mean()));
            });
            if (i > 0) {
                points.get(i - 1).figures().value().ifPresent(before -> here.ifPresent(now ->
                        line.add("x", x - 1, "y", before.mean(), "xend", x, "yend", now.mean())));
            }
        }
        drawing.add(line, bars, dots, values);
    }

    private static List<Double> places(List<Point> points) {
        return IntStream.rangeClosed(1, points.size()).mapToObj(i -> (double) i).toList();
    }

    private static List<String> names(List<Point> points, Words words, Canvas canvas) {
        var names = new ArrayList<String>();
        for (var point : points) {
            var n = point.figures().value().map(figures -> "n " + words.numbers().count(figures.n()))
                    .orElseGet(() -> words.get(point.figures().reason().orElseThrow().messageKey()));
            names.add(canvas.label(point.round()) + "\n" + n);
        }
        return names;
    }

    private static String description(List<Point> points, Words words) {
        return words.get("chart.trend.about") + " " + points.stream()
                .map(point -> Told.of(point.round(), point.figures(), words)).collect(Collectors.joining("; ")) + ".";
    }
}
