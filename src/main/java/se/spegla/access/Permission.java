package se.spegla.access;

/** What a signed-in person may do. Every route names the one it asks for. */
public enum Permission {
    /** Organisation, units, series, rounds, codes, wordings, accounts. */
    SET_UP,
    /** Response rates and results of all units. */
    SEE_ALL_UNITS,
    /** Response rates and results of the units that the account is responsible for. */
    SEE_OWN_UNITS,
    /** The account's own page: language, sign-out. */
    OWN_ACCOUNT
}
