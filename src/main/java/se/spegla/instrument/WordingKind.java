package se.spegla.instrument;

/** Whose words an instrument's texts are. */
public enum WordingKind {
    /** Written by this project from the item contents, because the instrument's own wording is protected. */
    WORKING,
    /** The instrument's own, protected wording, put in by an organisation that may use it. */
    LICENSED,
    /** The instrument is this project's (or the organisation's) own; there is no other wording. */
    OWN
}
