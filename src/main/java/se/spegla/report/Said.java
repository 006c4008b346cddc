package se.spegla.report;

import java.util.Optional;
import java.util.Set;
import se.spegla.disclosure.Reason;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedChange;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedTotal;
import se.spegla.disclosure.Verdict;
import se.spegla.instrument.Score;

/** One score of one unit in a few sentences, the verdict first. */
public final class Said {
    private static final Set<Reason> TOO_FEW = Set.of(Reason.TOO_FEW, Reason.NO_BASELINE, Reason.NO_FOLLOW_UP);

    private final ReleasedComparison comparison;
    private final Words words;
    private final Numbers numbers;

    public Said(ReleasedComparison comparison, Words words) {
        this.comparison = comparison;
        this.words = words;
        this.numbers = words.numbers();
    }

    /** The verdict with its figures; where one round is looked at, that round. */
    public String of(ReleasedScore score, Score definition) {
        var title = definition.title().in(words.language());
        return score.verdict()
                .map(verdict -> verdict(verdict, score, title))
                .orElseGet(() -> alone(comparison.baseline().name(), score.baseline(), definition, title));
    }

    /** What an uncertain comparison could have shown; empty for any other. */
    public String detectable(ReleasedScore score) {
        return score.change()
                .value()
                .filter(change -> score.verdict().equals(Optional.of(Verdict.UNCERTAIN)))
                .filter(change -> change.detectable().isPresent())
                .map(change -> words.get(
                        "said.detectable", numbers.score(change.detectable().getAsDouble())))
                .orElse("");
    }

    /** The change of several units together. */
    public String of(ReleasedTotal total) {
        return total.change()
                .value()
                .map(change -> words.get(
                        "said.total." + total.verdict().orElseThrow().json(),
                        numbers.change(change.estimate()),
                        numbers.interval(change.low(), change.high())))
                .orElseGet(() -> words.get(
                        total.leftOut().stream().allMatch(Said::hasTooFew) ? "said.total.none" : "said.total.reasons"));
    }

    /** Whether a unit is left out of a total because it has too few answers, or none in one of the rounds. */
    public static boolean hasTooFew(ReleasedTotal.LeftOut unit) {
        return TOO_FEW.contains(unit.why());
    }

    /** How many of so many comparisons would look changed though nothing has: 5 in 100. */
    public String byChance(String key, int compared) {
        return words.get(key, numbers.count(compared), numbers.decimals(compared * 0.05, compared < 20 ? 2 : 1));
    }

    private String verdict(Verdict verdict, ReleasedScore score, String title) {
        return switch (verdict) {
            case IMPROVED, WORSENED, UNCERTAIN -> changed(verdict, score, title);
            case WITHHELD -> words.get("said.withheld", title, numbers.count(comparison.threshold()));
            case PROTECTED ->
                score.change().isShown()
                        ? changed(verdict, score, title)
                        : words.get("said.protected", title, words.get(Reason.PROTECTED.messageKey()));
            case NO_BASELINE ->
                words.get("said.no-baseline", comparison.baseline().name());
            case NO_FOLLOW_UP -> words.get("said.no-follow-up", followUpName());
        };
    }

    private String changed(Verdict verdict, ReleasedScore score, String title) {
        var change = score.change().value().orElseThrow();
        var before = numbers.score(score.baseline().value().orElseThrow().mean());
        var after = numbers.score(score.followUp().value().orElseThrow().mean());
        return change.low().isPresent()
                ? words.get(
                        "said." + verdict.json(),
                        title,
                        before,
                        after,
                        numbers.change(change.estimate()),
                        interval(change),
                        comparison.baseline().name(),
                        followUpName())
                : words.get(
                        "said.no-interval",
                        title,
                        before,
                        after,
                        numbers.change(change.estimate()),
                        comparison.baseline().name(),
                        followUpName(),
                        why(change));
    }

    private String why(ReleasedChange change) {
        return words.get(change.why().orElse(Reason.NO_STANDARD_ERROR).messageKey());
    }

    private String interval(ReleasedChange change) {
        return numbers.interval(change.low().getAsDouble(), change.high().getAsDouble());
    }

    private String alone(String round, Released<ReleasedSummary> released, Score definition, String title) {
        if (released.value().isEmpty()) {
            var why = released.reason().orElseThrow();
            return why == Reason.PROTECTED
                    ? words.get("said.alone.protected", title, words.get(why.messageKey()))
                    : words.get("said.alone.withheld", title, numbers.count(comparison.threshold()));
        }
        var summary = released.value().get();
        var low = plain(definition.lowest());
        var high = plain(definition.highest());
        return summary.low().isPresent()
                ? words.get(
                        "said.alone",
                        title,
                        round,
                        numbers.score(summary.mean()),
                        low,
                        high,
                        numbers.interval(
                                summary.low().getAsDouble(), summary.high().getAsDouble()),
                        numbers.count(summary.n()))
                : words.get(
                        "said.alone.no-interval",
                        title,
                        round,
                        numbers.score(summary.mean()),
                        low,
                        high,
                        numbers.count(summary.n()));
    }

    private String plain(double value) {
        return numbers.decimals(value, value == Math.rint(value) ? 0 : 1);
    }

    private String followUpName() {
        return comparison.followUp().orElseThrow().name();
    }
}
