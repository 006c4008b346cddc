package se.spegla.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedComparison.Round;

/**
 * What the figures of a report rest on.
 *
 * @param instrument its title
 * @param wordings per round, which words were answered
 * @param rights who owns the questionnaire
 * @param notes where it comes from, and below how many answers nothing is told
 */
public record Provenance(String instrument, List<String> wordings, String rights, List<String> notes) {
    static Provenance of(Basis basis) {
        var comparison = basis.comparison();
        var words = basis.words();
        return new Provenance(
                basis.instrument().title().in(words.language()),
                Stream.concat(Stream.of(comparison.baseline()), comparison.followUp().stream())
                        .map(round -> wording(round, comparison, words))
                        .toList(),
                basis.instrument().rights().in(words.language()),
                List.of(
                        words.get("result.source", basis.instrument().source()),
                        words.get("result.threshold", words.numbers().count(comparison.threshold()))));
    }

    /** With the number of the wording only where the rounds had two: nobody else needs it to tell one from the other. */
    private static String wording(Round round, ReleasedComparison comparison, Words words) {
        return words.get(
                comparison.wordingsDiffer() ? "result.wording.hash" : "result.wording",
                round.name(),
                words.numbers().count(round.version()),
                words.get("result.wording." + round.wordingKind().name().toLowerCase(Locale.ROOT)),
                round.wordingHash());
    }
}
