package se.spegla.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import se.spegla.disclosure.json.Fields;

/** How well a scale measures, over all units of one round together, on complete sheets. */
public final class ReleasedQuality {
    private final String score;
    private final String round;
    private final OptionalInt n;
    private final OptionalDouble alpha;
    private final OptionalDouble low;
    private final OptionalDouble high;
    private final List<Item> items;
    private final Optional<Reason> why;

    ReleasedQuality(
            String score, String round, OptionalInt n, OptionalDouble alpha, OptionalDouble low, OptionalDouble high,
            List<Item> items, Optional<Reason> why) {
        this.score = score;
        this.round = round;
        this.n = n;
        this.alpha = alpha;
        this.low = low;
        this.high = high;
        this.items = List.copyOf(items);
        this.why = why;
    }

    Fields form() {
        return Fields.empty().put("score", score).put("round", round).put("n", n)
                .put("alpha", alpha).put("low", low).put("high", high)
                .put("items", items.stream().map(Item::form).toList()).put("why", why);
    }

    static ReleasedQuality of(Fields from) {
        return new ReleasedQuality(from.text("score"), from.text("round"), from.wholeIf("n"),
                from.numberIf("alpha"), from.numberIf("low"), from.numberIf("high"),
                from.children("items").stream().map(Item::of).toList(), from.oneIf(Reason.class, "why"));
    }

    /** The score's id. */
    public String score() {
        return score;
    }

    /** The round's name. */
    public String round() {
        return round;
    }

    /** The number of complete sheets, for who holds the sheets in a file; never on the server. */
    public OptionalInt n() {
        return n;
    }

    /** Cronbach's alpha; absent where {@link #why} says so. */
    public OptionalDouble alpha() {
        return alpha;
    }

    /** Lower 95% limit of alpha (Feldt), where n is told. */
    public OptionalDouble low() {
        return low;
    }

    /** Upper 95% limit of alpha (Feldt), where n is told. */
    public OptionalDouble high() {
        return high;
    }

    /** Empty where alpha is absent. */
    public List<Item> items() {
        return items;
    }

    /** Why there is no alpha, where there is none. */
    public Optional<Reason> why() {
        return why;
    }

    /** How one item goes with the rest of its scale. */
    public static final class Item {
        private final String item;
        private final OptionalDouble itemTotal;
        private final OptionalDouble alphaIfDropped;

        Item(String item, OptionalDouble itemTotal, OptionalDouble alphaIfDropped) {
            this.item = item;
            this.itemTotal = itemTotal;
            this.alphaIfDropped = alphaIfDropped;
        }

        Fields form() {
            return Fields.empty().put("item", item).put("itemTotal", itemTotal).put("alphaIfDropped", alphaIfDropped);
        }

        static Item of(Fields from) {
            return new Item(from.text("item"), from.numberIf("itemTotal"), from.numberIf("alphaIfDropped"));
        }

        /** The item's id. */
        public String item() {
            return item;
        }

        /** Corrected item-total correlation. */
        public OptionalDouble itemTotal() {
            return itemTotal;
        }

        /** Alpha of the scale without this item. */
        public OptionalDouble alphaIfDropped() {
            return alphaIfDropped;
        }
    }
}
