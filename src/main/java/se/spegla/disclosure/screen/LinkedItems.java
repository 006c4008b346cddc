package se.spegla.disclosure.screen;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import se.spegla.comparison.Base;
import se.spegla.instrument.Item;

/**
 * Some items of a score in two rounds: how the answers of the linked persons changed, and what the rounds differ by without them.
 *
 * @param reader whether the reader may be one of those who answered
 */
record LinkedItems(List<Item> items, Side before, Side after, boolean reader) {
    /**
     * The same items in one round.
     *
     * @param places of the items
     * @param linked the sheets of the linked persons, in the same order in both rounds
     */
    record Side(Base base, List<Integer> places, List<Integer> linked) {
        double value(int sheet) {
            return places.stream().mapToDouble(item -> base.value(sheet, item)).sum();
        }

        long ofLinked() {
            return places.stream().mapToLong(item -> base.sum(item, linked::contains)).sum();
        }

        long ofOthers() {
            return places.stream().mapToLong(base::sum).sum() - ofLinked();
        }

        DoubleStream others() {
            return base.sheets().filter(sheet -> !linked.contains(sheet)).mapToDouble(this::value);
        }
    }

    /** Whether the change is so large that it tells each linked person's. */
    boolean tellsOfTheLinked() {
        return new Telling(after.ofLinked() - before.ofLinked(), changes(), -range(), range(), Telling.POINT, reader).tells();
    }

    /** Whether the changes are so alike. They spread over twice the range of a score, and are held to the same twentieth of it. */
    boolean isNarrow() {
        return new Telling(0, changes(), 0, range(), Telling.POINT, reader).isNarrow();
    }

    private double[] changes() {
        return IntStream.range(0, before.linked().size())
                .mapToDouble(link -> after.value(after.linked().get(link)) - before.value(before.linked().get(link))).toArray();
    }

    /**
     * What the two rounds differ by, less that change, is what the others' sums differ by. It tells where these stood at one end
     * before and at the other after: all of them, or all but a reader who gave a sheet that is not linked in each round.
     */
    boolean tellsOfTheOthers() {
        var above = after.others().map(value -> value - sum(Item::lowest)).toArray();
        var below = before.others().map(value -> sum(Item::highest) - value).toArray();
        double fromOneEnd = after.ofOthers() - above.length * sum(Item::lowest)
                + below.length * sum(Item::highest) - before.ofOthers();
        double fromTheOther = (above.length + below.length) * range() - fromOneEnd;
        if (reader) {
            fromOneEnd -= largest(above, value -> value) + largest(below, value -> value);
            fromTheOther -= largest(above, value -> range() - value) + largest(below, value -> range() - value);
        }
        return above.length + below.length > 0 && Telling.isClose(Math.min(fromOneEnd, fromTheOther), Telling.POINT);
    }

    private static double largest(double[] values, DoubleUnaryOperator distance) {
        return DoubleStream.of(values).map(distance).max().orElse(0);
    }

    private double range() {
        return sum(Item::highest) - sum(Item::lowest);
    }

    private double sum(ToIntFunction<Item> each) {
        return items.stream().mapToInt(each).sum();
    }
}
