package se.spegla.web.results;

import java.util.OptionalDouble;
import se.spegla.disclosure.Reason;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedChange;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.Verdict;
import se.spegla.report.Numbers;
import se.spegla.report.Words;

/** Released figures as the cells of a table: never empty without a word. */
final class Figures {
    private final Words words;
    private final Numbers numbers;

    Figures(Words words) {
        this.words = words;
        this.numbers = words.numbers();
    }

    /** "24 av 28 (86 %)", "24", or why it is not told. */
    String answers(Released<ReleasedUnit.Participation> released) {
        return released.value().map(this::answers).orElseGet(() -> words.why(released.reason().orElseThrow()));
    }

    private String answers(ReleasedUnit.Participation part) {
        return part.responseRate().isPresent()
                ? words.get("result.answers", numbers.count(part.answers()),
                        numbers.count(part.headcount().orElseThrow()),
                                numbers.percent(part.responseRate().getAsDouble()))
                : words.get("result.answers.unknown-headcount", numbers.count(part.answers()));
    }

    /** "41,9 (n 24)", or why there is none. */
    String mean(Released<ReleasedSummary> released) {
        return released.value()
                .map(summary -> words.get("chart.mean-n", numbers.score(summary.mean()), numbers.count(summary.n())))
                .orElseGet(() -> words.why(released.reason().orElseThrow()));
    }

    /** The difference, or why there is none. */
    String difference(Released<ReleasedChange> released) {
        return released.value().map(change -> numbers.change(change.estimate()))
                .orElseGet(() -> words.why(released.reason().orElseThrow()));
    }

    /** The difference's 95% interval as "1,2 till 5,6", or why there is none. */
    String interval(Released<ReleasedChange> released) {
        return released.value().map(this::interval).orElseGet(() -> words.why(released.reason().orElseThrow()));
    }

    private String interval(ReleasedChange change) {
        return change.low().isPresent()
                ? numbers.range(change.low().getAsDouble(), change.high().orElseThrow())
                : words.why(change.why().orElse(Reason.NO_STANDARD_ERROR));
    }

    /** A mean's 95% interval, or why there is none. */
    String interval(ReleasedSummary summary) {
        return summary.low().isPresent()
                ? numbers.range(summary.low().getAsDouble(), summary.high().orElseThrow())
                : words.why(summary.why().orElse(Reason.ALL_EQUAL));
    }

    /** A figure in points, or the word for one that is not shown. */
    String points(OptionalDouble value) {
        return value.isPresent() ? numbers.score(value.getAsDouble()) : words.get("result.not-shown");
    }

    /** A share, or the word for one that is not shown. */
    String share(OptionalDouble value) {
        return value.isPresent() ? numbers.percent(value.getAsDouble()) : words.get("result.not-shown");
    }

    /** A p value, or the word for one that cannot be computed. */
    String p(OptionalDouble value) {
        return value.isPresent() ? numbers.p(value.getAsDouble()) : words.get("result.no-p");
    }

    Numbers numbers() {
        return numbers;
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
