package se.spegla.access;

import java.time.Instant;
import java.util.List;

/** Who changed what in the set-up. Respondents never stand here. */
public interface AuditTrail {
    /**
     * @param actor the account's name, or what acted instead ({@code system})
     * @param action a word in lower case with hyphens: {@code round-opened}
     * @param subject the name of what was acted on
     */
    record Entry(Instant at, String actor, String action, String subject) {}

    void record(Entry entry);

    /** The newest entries, newest first. */
    List<Entry> latest(int count);
}
