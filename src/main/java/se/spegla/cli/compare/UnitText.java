package se.spegla.cli.compare;

import java.util.ArrayList;
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

/** What is told of one unit. */
record UnitText(Words words, ReleasedComparison comparison) {
    void write(ReleasedUnit unit) {
        words.blank();
        words.line(0, unit.name());
        words.line(1, turnout(comparison.baseline(), unit.baseline()));
        words.line(1, turnout(comparison.followUp().orElseThrow(), unit.followUp()));
        unit.scores().forEach(this::score);
        new ItemText(words).write(unit);
        details(unit);
    }

    private String turnout(ReleasedComparison.Round round, Released<ReleasedUnit.Participation> released) {
        var turnout = released.value().orElseThrow();
        if (turnout.answers() == 0) {
            return words.say("turnout.none", round.name());
        }
        if (turnout.responseRate().isEmpty()) {
            return words.say("turnout", round.name(), turnout.answers());
        }
        var rate = words.numbers().percent(turnout.responseRate().getAsDouble());
        return words.say(turnout.overHeadcount() ? "turnout.over" : "turnout.of",
                round.name(), turnout.answers(), turnout.headcount().getAsInt(), rate);
    }

    private void score(ReleasedScore score) {
        var verdict = score.verdict().orElseThrow();
        words.line(1, words.say("score", words.score(score.score()), words.messages().get(verdict.messageKey())));
        Stream.of(round(comparison.baseline(), score.baseline()),
                        round(comparison.followUp().orElseThrow(), score.followUp()))
                .flatMap(List::stream).forEach(text -> words.line(2, text));
        score.change().value().ifPresent(change -> change(change, verdict));
        score.why().ifPresent(why -> words.line(2, words.messages().get(why.messageKey())));
    }

    private List<String> round(ReleasedComparison.Round round, Released<ReleasedSummary> released) {
        return released.value().stream().map(summary -> words.say("mean",
                round.name(), words.numbers().score(summary.mean()), summary.n(),
                withComma(words.interval(summary.low(), summary.high())),
                words.numbers().decimals(summary.mean100(), 0))).toList();
    }

    private static String withComma(String text) {
        return text.isEmpty() ? "" : ", " + text;
    }

    private void change(ReleasedChange change, Verdict verdict) {
        var numbers = words.numbers();
        var p = change.p().isPresent() ? ", " + numbers.p(change.p().getAsDouble()) : "";
        var limits = withComma(words.interval(change.low(), change.high()));
        words.line(2, words.say("change", numbers.change(change.estimate()), limits + p));
        if (change.pairs() > 0) {
            words.line(2, words.say("pairs", change.pairs()));
        }
        if (verdict == Verdict.UNCERTAIN && change.detectable().isPresent()) {
            words.line(2, words.say("detectable", numbers.score(change.detectable().getAsDouble())));
        }
    }

    private void details(ReleasedUnit unit) {
        var lines = unit.scores().stream().flatMap(score -> details(score).stream()).toList();
        if (!lines.isEmpty()) {
            words.line(1, words.say("details"));
            lines.forEach(line -> words.line(2, line));
        }
    }

    private List<String> details(ReleasedScore score) {
        var lines = new ArrayList<String>();
        var name = words.score(score.score());
        Stream.of(score.baseline(), score.followUp()).flatMap(round -> round.value().stream()).forEach(summary ->
                lines.add(name + ": " + spread(summary)));
        score.change().value().ifPresent(change -> lines.add(name + ": " + test(change)));
        score.effect().ifPresent(effect -> lines.add(name + ": " + effect(effect)));
        score.linked().filter(linked -> linked.wilcoxonP().isPresent()).ifPresent(linked -> lines.add(name + ": "
                + words.say("linked", linked.pairs(), words.numbers().change(linked.meanChange()),
                        words.numbers().score(linked.sdChange()),
                        words.numbers().p(linked.wilcoxonP().getAsDouble()))));
        return lines;
    }

    private String spread(ReleasedSummary summary) {
        return words.say("spread", summary.n(), score("SD", summary.sd()),
                score("", summary.median()), score("", summary.q1()), score("", summary.q3()),
                percent(summary.floor()), percent(summary.ceiling()));
    }

    private String score(String label, OptionalDouble value) {
        return value.isPresent() ? (label + " " + words.numbers().score(value.getAsDouble())).strip() : "–";
    }

    private String percent(OptionalDouble value) {
        return value.isPresent() ? words.numbers().percent(value.getAsDouble()) : "–";
    }

    private String test(ReleasedChange change) {
        var figures = Stream.of(
                        figure("SE", change.se()), figure("t", change.t()), figure("df", change.df()),
                        change.pHolm().isPresent()
                                ? words.say("holm", words.numbers().p(change.pHolm().getAsDouble())) : "")
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        return words.say("method." + change.method().json()) + withComma(figures);
    }

    private String figure(String name, OptionalDouble value) {
        return value.isPresent() ? name + " " + words.numbers().decimals(value.getAsDouble(), 2) : "";
    }

    private String effect(ReleasedScore.Effect effect) {
        var parts = new ArrayList<String>();
        parts.add(size("Hedges g", effect.hedgesG(), effect.gLow(), effect.gHigh()));
        parts.add(size("Cliffs delta", effect.cliffsDelta(), effect.deltaLow(), effect.deltaHigh()));
        effect.mannWhitneyP().ifPresent(p -> parts.add("Mann-Whitney " + words.numbers().p(p)));
        parts.removeIf(String::isEmpty);
        return words.say("effect", String.join("; ", parts));
    }

    private String size(String name, OptionalDouble value, OptionalDouble low, OptionalDouble high) {
        if (value.isEmpty()) {
            return "";
        }
        var text = name + " " + words.numbers().decimals(value.getAsDouble(), 2);
        return low.isEmpty() ? text : text + " (" + words.numbers().intervalName() + " "
                + words.numbers().decimals(low.getAsDouble(), 2) + words.say("to")
                + words.numbers().decimals(high.getAsDouble(), 2) + ")";
    }
}
