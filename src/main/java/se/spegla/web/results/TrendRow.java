package se.spegla.web.results;

import se.spegla.report.Words;
import se.spegla.report.chart.Trend;

/** One round of the trend, as a line of its table. */
public record TrendRow(String round, String n, String mean, String interval) {
    static TrendRow of(Trend.Point point, Words words) {
        return point.figures()
                .map(summary -> new TrendRow(point.round(), words.numbers().count(summary.n()),
                        words.numbers().score(summary.mean()), new Figures(words).interval(summary)))
                .orElseGet(() -> new TrendRow(point.round(), point.why(), point.why(), point.why()));
    }
}
