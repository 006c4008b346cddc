package se.spegla.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.spegla.measurement.Series;

/** Who did what, and when. Respondents never stand here. */
public interface AuditLog {
    /**
     * @param actor the account's name, or {@link #PROGRAM}
     * @param action a word in lower case with hyphens: {@code round-opened}
     * @param subject the name of what was acted on, as it was at the time
     * @param series which series that belongs to: erasing it empties the subject, whatever the series was called
     */
    record Entry(Instant at, String actor, String action, String subject, Optional<Series.Id> series) {
        public Entry(Instant at, String actor, String action, String subject) {
            this(at, actor, action, subject, Optional.empty());
        }
    }

    /** The actor of what nobody asked for: a date that passed. */
    String PROGRAM = "Spegla";

    void record(Entry entry);

    /** The newest entries, newest first. */
    List<Entry> latest(int count);
}
