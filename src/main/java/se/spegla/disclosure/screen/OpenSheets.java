package se.spegla.disclosure.screen;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import se.spegla.comparison.ScoredRound;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Score;
import se.spegla.instrument.Term;
import se.spegla.instrument.Variable;

/**
 * Whether it stays open which answers stand together on the sheets of a unit's round. It does where two sheets can
 * exchange answers so that every score of both stays as it is, and so does the distribution of every item that is
 * shown: then other sheets give the very same figures. (In small groups means, spreads and distributions of whole
 * numbers can otherwise fit one single set of sheets.) A sheet at the very end of a score is left out: its answers
 * follow from that score whatever is held back.
 *
 * @param scores those that are shown
 * @param hidden items of which nothing is shown
 * @param loose items of which it is not shown how the answers lie; the hidden ones among them
 */
record OpenSheets(
        ScoredRound sheets, Instrument instrument, Set<String> scores, Set<String> hidden, Set<String> loose) {
    boolean isOpen() {
        return instrument.questions().size() == 1
                || IntStream.range(0, sheets.size()).allMatch(this::isAtAnEnd)
                || IntStream.range(0, sheets.size()).anyMatch(sheet -> !isAtAnEnd(sheet) && canChange(sheet));
    }

    private boolean isAtAnEnd(int sheet) {
        return sheets.sheet(sheet).isBlank()
                || instrument.scores().stream()
                        .filter(score -> scores.contains(score.id()))
                        .anyMatch(score -> isAll(sheet, score, Term::lowest) || isAll(sheet, score, Term::highest));
    }

    private boolean isAll(int sheet, Score score, ToIntFunction<Term> end) {
        return score.terms().stream().allMatch(term -> {
            int place = sheets.item(term.variable().id());
            return !counts(sheet, place) || term.weight() * points(sheet, place) == end.applyAsInt(term);
        });
    }

    private boolean canChange(int sheet) {
        return changesByItself(sheet)
                || IntStream.range(0, sheets.size()).anyMatch(other -> other != sheet && canExchange(sheet, other));
    }

    /** One point from a hidden item to another one. */
    private boolean changesByItself(int sheet) {
        var free = IntStream.range(0, instrument.questions().size())
                .filter(item -> isIn(hidden, item) && counts(sheet, item))
                .toArray();
        return IntStream.of(free)
                .filter(item -> fits(item, points(sheet, item) - 1))
                .anyMatch(item -> IntStream.of(free)
                        .anyMatch(second ->
                                second != item && sameScores(item, second) && fits(second, points(sheet, second) + 1)));
    }

    private boolean canExchange(int one, int other) {
        int items = instrument.questions().size();
        return IntStream.range(0, items)
                .anyMatch(item -> differs(one, other, item)
                        && (isFree(one, other, item)
                                || IntStream.range(0, items)
                                        .anyMatch(second -> second != item && exchange(one, other, item, second))));
    }

    /** An item that no shown score holds can be exchanged by itself. */
    private boolean isFree(int one, int other, int item) {
        return bothHave(one, other, item) && weights(item).isEmpty() && differElsewhere(one, other, item, item);
    }

    /** Whether the sheets can exchange this item, a second one making up for it, and are others afterwards. */
    private boolean exchange(int one, int other, int item, int second) {
        if (!bothHave(one, other, item) || !bothHave(one, other, second) || !sameScores(item, second)) {
            return false;
        }
        int gain = points(other, item) - points(one, item);
        boolean closes = points(other, second) - points(one, second) == -gain;
        return closes
                ? differElsewhere(one, other, item, second)
                : isIn(loose, second)
                        && fits(second, points(one, second) - gain)
                        && fits(second, points(other, second) + gain);
    }

    private boolean differElsewhere(int one, int other, int item, int second) {
        return IntStream.range(0, instrument.questions().size())
                .anyMatch(third -> third != item && third != second && differs(one, other, third));
    }

    private boolean differs(int one, int other, int item) {
        return counts(one, item) != counts(other, item)
                || counts(one, item) && points(one, item) != points(other, item);
    }

    private boolean bothHave(int one, int other, int item) {
        return counts(one, item) && counts(other, item);
    }

    private boolean isIn(Set<String> items, int item) {
        return items.contains(instrument.variable(item).id());
    }

    private boolean counts(int sheet, int item) {
        return sheets.sheet(sheet).counts(item);
    }

    private int points(int sheet, int item) {
        return sheets.sheet(sheet).points(item);
    }

    private boolean fits(int item, int points) {
        Variable asked = instrument.variable(item);
        return points >= asked.lowest() && points <= asked.highest();
    }

    private boolean sameScores(int item, int second) {
        return weights(item).equals(weights(second));
    }

    /** In the shown scores that hold it. */
    private Map<String, Integer> weights(int item) {
        var id = instrument.variable(item).id();
        var weights = new HashMap<String, Integer>();
        instrument.scores().stream()
                .filter(score -> scores.contains(score.id()))
                .forEach(score -> score.terms().stream()
                        .filter(term -> term.variable().id().equals(id))
                        .forEach(term -> weights.put(score.id(), term.weight())));
        return weights;
    }
}
