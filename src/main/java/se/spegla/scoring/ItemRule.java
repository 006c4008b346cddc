package se.spegla.scoring;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import se.spegla.instrument.Option;
import se.spegla.instrument.Variable;
import se.spegla.scoring.ItemScore.Counted;
import se.spegla.scoring.ItemScore.CountedAsWrong;
import se.spegla.scoring.ItemScore.Gap;
import se.spegla.scoring.ItemScore.NotCounted;

/** How one item is scored, looked up once for all sheets. Options are named by their place on the scale. */
final class ItemRule {
    /** Stands for the points of an item that does not count. */
    static final int NO_POINTS = Integer.MIN_VALUE;

    private final int[] values;
    private final ItemScore[] scores;
    private final int[] points;
    private final ItemScore skipped;
    private final boolean background;

    ItemRule(Variable item) {
        var options = item.scale().options();
        values = options.stream().mapToInt(Option::value).toArray();
        scores = options.stream().map(option -> scored(item, option)).toArray(ItemScore[]::new);
        points = Arrays.stream(scores).mapToInt(ItemRule::points).toArray();
        skipped = gap(item, Gap.MISSING);
        background = item.background();
    }

    boolean isBackground() {
        return background;
    }

    ItemScore score(OptionalInt answer) {
        return answer.isPresent() ? scores[option(answer.getAsInt())] : skipped;
    }

    /** The item score, or {@link #NO_POINTS}. */
    int points(OptionalInt answer) {
        return answer.isPresent() ? points[option(answer.getAsInt())] : points(skipped);
    }

    int option(int value) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == value) {
                return i;
            }
        }
        throw new IllegalArgumentException("no option has the value " + value);
    }

    private static ItemScore scored(Variable item, Option option) {
        return option.counts()
                ? new Counted(item.points(Optional.of(option)).orElseThrow())
                : gap(item, option.unknown() ? Gap.UNKNOWN : Gap.MISSING);
    }

    private static ItemScore gap(Variable item, Gap gap) {
        return item.hasRightAnswer() ? new CountedAsWrong(gap) : new NotCounted(gap);
    }

    private static int points(ItemScore score) {
        if (score instanceof Counted counted) {
            return counted.value();
        }
        return score instanceof CountedAsWrong ? 0 : NO_POINTS;
    }
}
