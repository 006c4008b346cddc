package se.spegla.measurement;

/** Why an organisation, area or unit is not as it must be. */
public enum Problem {
    /** A name holds at least one character that is not white space. */
    NAME_MISSING,
    /** No letters of a name were lost on the way here, as in {@code SolgÃ¥rden}. */
    NAME_GARBLED,
    /** A name has at most {@link Names#MOST} characters. */
    NAME_TOO_LONG,
    /** No two areas and no two units of an organisation have the same name, however it is written. */
    NAME_TAKEN,
    /** The contact person's line has at most {@link Names#MOST_CONTACT} characters. */
    CONTACT_TOO_LONG,
    /** A unit has a type. */
    TYPE_MISSING,
    /** A unit belongs to an area that exists. */
    AREA_MISSING,
    /** A unit that is or has been part of a series stays, and so does one that another stands for. */
    UNIT_IN_USE,
    /** An area with units stays. */
    AREA_IN_USE
}
