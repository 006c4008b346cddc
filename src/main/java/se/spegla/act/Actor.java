package se.spegla.act;

/**
 * Who acts.
 *
 * @param id what tells the actor from others; says nothing outside of the program
 * @param name as the audit log shows it
 */
public record Actor(String id, String name) {
    /** Nobody: a date that passed. */
    public static final Actor PROGRAM = new Actor("", "Spegla");
}
