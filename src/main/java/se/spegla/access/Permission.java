package se.spegla.access;

/** An act that not everybody may do. A {@link Role} is a set of them; within which units, says {@link Account#scope}. */
public enum Permission {
    /** Let people in, hand units over, take accounts away. */
    MANAGE_ACCOUNTS,
    /** Read who did what. */
    READ_TRAIL,
    /** The organisation, its areas and units. */
    MANAGE_UNITS,
    /** The texts of questionnaires, and which of them are in force. */
    EDIT_QUESTIONNAIRES,
    /** See series and rounds, and how many have answered. */
    FOLLOW_ROUNDS,
    /** Series and rounds: when, who takes part, and how many they are. */
    PLAN,
    /** Open, close and reopen a round, make new codes and cards while it is open. */
    RUN_ROUND,
    /** Print posters, codes, cards and paper forms. */
    HAND_OUT,
    /** Enter what was answered on paper. */
    ENTER_SHEETS,
    /** Read comments before they are shown, and let them be shown. */
    REVIEW_COMMENTS,
    /** Discard answers for good: those of a unit, or a series. */
    DESTROY,
    /** Results, response rates and shown comments. */
    READ_RESULTS,
    /** Make a device a unit's shared tablet. */
    START_TABLETS
}
