package se.spegla.web.results;

import java.util.List;
import java.util.OptionalDouble;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedQuality;
import se.spegla.instrument.ScoreDefinition;
import se.spegla.report.Words;

/** How well a score measures in one round, over all units together. */
public record QualityRow(String round, String n, String alpha, String interval) {
    static List<QualityRow> of(ReleasedComparison comparison, ScoreDefinition score, Words words) {
        return comparison.quality().stream().filter(quality -> quality.score().equals(score.id()))
                .map(quality -> row(quality, words)).toList();
    }

    private static QualityRow row(ReleasedQuality quality, Words words) {
        var why = quality.why().map(words::why).orElseGet(() -> words.get("result.not-shown"));
        return new QualityRow(quality.round(),
                quality.n().isPresent() ? words.numbers().count(quality.n().getAsInt()) : words.get("result.not-shown"),
                ratio(quality.alpha(), why, words),
                quality.low().isPresent() && quality.high().isPresent()
                        ? words.get("result.range", ratio(quality.low(), why, words), ratio(quality.high(), why, words))
                        : why);
    }

    private static String ratio(OptionalDouble value, String why, Words words) {
        return value.isPresent() ? words.numbers().decimals(value.getAsDouble(), 2) : why;
    }
}
