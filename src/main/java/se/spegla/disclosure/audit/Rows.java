package se.spegla.disclosure.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.comparison.Base;
import se.spegla.comparison.ScoredRound;
import se.spegla.disclosure.audit.Persons.Alike;
import se.spegla.instrument.Option;
import se.spegla.instrument.Term;
import se.spegla.instrument.Variable;
import se.spegla.scoring.ScaleScore.Scored;
import se.spegla.scoring.ScoredSheet;

/**
 * Makes figures rows of a matrix: what an answer of each class counts in each published sum. Constants, such as come of
 * reversing, are left out.
 *
 * <p>Two families, since a sum of answers says nothing of a sum of squares. Sums have two columns for each class, round and
 * item that it answered: what the answer is worth, and which option it was; only the bars tell the latter. Squares and products of
 * answers are rows of their own: a class's quadratic form is written down by its values at random places, one place
 * more than there can be rows, which keeps independent forms independent.
 */
final class Rows {
    private final List<String> keys;
    private final List<ScoredRound> rounds;
    private final List<Alike> classes;
    private final int items;
    private final int places;
    private final long[][] at;
    private final int[][] from;
    private final int[] sumColumns;

    /** @param places at least as many as there can be rows of squares */
    Rows(List<String> keys, List<ScoredRound> rounds, List<Alike> classes, int places) {
        this.keys = keys;
        this.rounds = rounds;
        this.classes = classes;
        this.items = rounds.stream()
                .mapToInt(round -> round.instrument().questions().size())
                .max()
                .orElse(0);
        this.places = places;
        this.from = new int[classes.size()][rounds.size()];
        this.sumColumns = new int[classes.size() + 1];
        for (int person = 0; person < classes.size(); person++) {
            int next = sumColumns[person];
            for (int round = 0; round < rounds.size(); round++) {
                from[person][round] = next;
                next += classes.get(person).isIn(round) ? items * 2 : 0;
            }
            sumColumns[person + 1] = next;
        }
        var random = new SplittableRandom(0x5be61a);
        this.at = new long[rounds.size() * items][places];
        for (var each : at) {
            for (int place = 0; place < places; place++) {
                each[place] = random.nextLong(Field.PRIME);
            }
        }
    }

    /** Where each class's columns of sums begin, and where the last one's end. */
    int[] sumColumns() {
        return sumColumns;
    }

    /** The same for squares. */
    int[] squareColumns() {
        return IntStream.rangeClosed(0, classes.size())
                .map(person -> person * places)
                .toArray();
    }

    /** The rows of sums that a figure is. */
    List<long[]> sums(Told told) {
        return switch (told.kind()) {
            case SCORE, FIRST_SCORE, ITEM -> List.of(sum(told, 1));
            case BARS, FIRST_BARS -> List.of(sum(told, 1), sum(told, 2));
            case LINKED, FIRST_LINKED -> List.of(change(told));
            case SPREAD, FIRST_SPREAD -> List.of();
        };
    }

    /** The rows of squares that a figure is. */
    List<long[]> squares(Told told) {
        return switch (told.kind()) {
            case SPREAD, FIRST_SPREAD -> List.of(square(told, 0, 0));
            case LINKED, FIRST_LINKED ->
                Stream.concat(
                                Stream.of(square(told, 0, 0), square(told, 1, 1), square(told, 0, 1)),
                                ofSquares(told, 0, 1))
                        .toList();
            case BARS, FIRST_BARS ->
                isScoreByItself(told)
                        ? List.of(square(told, 0, 0))
                        : ofSquares(told, 0).toList();
            case SCORE, FIRST_SCORE, ITEM -> ofSquares(told, 0).toList();
        };
    }

