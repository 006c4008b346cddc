package se.spegla.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import se.spegla.disclosure.Reason;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedChange;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.Verdict;
import se.spegla.report.Table.Cell;
import se.spegla.report.Table.Column;

/** Released figures as the cells of a table: never empty without a word. */
record Cells(Words words, Numbers numbers) {
    Cells(Words words) {
        this(words, words.numbers());
    }

    /** "24 av 28 (86 %)", "24", or why it is not told. */
    Cell answers(Released<ReleasedUnit.Participation> released) {
        return released.value()
                .<Cell>map(part -> new Table.Number(answers(part), part.answers()))
                .orElseGet(() -> why(released));
    }

    private String answers(ReleasedUnit.Participation part) {
        return part.responseRate().isPresent()
                ? words.get(
                        "result.answers",
                        numbers.count(part.answers()),
                        numbers.count(part.headcount().orElseThrow()),
                        numbers.percent(part.responseRate().getAsDouble()))
                : words.get("result.answers.unknown-headcount", numbers.count(part.answers()));
    }

    /** "41,9 (n 24)", or why there is none. */
    Cell mean(Released<ReleasedSummary> released) {
        return released.value()
                .<Cell>map(summary -> new Table.Number(
                        words.get("chart.mean-n", numbers.score(summary.mean()), numbers.count(summary.n())),
                        summary.mean()))
                .orElseGet(() -> why(released));
    }

    /** The difference, or why there is none. */
    Cell difference(Released<ReleasedChange> released) {
        return released.value()
                .<Cell>map(change -> new Table.Number(numbers.change(change.estimate()), change.estimate()))
                .orElseGet(() -> why(released));
    }

    /** The difference's 95% interval as "1,2 till 5,6", or why there is none. */
    Cell interval(Released<ReleasedChange> released) {
        return released.value()
                .map(change ->
                        interval(change.low(), change.high(), change.why().orElse(Reason.NO_STANDARD_ERROR)))
                .orElseGet(() -> why(released));
    }

    /** A mean's 95% interval, or why there is none. */
    Cell interval(ReleasedSummary summary) {
        return interval(summary.low(), summary.high(), summary.why().orElse(Reason.ALL_EQUAL));
    }

    private Cell interval(OptionalDouble low, OptionalDouble high, Reason why) {
        return low.isPresent() && high.isPresent()
                ? new Table.Interval(
                        numbers.range(low.getAsDouble(), high.getAsDouble()), low.getAsDouble(), high.getAsDouble())
                : new Table.Text(words.why(why));
    }

    /** A figure in points, or the word for one that is not shown. */
    Cell points(OptionalDouble value) {
        return Table.number(value, numbers::score, words.get("result.not-shown"));
    }

    /** A share, or the word for one that is not shown. */
    Cell share(OptionalDouble value) {
        return Table.number(value, numbers::percent, words.get("result.not-shown"));
    }

    /** A p value, or the word for one that cannot be computed. */
    Cell p(OptionalDouble value) {
        return Table.number(value, numbers::p, words.get("result.no-p"));
    }

    Cell count(int value) {
        return new Table.Number(numbers.count(value), value);
    }

    Cell count(OptionalInt value) {
        return value.isPresent() ? count(value.getAsInt()) : new Table.Text(words.get("result.not-shown"));
    }

    Cell verdict(Verdict verdict, String note) {
        return new Table.Verdict(words.get(verdict.messageKey()), look(verdict), note);
    }

    Cell word(String key) {
        return new Table.Text(words.get(key));
    }

    private Cell why(Released<?> released) {
        return new Table.Text(words.why(released.reason().orElseThrow()));
    }

    Column number(String key) {
        return Column.number(words.get(key));
    }

    Column column(String key) {
        return Column.word(words.get(key));
    }

    /** How many, how much and how sure, under the names that every table has for them. */
    List<Column> meanColumns() {
        return List.of(Column.number("n"), number("result.mean"), number("result.interval"));
    }

    /** The class that colours a verdict; only a change that is certain has a colour. */
    static String look(Verdict verdict) {
        return switch (verdict) {
            case IMPROVED, WORSENED, UNCERTAIN, WITHHELD -> verdict.json();
            case PROTECTED -> Verdict.WITHHELD.json();
            case NO_BASELINE, NO_FOLLOW_UP -> "missing";
        };
    }
}
