package se.spegla.disclosure;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How all who answered in a round are spread over the options of one background item.
 *
 * @param item the item's id
 * @param n how many chose an option; absent where it would tell how many did not, or where nothing is shown
 * @param shares share from 0 to 1 by the option's value; in steps of 10 points where n is absent; empty where nothing is
 * shown
 * @param why why nothing is shown
 */
public record ReleasedBackground(String item, OptionalInt n, Map<Integer, Double> shares, Optional<Reason> why) {
    public ReleasedBackground {
        shares = Map.copyOf(shares);
    }
}
