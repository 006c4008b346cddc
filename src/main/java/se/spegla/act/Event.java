package se.spegla.act;

import java.util.Optional;

/**
 * What has happened.
 *
 * @param action a word in lower case with hyphens: {@code round-opened}
 * @param subject the name of what was acted on, as it is now
 * @param series the id of the series that this is about, if it is about one: erasing it empties the subject in the log
 */
public record Event(String action, String subject, Optional<String> series) {
    public static Event of(String action, String subject) {
        return new Event(action, subject, Optional.empty());
    }
}
