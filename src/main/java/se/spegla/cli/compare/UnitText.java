package se.spegla.cli.compare;

import java.util.List;
import java.util.stream.Stream;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedChange;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.Verdict;
import se.spegla.report.story.Said;

/** What is told of one unit. */
record UnitText(Words words, ReleasedComparison comparison) {
    void write(ReleasedUnit unit) {
        words.blank();
        words.line(0, unit.name());
        words.line(1, turnout(comparison.baseline(), unit.baseline()));
        words.line(1, turnout(comparison.followUp().orElseThrow(), unit.followUp()));
        words.line(1, new Said(comparison, words.messages()).of(unit.mainScore(), words.instrument().mainScore()));
        unit.scores().forEach(this::score);
        new ItemText(words, comparison).write(unit);
        new DetailText(words).write(unit);
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
}
