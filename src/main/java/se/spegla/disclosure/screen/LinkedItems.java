package se.spegla.disclosure.screen;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.comparison.Base;
import se.spegla.comparison.ScoredRound;
import se.spegla.instrument.Term;

/**
 * Some items of a score in two rounds: how the answers of the linked persons changed, and what the rounds differ by without them.
 *
 * @param reader whether the reader may be one of those who answered
 */
record LinkedItems(Side before, Side after, boolean reader) {
    /**
     * The same items in one round.
     *
     * @param linked the sheets of the linked persons, in the same order in both rounds
     */
    record Side(ScoredRound round, Base base, List<Term> items, List<Integer> linked) {
        /** Above the least that the items can come to. */
        double value(int sheet) {
            return items.stream().mapToDouble(item -> base.value(sheet, item)).sum() - least();
        }

        /** The most that a sheet can come to, above the least. */
        double most(int sheet) {
            return Telling.most(round, sheet, items) - least();
        }

        double ofLinked() {
            return items.stream()
                            .mapToLong(item -> base.sum(item, linked::contains))
                            .sum()
                    - linked.size() * least();
        }

        double ofLinkedToMost() {
            return linked.stream().mapToDouble(this::most).sum() - ofLinked();
        }

        double[] values() {
            return linked.stream().mapToDouble(this::value).toArray();
        }

        double ofOthers() {
            return items.stream().mapToLong(base::sum).sum() - base.size() * least() - ofLinked();
        }

        IntStream others() {
            return base.sheets().filter(sheet -> !linked.contains(sheet));
        }

        /** How far the others' sum is from the most that it could be. */
        double ofOthersToMost() {
            return others().mapToDouble(this::most).sum() - ofOthers();
        }

        double largestOfOthers() {
            return others().mapToDouble(this::value).max().orElse(0);
        }

        double largestOfOthersToMost() {
            return others().mapToDouble(sheet -> most(sheet) - value(sheet))
                    .max()
                    .orElse(0);
        }

        private double least() {
            return items.stream().mapToInt(Term::lowest).sum();
        }
    }

    boolean isEmpty() {
        return after.items().isEmpty();
    }

    /** Whether the change is so large that it tells each linked person's. */
    boolean tellsOfTheLinked() {
        return rise(before, after).tells() || rise(after, before).tells();
    }

    /** From the one to the other, held to what each person could have risen by. */
    private Telling rise(Side from, Side to) {
        return new Telling(
                to.ofLinked() - from.ofLinked(),
                changes(from, to),
                to.linked().stream().mapToDouble(to::most).toArray(),
                -range(),
                range(),
                Telling.POINT,
                reader);
    }

    /**
     * Whether the changes are so alike, or what the linked had in one of the rounds. Changes spread over twice the range of a score, and
     * are held to the same twentieth of it.
     */
    boolean isNarrow() {
        var open = IntStream.range(0, before.linked().size())
                .filter(link -> before.most(before.linked().get(link)) > 0
                        || after.most(after.linked().get(link)) > 0)
                .toArray();
        var changes = changes(before, after);
        return new Telling(
                                0,
                                IntStream.of(open)
                                        .mapToDouble(link -> changes[link])
                                        .toArray(),
                                0,
                                range(),
                                Telling.POINT,
                                reader)
                        .isNarrow()
                || Stream.of(before, after)
                        .anyMatch(side -> isNarrow(side, side.linked().stream().mapToInt(sheet -> sheet)));
    }

    /**
     * Whether those who are not linked in one of the rounds are so alike: the spreads of the round and of the change give theirs.
     *
     * @param threshold fewer of them are the proof's to keep
     */
    boolean othersAreNarrow(int threshold) {
        return Stream.of(before, after)
                .anyMatch(side -> side.others().count() >= threshold && isNarrow(side, side.others()));
    }

    private boolean isNarrow(Side side, IntStream some) {
        var sheets = some.toArray();
        return new Telling(
                        0,
                        IntStream.of(sheets).mapToDouble(side::value).toArray(),
                        IntStream.of(sheets).mapToDouble(side::most).toArray(),
                        0,
                        range(),
                        Telling.POINT,
                        reader)
                .isNarrow();
    }

    private static double[] changes(Side from, Side to) {
        return IntStream.range(0, from.linked().size())
                .mapToDouble(link -> to.value(to.linked().get(link))
                        - from.value(from.linked().get(link)))
                .toArray();
    }

    /**
     * What the two rounds differ by, less that change, is what the others' sums differ by. It tells where these stood at one end
     * before and at the other after: all of them, or all but a reader who gave a sheet that is not linked in each round.
     */
    boolean tellsOfTheOthers() {
        return DoubleStream.of(fromAnEnd(before, after), fromAnEnd(after, before))
                        .anyMatch(distance -> Telling.isClose(distance, Telling.POINT))
                && before.others().count() + after.others().count() > 0;
    }

    /** From all at the most in the one and at the least in the other. */
    private double fromAnEnd(Side most, Side least) {
        return most.ofOthersToMost()
                + least.ofOthers()
                - (reader ? most.largestOfOthersToMost() + least.largestOfOthers() : 0);
    }

    /**
     * A round's sum and the change of the linked give the sum of its others and of the linked in the other round. It tells where all of
     * these stood at the same end, or all but the reader.
     */
    boolean tellsOfOthersAndLinked() {
        return tellsOfOthersAndLinked(before, after) || tellsOfOthersAndLinked(after, before);
    }

    private boolean tellsOfOthersAndLinked(Side others, Side linked) {
        double toMost = others.ofOthersToMost() + linked.ofLinkedToMost();
        double toLeast = others.ofOthers() + linked.ofLinked();
        if (reader) {
            toMost -= Math.max(
                    others.largestOfOthersToMost(),
                    linked.linked().stream()
                            .mapToDouble(sheet -> linked.most(sheet) - linked.value(sheet))
                            .max()
                            .orElse(0));
            toLeast -= Math.max(
                    others.largestOfOthers(),
                    DoubleStream.of(linked.values()).max().orElse(0));
        }
        return Telling.isClose(Math.min(toMost, toLeast), Telling.POINT);
    }

    private double range() {
        return after.items().stream()
                .mapToInt(item -> item.highest() - item.lowest())
                .sum();
    }
}
