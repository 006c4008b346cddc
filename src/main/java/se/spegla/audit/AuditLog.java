package se.spegla.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who did what, and when. Respondents never stand here. */
public interface AuditLog {
    /**
     * @param actor the name of who did it
     * @param action a word in lower case with hyphens: {@code round-opened}
     * @param subject the name of what was acted on, as it was at the time; empty where what had that name was erased
     * @param series which series that belongs to: erasing it empties the subject, whatever the series was called; "" of an old line
     * where it is one that nobody knows
     */
    record Line(Instant at, String actor, String action, String subject, Optional<String> series) {}

    void add(Line line);

    /** The newest lines, newest first. */
    List<Line> latest(int count);
}
