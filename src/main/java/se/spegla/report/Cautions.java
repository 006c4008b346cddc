package se.spegla.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.ReleasedUnit.Participation;

/**
 * What must be said of a unit's figures, whatever they are: that they are those of the ones who answered, or that more
 * sheets came than there are people.
 *
 * @param leastShare the share of the headcount, in per cent, below which figures are not called the unit's
 */
record Cautions(ReleasedComparison comparison, int leastShare, Words words) {
    /** In sentences, round by round; empty where there is nothing to say. */
    public List<String> of(ReleasedUnit unit) {
        return Stream.concat(
                        of(
                                comparison.baseline().name(),
                                unit.baseline(),
                                unit.mainScore().baseline())
                                .stream(),
                        comparison.followUp().stream()
                                .flatMap(round ->
                                        of(
                                                round.name(),
                                                unit.followUp(),
                                                unit.mainScore().followUp())
                                                .stream()))
                .toList();
    }

    /** In a few words, for both rounds together; "" where there is nothing to say. */
    public String brief(ReleasedUnit unit) {
        var notes = new ArrayList<String>();
        if (any(unit, part -> part.isOfThoseWhoAnswered(leastShare))) {
            notes.add(words.get("result.low-rate.short", share()));
        }
        if (any(unit, Participation::overHeadcount)) {
            notes.add(words.get("result.over-headcount.short"));
        }
        return String.join(" ", notes);
    }

    /** Of all these units together, a sentence for each thing; empty where there is nothing to say. */
    public List<String> of(List<ReleasedUnit> units) {
        return Stream.of(
                        units.stream().anyMatch(Cautions::someCannotBeCounted) ? words.get("result.base.units") : "",
                        named(units, "result.low-rate.units", part -> part.isOfThoseWhoAnswered(leastShare)),
                        named(units, "result.over-headcount.units", Participation::overHeadcount))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static boolean someCannotBeCounted(ReleasedUnit unit) {
        return unit.scores().stream()
                .anyMatch(score ->
                        isLess(score.baseline(), unit.baseline()) || isLess(score.followUp(), unit.followUp()));
    }

    private static boolean isLess(Released<ReleasedSummary> score, Released<Participation> part) {
        return score.value()
                .flatMap(summary -> part.value().filter(known -> summary.n() < known.answers()))
                .isPresent();
    }

    private String named(List<ReleasedUnit> units, String key, Predicate<Participation> what) {
        var names = units.stream()
                .filter(unit -> any(unit, what))
                .map(ReleasedUnit::name)
                .toList();
        return names.isEmpty() ? "" : words.get(key, String.join(", ", names), share());
    }

    private List<String> of(String round, Released<Participation> released, Released<ReleasedSummary> main) {
        var lines = new ArrayList<String>();
        released.value()
                .ifPresent(part -> main.value()
                        .filter(summary -> summary.n() < part.answers())
                        .ifPresent(summary -> lines.add(words.get(
                                "result.base",
                                round,
                                words.numbers().count(summary.n()),
                                words.numbers().count(part.answers())))));
        released.value()
                .filter(part -> part.isOfThoseWhoAnswered(leastShare))
                .ifPresent(part -> lines.add(words.get("result.low-rate", round, answers(part), share())));
        released.value()
                .filter(Participation::overHeadcount)
                .ifPresent(part -> lines.add(words.get("result.over-headcount", round, answers(part))));
        return lines;
    }

    private String answers(Participation part) {
        var numbers = words.numbers();
        return words.get(
                "result.answers",
                numbers.count(part.answers()),
                numbers.count(part.headcount().orElseThrow()),
                numbers.percent(part.responseRate().orElseThrow()));
    }

    private String share() {
        return words.numbers().percent(leastShare / 100.0);
    }

    private static boolean any(ReleasedUnit unit, Predicate<Participation> what) {
        return Stream.of(unit.baseline(), unit.followUp())
                .map(Released::value)
                .flatMap(Optional::stream)
                .anyMatch(what);
    }
}
