package se.spegla.measurement;

/**
 * Whose measurement it is. One database holds one organisation.
 *
 * @param name as the respondent reads it
 * @param contact who answers questions about the measurement: name and telephone or address; may be empty
 * @param fictional whether all units and answers are made up; then every page says so
 */
public record Organisation(String name, String contact, boolean fictional) {
    public Organisation {
        name = name.strip();
        contact = contact.strip();
    }
}
