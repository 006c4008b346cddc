package se.spegla.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How well a scale measures, over all units of one round together, on complete sheets.
 *
 * @param score the score's id
 * @param round the round's name
 * @param n the number of complete sheets, for who holds the sheets in a file; never on the server
 * @param alpha Cronbach's alpha; absent where {@link #why} says so
 * @param low lower 95% limit of alpha (Feldt), where n is told
 * @param high upper 95% limit of alpha (Feldt), where n is told
 * @param items empty where alpha is absent
 * @param why why there is no alpha, where there is none
 */
public record ReleasedQuality(
        String score,
        String round,
        OptionalInt n,
        OptionalDouble alpha,
        OptionalDouble low,
        OptionalDouble high,
        List<Item> items,
        Optional<Reason> why) {
    public ReleasedQuality {
        items = List.copyOf(items);
    }

    /**
     * How one item goes with the rest of its scale.
     *
     * @param item the item's id
     * @param itemTotal corrected item-total correlation
     * @param alphaIfDropped alpha of the scale without this item
     */
    public record Item(String item, OptionalDouble itemTotal, OptionalDouble alphaIfDropped) {}
}
