package se.spegla.disclosure.background;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.spegla.disclosure.Reason;
import se.spegla.disclosure.json.Fields;

/** How all who answered in a round are spread over the options of one background item. */
public final class ReleasedBackground {
    private final String item;
    private final OptionalInt n;
    private final Map<Integer, Double> shares;
    private final Optional<Reason> why;

    ReleasedBackground(String item, OptionalInt n, Map<Integer, Double> shares, Optional<Reason> why) {
        this.item = item;
        this.n = n;
        this.shares = Map.copyOf(shares);
        this.why = why;
    }

    Fields form() {
        return Fields.empty().put("item", item).put("n", n).putByOption("shares", shares).put("why", why);
    }

    static ReleasedBackground of(Fields from) {
        return new ReleasedBackground(
                from.text("item"), from.wholeIf("n"), from.byOption("shares"), from.oneIf(Reason.class, "why"));
    }

    /** The item's id. */
    public String item() {
        return item;
    }

    /** How many chose an option; absent where it would tell how many did not, or where nothing is shown. */
    public OptionalInt n() {
        return n;
    }

    /** Share from 0 to 1 by the option's value; in steps of 10 points where n is absent; empty where nothing is shown. */
    public Map<Integer, Double> shares() {
        return shares;
    }

    /** Why nothing is shown. */
    public Optional<Reason> why() {
        return why;
    }
}
