package se.spegla.cli.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.disclosure.ReleasedChange;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedUnit;

/** The figures of one unit that only some readers ask for. */
record DetailText(Words words) {
    void write(ReleasedUnit unit) {
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
        return words.say("method." + change.method().json()) + (figures.isEmpty() ? "" : ", " + figures);
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