    /**
     * Of an answer of two outcomes, such as right or wrong, or yes or no, the square follows: x² = (l + h)x - lh. So a sum of such is
     * a sum of squares as well.
     */
    private Stream<long[]> ofSquares(Told told, int... at) {
        if (!isOfTwoOutcomes(told)) {
            return Stream.empty();
        }
        var row = new long[classes.size() * places];
        for (int person = 0; person < classes.size(); person++) {
            if (told.isOfBothFamilies()
                    ? isLinked(told, classes.get(person))
                    : classes.get(person).isIn(round(told, 0))) {
                for (int which : at) {
                    addSquares(row, person, told, which);
                }
            }
        }
        return Stream.of(row);
    }

    private boolean isOfTwoOutcomes(Told told) {
        var instrument = rounds.get(round(told, 0)).instrument();
        return Stream.concat(
                        instrument.variables().stream().filter(item -> item.id().equals(told.id())),
                        instrument.scores().stream()
                                .filter(score -> score.id().equals(told.id()))
                                .flatMap(score -> score.variables().stream()))
                .allMatch(Rows::isOfTwoOutcomes);
    }

    /** Not where the two are opposites: then all squares are the same. */
    static boolean isOfTwoOutcomes(Variable item) {
        boolean two = item.hasRightAnswer()
                || item.scale().options().stream().filter(Option::counts).count() == 2;
        return two && item.lowest() + item.highest() != 0;
    }

    /** @param which of the rounds; what was before counts against what is after */
    private void addSquares(long[] row, int person, Told told, int which) {
        int round = round(told, which);
        boolean isBefore = which == 0 && told.isOfBothFamilies();
        factors(told, round, classes.get(person).sheets()[round]).forEach((item, factor) -> {
            var asked = rounds.get(round).instrument().variable(item);
            long square = Field.multiply(factor, Field.inverse(Field.of(asked.lowest() + asked.highest())));
            long signed = isBefore ? Field.subtract(0, square) : square;
            for (int place = 0; place < places; place++) {
                long value = at[round * items + item][place];
                row[person * places + place] =
                        Field.add(row[person * places + place], Field.multiply(signed, Field.multiply(value, value)));
            }
        });
    }

    /** Larger scores hold products of items, which no item's own bars can take away. */
    private boolean isScoreByItself(Told told) {
        var round = rounds.get(round(told, 0));
        return round.instrument().scores().stream()
                .anyMatch(score -> score.terms().size() == 1
                        && score.variables().get(0).id().equals(told.id()));
    }

    private int round(Told told, int place) {
        return keys.indexOf(told.rounds().get(place));
    }

    private long[] sum(Told told, int columns) {
        var row = new long[sumColumns[classes.size()]];
        int round = round(told, 0);
        for (int person = 0; person < classes.size(); person++) {
            if (classes.get(person).isIn(round)) {
                int first = from[person][round] + columns - 1;
                factors(told, round, classes.get(person).sheets()[round])
                        .forEach((item, factor) -> row[first + item * 2] = factor);
            }
        }
        return row;
    }

    private long[] change(Told told) {
        var row = new long[sumColumns[classes.size()]];
        int before = round(told, 0);
        int after = round(told, 1);
        for (int person = 0; person < classes.size(); person++) {
            if (isLinked(told, classes.get(person))) {
                int first = from[person][before];
                int second = from[person][after];
                var sheets = classes.get(person).sheets();
                factors(told, before, sheets[before])
                        .forEach((item, factor) -> row[first + item * 2] = Field.subtract(0, factor));
                factors(told, after, sheets[after]).forEach((item, factor) -> row[second + item * 2] = factor);
            }
        }
        return row;
    }

    private boolean isLinked(Told told, Alike person) {
        return IntStream.range(0, 2)
                .allMatch(place -> person.isIn(round(told, place))
                        && hasScore(told, rounds.get(round(told, place)), person.sheets()[round(told, place)]));
    }

    /** Also who answered no question of it, and has 0 of it: what the same person gave in the other round counts. */
    private static boolean hasScore(Told told, ScoredRound round, int sheet) {
        int score = round.score(told.id());
        return told.kind() == Told.Kind.LINKED
                ? round.baseOfScore(score).has(sheet)
                : round.sheet(sheet).score(score) instanceof Scored;
    }

