package se.spegla.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedChange;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedQuality;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedTotal;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.Verdict;
import se.spegla.instrument.Instrument;
import se.spegla.report.Basis;
import se.spegla.report.Numbers;
import se.spegla.report.Report;
import se.spegla.report.Report.Block;
import se.spegla.report.Report.Section;
import se.spegla.report.Report.Sentence;
import se.spegla.report.Said;
import se.spegla.report.Statements;
import se.spegla.web.Messages;

/** A comparison as a report in plain words: what is compared, each unit, the whole, how well the scales measure. */
final class ComparedReport {
    private final ReleasedComparison comparison;
    private final Instrument instrument;
    private final Messages messages;
    private final Numbers numbers;
    private final Said said;

    private ComparedReport(ReleasedComparison comparison, Instrument instrument, Messages messages) {
        this.comparison = comparison;
        this.instrument = instrument;
        this.messages = messages;
        this.numbers = messages.numbers();
        this.said = new Said(comparison, messages);
    }

    static Report of(ReleasedComparison comparison, Instrument instrument, Messages messages) {
        return new ComparedReport(comparison, instrument, messages).report();
    }

    private Report report() {
        var round = comparison.baseline();
        int compared = comparison.compared(instrument.mainScore().id());
        var about = Stream.of(
                Stream.of(say(
                        "rounds",
                        round.name(),
                        comparison.followUp().orElseThrow().name(),
                        comparison.threshold())),
                compared > 0 ? Stream.of(said.byChance("result.by-chance.units", compared)) : Stream.<String>empty(),
                Recoded.in(comparison, instrument).stream().map(sign -> sign.text(instrument, messages)));
        return new Report(
                instrument.title().in(messages.language()),
                say(
                        "wording",
                        round.version(),
                        say("wording." + round.wordingKind().name().toLowerCase(Locale.ROOT)),
                        round.wordingHash()),
                about.flatMap(each -> each).toList(),
                Stream.concat(
                                comparison.units().stream().map(this::unit),
                                Stream.of(
                                        total(),
                                        quality(),
                                        Section.of("uncertainty", say("uncertainty"), Stream.empty())))
                        .toList(),
                Optional.empty());
    }

    private Section unit(ReleasedUnit unit) {
        var basis = new Basis(comparison, instrument, 0, false, true, any -> List.of(), messages);
        return Section.of(
                unit.key(),
                unit.name(),
                Stream.of(
                                lines(
                                        turnout(comparison.baseline(), unit.baseline()),
                                        turnout(comparison.followUp().orElseThrow(), unit.followUp()),
                                        said.of(unit.mainScore(), instrument.mainScore())),
                                unit.scores().stream().map(this::score),
                                new Statements(basis, unit).sections(),
                                details(unit))
                        .flatMap(each -> each));
    }

    private String turnout(ReleasedComparison.Round round, Released<ReleasedUnit.Participation> released) {
        var turnout = released.value().orElseThrow();
        if (turnout.answers() == 0) {
            return say("turnout.none", round.name());
        }
        if (turnout.responseRate().isEmpty()) {
            return say("turnout", round.name(), turnout.answers());
        }
        var rate = numbers.percent(turnout.responseRate().getAsDouble());
        return say(
                turnout.overHeadcount() ? "turnout.over" : "turnout.of",
                round.name(),
                turnout.answers(),
                turnout.headcount().getAsInt(),
                rate);
    }

    private Section score(ReleasedScore score) {
        var verdict = score.verdict().orElseThrow();
        return Section.of(
                score.score(),
                say("score", title(score.score()), messages.get(verdict.messageKey())),
                Stream.of(
                                round(comparison.baseline(), score.baseline()),
                                round(comparison.followUp().orElseThrow(), score.followUp()),
                                score.change().value().stream().flatMap(change -> change(change, verdict)),
                                score.why().stream().flatMap(why -> lines(messages.get(why.messageKey()))))
                        .flatMap(each -> each));
    }

    private Stream<Block> round(ReleasedComparison.Round round, Released<ReleasedSummary> released) {
        return released.value().stream()
                .flatMap(summary -> lines(say(
                        "mean",
                        round.name(),
                        numbers.score(summary.mean()),
                        summary.n(),
                        interval(summary.low(), summary.high()),
                        numbers.decimals(summary.mean100(), 0))));
    }

    private Stream<Block> change(ReleasedChange change, Verdict verdict) {
        var p = change.p().isPresent() ? ", " + numbers.p(change.p().getAsDouble()) : "";
        return lines(
                say("change", numbers.change(change.estimate()), interval(change.low(), change.high()) + p),
                change.pairs() > 0 ? say("pairs", change.pairs()) : "",
                verdict == Verdict.UNCERTAIN && change.detectable().isPresent()
                        ? say("detectable", numbers.score(change.detectable().getAsDouble()))
                        : "");
    }

    /** Two limits after a comma; nothing where they are absent. */
    private String interval(OptionalDouble low, OptionalDouble high) {
        return low.isPresent() && high.isPresent()
                ? ", " + numbers.interval(low.getAsDouble(), high.getAsDouble())
                : "";
    }

    /** The figures of one unit that only some readers ask for. */
    private Stream<Section> details(ReleasedUnit unit) {
        var lines = unit.scores().stream().flatMap(this::details).toList();
        return lines.isEmpty() ? Stream.empty() : Stream.of(Section.detail("details", say("details"), lines.stream()));
    }

