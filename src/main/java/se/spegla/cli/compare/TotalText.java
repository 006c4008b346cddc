package se.spegla.cli.compare;

import java.util.Locale;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedTotal;

/** What is told of all units together: the change of the same units. */
record TotalText(Words words, ReleasedComparison comparison) {
    void write() {
        words.blank();
        words.line(0, words.say("total"));
        comparison.totals().forEach(this::total);
    }

    private void total(ReleasedTotal total) {
        var name = words.score(total.score());
        words.line(1, total.change().value().map(change -> change(name, total, change))
                .orElseGet(() -> words.say("score", name, TotalReason.of(total, words.messages()))));
        total.leftOut().forEach(unit -> words.line(2,
                words.say("left-out", unit.name(), words.messages().get(unit.why().messageKey()))));
    }

    private String change(String name, ReleasedTotal total, ReleasedTotal.Change change) {
        var numbers = words.numbers();
        var verdict = words.messages().get(total.verdict().orElseThrow().messageKey());
        return words.say("total.change", name, verdict, numbers.change(change.estimate()),
                numbers.interval(change.low(), change.high()), numbers.p(change.p()), total.units().size(),
                words.say("weighed." + total.weighting().name().toLowerCase(Locale.ROOT)));
    }
}
