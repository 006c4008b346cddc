package se.spegla.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.instrument.Instrument;

/**
 * What a report is made from.
 *
 * @param instrument the one whose words are used: the later round's
 * @param leastShare the share of the headcount, in per cent, below which figures are not called the unit's
 * @param linked whether the series asks for what links two sheets of a person
 * @param all whether the reader sees all units: only then figures that other units' answers go into are told
 * @param history what to know of a unit besides its figures, in sentences
 */
public record Basis(
        ReleasedComparison comparison,
        Instrument instrument,
        int leastShare,
        boolean linked,
        boolean all,
        Function<ReleasedUnit, List<String>> history,
        Words words) {

    /** Which rounds are told of. */
    String rounds() {
        return comparison
                .followUp()
                .map(later -> words.get("result.between", comparison.baseline().name(), later.name()))
                .orElseGet(() -> words.get("result.alone", comparison.baseline().name()));
    }

    /** What is not the same in the two rounds, and whether the figures replace others. */
    List<String> differences() {
        return Stream.of(
                        comparison.wordingsDiffer() ? words.get("result.wordings-differ") : "",
                        comparison.versionsDiffer() ? words.get("result.versions-differ") : "",
                        comparison.edition() > 1
                                ? words.get("result.edition", words.numbers().count(comparison.edition()))
                                : "")
                .filter(difference -> !difference.isEmpty())
                .toList();
    }

    boolean two() {
        return comparison.followUp().isPresent();
    }

    Optional<String> followUp() {
        return comparison.followUp().map(ReleasedComparison.Round::name);
    }

    Cautions cautions() {
        return new Cautions(comparison, leastShare, words);
    }

    Said said() {
        return new Said(comparison, words);
    }
}
