package se.spegla.web.results;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedChange;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.Verdict;
import se.spegla.instrument.Instrument;
import se.spegla.report.Numbers;
import se.spegla.report.Words;

/** A unit's scores as tables: each round by itself, the changes, and what only some readers want. */
final class ScoreTables {
    private final ReleasedComparison comparison;
    private final ReleasedUnit unit;
    private final Instrument instrument;
    private final Words words;
    private final Numbers numbers;
    private final Figures figures;

    ScoreTables(ReleasedComparison comparison, ReleasedUnit unit, Instrument instrument, Words words) {
        this.comparison = comparison;
        this.unit = unit;
        this.instrument = instrument;
        this.words = words;
        this.numbers = words.numbers();
        this.figures = new Figures(words);
    }

    /** A score in one round. Where {@code why} is not empty, it stands in place of all figures. */
    public record Round(
            String score, String round, String why, String n, String mean, String sd, String interval, String rescaled,
            String order) {}

    /** What changed. */
    public record Change(
            String score, String difference, String interval, String p, String df, String holm, String detectable,
            String verdict, String look) {}

    /** Effect sizes, counted as if no answers were linked. */
    public record Effect(String score, String g, String delta, String mannWhitney) {}

    /** The persons whose two sheets are linked. */
    public record Linked(String score, String pairs, String change, String wilcoxon) {}

    List<Round> rounds() {
        return unit.scores().stream().flatMap(score -> comparison.followUp()
                .map(later -> Stream.of(round(score, comparison.baseline().name(), score.baseline()),
                        round(score, later.name(), score.followUp())))
                .orElseGet(() -> Stream.of(round(score, comparison.baseline().name(), score.baseline())))).toList();
    }

    List<Change> changes() {
        return comparison.followUp().isEmpty() ? List.of() : unit.scores().stream().map(this::change).toList();
    }

    List<Effect> effects() {
        return unit.scores().stream().flatMap(score -> score.effect().map(effect -> effect(score, effect)).stream())
                .toList();
    }

    /** The scores of which no answers count as the same person's in both rounds; "" where there are none. */
    String unlinked() {
        return unit.scores().stream().filter(score -> score.change().value().filter(change -> change.low().isPresent()
                && change.method() == ReleasedChange.Method.WELCH).isPresent()).map(this::title).collect(Collectors.joining(", "));
    }

    List<Linked> linked() {
        return unit.scores().stream().flatMap(score -> score.linked().map(linked -> new Linked(
                title(score), numbers.count(linked.pairs()), numbers.change(linked.meanChange()),
                figures.p(linked.wilcoxonP()))).stream()).toList();
    }

    private Round round(ReleasedScore score, String name, Released<ReleasedSummary> released) {
        return released.value()
                .map(summary -> new Round(title(score), name, "", numbers.count(summary.n()),
                        numbers.score(summary.mean()),
                        figures.points(summary.sd()), figures.interval(summary), numbers.decimals(summary.mean100(), 0),
                        order(summary)))
                .orElseGet(() -> new Round(
                        title(score), name, words.why(released.reason().orElseThrow()), "", "", "", "", "", ""));
    }

    private String order(ReleasedSummary summary) {
        return summary.median().isPresent()
                ? words.get("result.order", numbers.score(summary.median().getAsDouble()), figures.points(summary.q1()),
                        figures.points(summary.q3()), figures.share(summary.floor()), figures.share(summary.ceiling()))
                : words.get("result.order.too-few");
    }

    private Change change(ReleasedScore score) {
        var verdict = score.verdict().orElseThrow();
        var none = words.get("result.not-compared");
        var look = Figures.look(verdict);
        return score.change().value()
                .map(change -> new Change(title(score), figures.difference(score.change()),
                        figures.interval(score.change()),
                        figures.p(change.p()), figures.points(change.df()), figures.p(change.pHolm()),
                        verdict == Verdict.UNCERTAIN ? figures.points(change.detectable())
                                : words.get("result.detectable.none"),
                        words.get(verdict.messageKey()), look))
                .orElseGet(() -> new Change(
                        title(score), none, none, none, none, none, none, words.get(verdict.messageKey()), look));
    }

    private Effect effect(ReleasedScore score, ReleasedScore.Effect effect) {
        var why = effect.why().map(words::why).orElseGet(() -> words.get("result.not-shown"));
        return new Effect(title(score), ratio(effect.hedgesG(), effect.gLow(), effect.gHigh(), why),
                ratio(effect.cliffsDelta(), effect.deltaLow(), effect.deltaHigh(), why),
                effect.mannWhitneyP().isPresent() ? figures.p(effect.mannWhitneyP()) : why);
    }

    private String ratio(OptionalDouble estimate, OptionalDouble low, OptionalDouble high, String why) {
        if (estimate.isEmpty()) {
            return why;
        }
        var known = numbers.decimals(estimate.getAsDouble(), 2);
        return low.isEmpty() || high.isEmpty() ? words.get("result.ratio.no-interval", known, why)
                : words.get("result.ratio", known, numbers.intervalName(),
                        numbers.decimals(low.getAsDouble(), 2), numbers.decimals(high.getAsDouble(), 2));
    }

    private String title(ReleasedScore score) {
        return instrument.score(score.score()).orElseThrow().title().in(words.language());
    }
}
