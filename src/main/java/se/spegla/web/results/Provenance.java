package se.spegla.web.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedComparison.Round;
import se.spegla.instrument.Instrument;
import se.spegla.report.Words;

/**
 * What the figures of a page rest on.
 *
 * @param instrument its title
 * @param rights who owns the questionnaire
 * @param wordings per round, which words were answered
 * @param differences what is not the same in the two rounds, and whether the figures replace others; empty where there
 * is nothing to be said
 */
public record Provenance(String instrument, String rights, String source, List<String> wordings,
        List<String> differences) {
    static Provenance of(ReleasedComparison comparison, Instrument instrument, Words words) {
        var wordings = new ArrayList<>(List.of(wording(comparison.baseline(), comparison, words)));
        comparison.followUp().ifPresent(round -> wordings.add(wording(round, comparison, words)));
        var differences = new ArrayList<String>();
        if (comparison.wordingsDiffer()) {
            differences.add(words.get("result.wordings-differ"));
        }
        if (comparison.versionsDiffer()) {
            differences.add(words.get("result.versions-differ"));
        }
        if (comparison.edition() > 1) {
            differences.add(words.get("result.edition", words.numbers().count(comparison.edition())));
        }
        return new Provenance(instrument.title().in(words.language()), instrument.rights().in(words.language()),
                instrument.source(), wordings, differences);
    }

    /** With the number of the wording only where the rounds had two: nobody else needs it to tell one from the other. */
    private static String wording(Round round, ReleasedComparison comparison, Words words) {
        return words.get(comparison.wordingsDiffer() ? "result.wording.hash" : "result.wording", round.name(), words.numbers().count(round.version()),
                words.get("result.wording." + round.wordingKind().name().toLowerCase(Locale.ROOT)),
                        round.wordingHash());
    }
}
