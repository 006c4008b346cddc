package se.spegla.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.instrument.Score;

/**
 * The part of a score's scale that holds all means and intervals, with round ticks and room for the figures beside
 * them.
 */
record ScoreAxis(Score score, double low, double high, double step, List<Double> ticks) {
    private static final double LEAST_PART = 0.3;
    private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100};

    static ScoreAxis of(Score score, List<ReleasedSummary> summaries, Canvas canvas) {
        double least = values(summaries, true).min().orElse(score.lowest());
        double most = values(summaries, false).max().orElse(score.highest());
        double part = Math.max(most - least, LEAST_PART * (score.highest() - score.lowest()));
        double step = step(part / (canvas == Canvas.WIDE ? 9 : 4));
        double middle = (least + most) / 2;
        double low = Math.floor(Math.min(least, middle - part / 2) / step) * step;
        double high = Math.ceil(Math.max(most, middle + part / 2) / step) * step;
        int count = (int) Math.round((high - low) / step);
        var ticks =
                IntStream.rangeClosed(0, count).mapToObj(i -> low + i * step).toList();
        double room = canvas == Canvas.WIDE ? 0.07 : 0.32;
        return new ScoreAxis(score, low, high + room * (high - low), step, ticks);
    }

    List<String> labels(Numbers numbers) {
        return ticks.stream()
                .map(tick -> numbers.decimals(tick, step < 1 ? 1 : 0))
                .collect(Collectors.toList());
    }

    /** Between a mark and the figure beside it. */
    double gap() {
        return 0.012 * (high - low);
    }

    /** A possible score at an end of the scale: whole where it is. */
    static String end(Words words, double value) {
        return words.numbers().decimals(value, value == Math.rint(value) ? 0 : 1);
    }

    private static double step(double least) {
        return DoubleStream.of(STEPS).filter(step -> step >= least).findFirst().orElse(STEPS[STEPS.length - 1]);
    }

    private static DoubleStream values(List<ReleasedSummary> summaries, boolean lower) {
        return summaries.stream().mapToDouble(s -> (lower ? s.low() : s.high()).orElse(s.mean()));
    }
}
