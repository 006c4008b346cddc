package se.spegla.measurement;

/**
 * A unit of the series that is not part of a round this time.
 *
 * @param reason why, in the leader's words; 1 to 200 characters
 */
public record Absence(Round.Id round, Unit.Id unit, String reason) {
    public static final int LONGEST_REASON = 200;

    /** @throws IllegalArgumentException where the reason is not from 1 to 200 characters */
    public Absence {
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a unit is left out for a reason of 1 to " + LONGEST_REASON
                    + " characters, and not of " + reason.length());
        }
    }
}
