package se.spegla.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Option;
import se.spegla.instrument.Score;
import se.spegla.instrument.Term;
import se.spegla.instrument.Variable;

/**
 * Whether two rounds can be held against each other: they can where the instruments have the same items, answered on
 * the same scales and scored the same way. Words, versions, background items, comments and what becomes of missing answers may
 * differ; the sheets of a round are scored by its own rules.
 */
public record Agreement(Instrument baseline, Instrument followUp) {
    /** What keeps the rounds from being compared, in English; empty where nothing does. */
    public List<String> differences() {
        var differences = new ArrayList<String>();
        if (!baseline.id().equals(followUp.id())) {
            differences.add("the instruments are " + baseline.id() + " and " + followUp.id());
        }
        baseline.measured()
                .forEach(item -> measured(followUp, item.id())
                        .ifPresentOrElse(
                                other -> addIfDifferent(item, other, differences),
                                () -> differences.add(
                                        "item " + item.id() + " is missing in version " + followUp.version())));
        followUp.measured().stream()
                .filter(item -> measured(baseline, item.id()).isEmpty())
                .forEach(item -> differences.add("item " + item.id() + " is missing in version " + baseline.version()));
        followUp.scores().stream()
                .filter(score -> !baseline.score(score.id()).map(Agreement::key).equals(Optional.of(key(score))))
                .forEach(score -> differences.add("score " + score.id() + " is made of other items in version "
                        + baseline.version() + " than in version " + followUp.version()));
        return differences;
    }

    private static String key(Score score) {
        return score.as() + " " + score.better() + " "
                + score.terms().stream().map(Agreement::key).sorted().toList();
    }

    private static String key(Term term) {
        return term.variable().id() + (term.weight() == 1 ? "" : " × " + term.weight());
    }

    private static Optional<Variable> measured(Instrument instrument, String id) {
        return instrument.variable(id).filter(item -> !item.background());
    }

    private static void addIfDifferent(Variable item, Variable other, List<String> differences) {
        if (!key(item).equals(key(other))) {
            differences.add("item " + item.id() + " is answered or scored as " + key(item) + " and as " + key(other));
        }
    }

    private static String key(Variable item) {
        var options =
                item.scale().options().stream().map(Agreement::key).sorted().collect(Collectors.joining(" "));
        var correct = item.correct().isPresent() ? " right: " + item.correct().getAsInt() : "";
        return options + (item.reversed() ? " reversed" : "") + correct;
    }

    private static String key(Option option) {
        return option.value() + (option.missing() ? " (missing)" : "") + (option.unknown() ? " (unknown)" : "");
    }
}
