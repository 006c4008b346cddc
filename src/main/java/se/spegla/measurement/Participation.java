package se.spegla.measurement;

import java.util.OptionalInt;

/**
 * A unit's part in a round. Name, type and area are the unit's own until the round opens, and frozen from then on.
 *
 * @param headcount how many were asked to answer; at least 1 where known; editable until the round is closed
 * @param begunAnew whether its sheets were discarded while the round was open, and it began anew
 */
public record Participation(
        Round.Id round,
        Unit.Id unit,
        String unitName,
        UnitType unitType,
        Area.Id area,
        String areaName,
        OptionalInt headcount,
        boolean begunAnew) {
    public static final int MOST_HEADS = 9_999;

    /** @throws IllegalArgumentException where the headcount is not from 1 to 9,999 */
    public Participation {
        headcount.ifPresent(heads -> {
            if (heads < 1 || heads > MOST_HEADS) {
                throw new IllegalArgumentException("headcount " + heads + " is not from 1 to " + MOST_HEADS);
            }
        });
    }
}
