package se.spegla.web.results;

import java.util.List;
import java.util.OptionalDouble;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedQuality;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Score;
import se.spegla.report.Words;

/**
 * How well a score measures in one round, over all units together. Over how many sheets is not told: beside the number of
 * sheets it would tell how many skipped something.
 *
 * @param why the reason in a sentence where there is no alpha; else empty
 * @param fits how each item goes with the rest; empty where there is no alpha
 */
public record QualityRow(String round, String alpha, String why, List<Fit> fits) {
    /** One item, with its correlation with the rest of the score and alpha without it. */
    public record Fit(String text, boolean reversed, String itemTotal, String alphaIfDropped) {}

    /** Whether an item is marked as reversed. */
    public boolean hasReversed() {
        return fits.stream().anyMatch(Fit::reversed);
    }

    static List<QualityRow> of(
            ReleasedComparison comparison, Instrument instrument, Score score, Words words) {
        return comparison.quality().stream().filter(quality -> quality.score().equals(score.id()))
                .map(quality -> row(quality, instrument, words)).toList();
    }

    private static QualityRow row(ReleasedQuality quality, Instrument instrument, Words words) {
        var why = quality.why().map(words::why).orElseGet(() -> words.get("result.not-shown"));
        return new QualityRow(quality.round(),
                ratio(quality.alpha(), why, words),
                quality.why().map(reason -> words.get("result.quality.why", quality.round(),
                        words.get(reason.messageKey()))).orElse(""),
                quality.items().stream().map(item -> fit(item, instrument, words)).toList());
    }

    private static Fit fit(ReleasedQuality.Item item, Instrument instrument, Words words) {
        var asked = instrument.variable(item.item()).orElseThrow();
        var text = instrument.text(asked.id()).in(words.language());
        var none = words.get("result.no-p");
        return new Fit(asked.reversed() ? words.get("chart.reversed", text) : text, asked.reversed(),
                ratio(item.itemTotal(), none, words), ratio(item.alphaIfDropped(), none, words));
    }

    private static String ratio(OptionalDouble value, String why, Words words) {
        return value.isPresent() ? words.numbers().decimals(value.getAsDouble(), 2) : why;
    }
}