    private Stream<Block> details(ReleasedScore score) {
        return Stream.of(
                        Stream.of(score.baseline(), score.followUp())
                                .flatMap(round -> round.value().stream())
                                .map(this::spread),
                        score.change().value().map(this::test).stream(),
                        score.effect().map(this::effect).stream(),
                        score
                                .linked()
                                .filter(linked -> linked.wilcoxonP().isPresent())
                                .map(linked -> say(
                                        "linked",
                                        linked.pairs(),
                                        numbers.change(linked.meanChange()),
                                        numbers.score(linked.sdChange()),
                                        numbers.p(linked.wilcoxonP().getAsDouble())))
                                .stream())
                .flatMap(each -> each)
                .flatMap(text -> lines(title(score.score()) + ": " + text));
    }

    private String spread(ReleasedSummary summary) {
        return say(
                "spread",
                summary.n(),
                score("SD", summary.sd()),
                score("", summary.median()),
                score("", summary.q1()),
                score("", summary.q3()),
                percent(summary.floor()),
                percent(summary.ceiling()));
    }

    private String score(String label, OptionalDouble value) {
        return value.isPresent() ? (label + " " + numbers.score(value.getAsDouble())).strip() : "–";
    }

    private String percent(OptionalDouble value) {
        return value.isPresent() ? numbers.percent(value.getAsDouble()) : "–";
    }

    private String test(ReleasedChange change) {
        return Stream.of(
                        say("method." + change.method().json()),
                        figure("SE", change.se()),
                        figure("t", change.t()),
                        figure("df", change.df()),
                        change.pHolm().isPresent()
                                ? say("holm", numbers.p(change.pHolm().getAsDouble()))
                                : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String figure(String name, OptionalDouble value) {
        return value.isPresent() ? name + " " + two(value.getAsDouble()) : "";
    }

    private String effect(ReleasedScore.Effect effect) {
        return say(
                "effect",
                Stream.of(
                                size("Hedges g", effect.hedgesG(), effect.gLow(), effect.gHigh()),
                                size("Cliffs delta", effect.cliffsDelta(), effect.deltaLow(), effect.deltaHigh()),
                                effect.mannWhitneyP().isPresent()
                                        ? "Mann-Whitney "
                                                + numbers.p(
                                                        effect.mannWhitneyP().getAsDouble())
                                        : "")
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("; ")));
    }

    private String size(String name, OptionalDouble value, OptionalDouble low, OptionalDouble high) {
        if (value.isEmpty()) {
            return "";
        }
        var text = name + " " + two(value.getAsDouble());
        return low.isEmpty()
                ? text
                : text + " (" + numbers.intervalName() + " " + two(low.getAsDouble()) + say("to")
                        + two(high.getAsDouble()) + ")";
    }

    /** What is told of all units together: the change of the same units. */
    private Section total() {
        return Section.of("total", say("total"), comparison.totals().stream().map(this::total));
    }

    private Section total(ReleasedTotal total) {
        var name = title(total.score());
        return Section.of(
                total.score(),
                total.change()
                        .value()
                        .map(change -> change(name, total, change))
                        .orElseGet(() -> say("score", name, TotalReason.of(total, messages))),
                total.leftOut().stream()
                        .flatMap(unit -> lines(say(
                                "left-out", unit.name(), messages.get(unit.why().messageKey())))));
    }

    private String change(String name, ReleasedTotal total, ReleasedTotal.Change change) {
        return say(
                "total.change",
                name,
                messages.get(total.verdict().orElseThrow().messageKey()),
                numbers.change(change.estimate()),
                numbers.interval(change.low(), change.high()),
                numbers.p(change.p()),
                total.units().size(),
                say("weighed." + total.weighting().name().toLowerCase(Locale.ROOT)));
    }

    /** How well the scales measure. What the linked persons tell of a scale stands here, apart from the units' changes. */
    private Section quality() {
        return Section.of(
                "quality",
                say("quality"),
                Stream.concat(
                        comparison.quality().stream().map(this::alpha),
                        comparison.units().stream()
                                .flatMap(unit -> unit.scores().stream().flatMap(score -> precision(unit, score)))));
    }

    private Section alpha(ReleasedQuality quality) {
        var name = title(quality.score()) + ", " + quality.round();
        return quality.alpha().isEmpty()
                ? Section.of(
                        quality.score(),
                        say(
                                "score",
                                name,
                                messages.get(quality.why().orElseThrow().messageKey())),
                        Stream.empty())
                : Section.of(
                        quality.score(),
                        say(
                                "alpha",
                                name,
                                two(quality.alpha().getAsDouble()),
                                numbers.intervalName(),
                                two(quality.low().getAsDouble()),
                                two(quality.high().getAsDouble()),
                                quality.n().getAsInt()),
                        quality.items().stream().flatMap(this::fit));
    }

    private Stream<Block> fit(ReleasedQuality.Item item) {
        var text = say("quoted", instrument.text(item.item()).in(messages.language()));
        return item.itemTotal().isEmpty() || item.alphaIfDropped().isEmpty()
                ? Stream.empty()
                : lines(say(
                        "fit",
                        item.item() + " " + text,
                        two(item.itemTotal().getAsDouble()),
                        two(item.alphaIfDropped().getAsDouble())));
    }

    private Stream<Block> precision(ReleasedUnit unit, ReleasedScore score) {
        return score.linked().filter(linked -> linked.icc31().isPresent()).stream()
                .flatMap(linked -> lines(say(
                        "precision",
                        title(score.score()),
                        unit.name(),
                        linked.pairs(),
                        two(linked.icc31().getAsDouble()),
                        numbers.score(linked.sem()),
                        numbers.score(linked.sdc95()))));
    }

    private String two(double value) {
        return numbers.decimals(value, 2);
    }

    private String title(String score) {
        return instrument.score(score).orElseThrow().title().in(messages.language());
    }

    private String say(String key, Object... arguments) {
        return messages.get("compare." + key, arguments);
    }

    private static Stream<Block> lines(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).map(text -> new Sentence(Sentence.Weight.PLAIN, text));
    }
}
