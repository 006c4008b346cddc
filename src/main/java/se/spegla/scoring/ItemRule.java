package se.spegla.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import se.spegla.instrument.Item;
import se.spegla.instrument.Option;
import se.spegla.scoring.ItemScore.Counted;
import se.spegla.scoring.ItemScore.CountedAsWrong;
import se.spegla.scoring.ItemScore.Gap;
import se.spegla.scoring.ItemScore.NotCounted;

/** How one item is scored, looked up once for all sheets. */
final class ItemRule {
    private final int lowest;
    private final int highest;
    private final ItemScore skipped;
    private final Map<Integer, ItemScore> byValue = new HashMap<>();

    ItemRule(Item item) {
        lowest = item.lowest();
        highest = item.highest();
        skipped = gap(item, Gap.MISSING);
        item.scale().options().forEach(option -> byValue.put(option.value(), scored(item, option)));
    }

    ItemScore score(OptionalInt answer) {
        return answer.isPresent() ? byValue.get(answer.getAsInt()) : skipped;
    }

    /** Strictly above the middle of the scale. */
    boolean isPositive(int itemScore) {
        return 2 * itemScore > lowest + highest;
    }

    private static ItemScore scored(Item item, Option option) {
        if (!option.counts()) {
            return gap(item, option.unknown() ? Gap.UNKNOWN : Gap.MISSING);
        }
        if (item.hasRightAnswer()) {
            return new Counted(option.value() == item.correct().getAsInt() ? 1 : 0);
        }
        return new Counted(item.reversed() ? item.scale().min() + item.scale().max() - option.value() : option.value());
    }

    private static ItemScore gap(Item item, Gap gap) {
        return item.hasRightAnswer() ? new CountedAsWrong(gap) : new NotCounted(gap);
    }
}