    private long[] square(Told told, int one, int other) {
        var row = new long[classes.size() * places];
        for (int person = 0; person < classes.size(); person++) {
            var sheets = classes.get(person).sheets();
            if (told.isOfBothFamilies()
                    ? isLinked(told, classes.get(person))
                    : classes.get(person).isIn(round(told, 0))) {
                var first = factors(told, round(told, one), sheets[round(told, one)]);
                var second = factors(told, round(told, other), sheets[round(told, other)]);
                for (int place = 0; place < places; place++) {
                    row[person * places + place] = Field.multiply(
                            value(first, round(told, one), place), value(second, round(told, other), place));
                }
            }
        }
        return row;
    }

    private long value(Map<Integer, Long> factors, int round, int place) {
        long sum = 0;
        for (var factor : factors.entrySet()) {
            sum = Field.add(sum, Field.multiply(factor.getValue(), at[round * items + factor.getKey()][place]));
        }
        return sum;
    }

    /** By item, what an answer on this sheet counts in the figure; empty where the sheet is not part of it. */
    private Map<Integer, Long> factors(Told told, int round, int sheet) {
        var of = rounds.get(round);
        var scored = of.sheet(sheet);
        return switch (told.kind()) {
            case SCORE, SPREAD, LINKED -> {
                int score = of.score(told.id());
                yield of.baseOfScore(score).has(sheet)
                        ? completed(
                                of, scored, of.instrument().scores().get(score).terms())
                        : Map.of();
            }
            case ITEM -> {
                int item = of.item(told.id());
                yield of.baseOfItem(item).has(sheet)
                        ? completed(
                                of,
                                scored,
                                List.of(of.instrument().variable(item).alone()))
                        : Map.of();
            }
            case BARS -> {
                int item = of.item(told.id());
                Base base = of.baseOfItem(item);
                yield base.has(sheet) && scored.hasAnswered(item) ? Map.of(item, 1L) : Map.of();
            }
            case FIRST_BARS -> {
                int item = of.item(told.id());
                yield scored.hasAnswered(item) ? Map.of(item, 1L) : Map.of();
            }
            case FIRST_SCORE, FIRST_SPREAD, FIRST_LINKED -> {
                int score = of.score(told.id());
                yield scored.score(score) instanceof Scored
                        ? byItsOwn(scored, of.scorer().itemsOf(score))
                        : Map.of();
            }
        };
    }

    private static Map<Integer, Long> completed(ScoredRound round, ScoredSheet sheet, List<Term> terms) {
        var factors = new HashMap<Integer, Long>();
        for (var term : terms) {
            var from = answersFor(round, sheet, round.item(term.variable().id()));
            long share = from.isEmpty() ? 0 : Field.multiply(Field.of(term.weight()), Field.inverse(from.size()));
            from.forEach(one -> factors.merge(one, share, Field::add));
        }
        return factors;
    }

    /** The items whose mean stands in for this one; the item itself where it is answered. */
    private static List<Integer> answersFor(ScoredRound round, ScoredSheet sheet, int item) {
        if (sheet.hasAnswered(item)) {
            return List.of(item);
        }
        return sheet.counts(item) ? List.of() : round.scorer().standIns(sheet, item);
    }

    private static Map<Integer, Long> byItsOwn(ScoredSheet sheet, int[] items) {
        var answered = new ArrayList<Integer>();
        IntStream.of(items).filter(sheet::hasAnswered).forEach(answered::add);
        var factors = new HashMap<Integer, Long>();
        long skippedAsWrong = IntStream.of(items)
                .filter(item -> sheet.counts(item) && !sheet.hasAnswered(item))
                .count();
        long factor = Field.multiply(items.length, Field.inverse(Math.max(1, answered.size() + skippedAsWrong)));
        answered.forEach(item -> factors.put(item, factor));
        return factors;
    }
}
