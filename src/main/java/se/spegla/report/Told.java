package se.spegla.report;

import java.util.Optional;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedSummary;

/** One round's figures in words, for a picture's description. */
final class Told {
    private Told() {}

    static String of(String round, Released<ReleasedSummary> released, Words words) {
        return of(round, released.value(), released.reason().map(words::why).orElse(""), words);
    }

    static String of(String round, Optional<ReleasedSummary> known, String why, Words words) {
        return known.map(summary -> figures(round, summary, words))
                .orElseGet(() -> words.get("chart.reason", round, why));
    }

    private static String figures(String round, ReleasedSummary summary, Words words) {
        var numbers = words.numbers();
        var mean = numbers.score(summary.mean());
        var n = numbers.count(summary.n());
        return summary.low().isPresent()
                ? words.get(
                        "chart.told",
                        round,
                        mean,
                        numbers.interval(
                                summary.low().getAsDouble(), summary.high().orElseThrow()),
                        n)
                : words.get("chart.told-without-interval", round, mean, n);
    }
}
