package se.spegla.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import se.spegla.measurement.Unit;

/**
 * A link that makes one account, once. Stored under the hash of its secret.
 *
 * @param units which units a unit manager becomes responsible for; whoever was before loses them
 */
public record Invitation(String secretHash, Role role, Set<Unit.Id> units, Instant expires) {
    public static final Duration LENGTH = Duration.ofDays(14);

    public Invitation {
        units = Set.copyOf(units);
    }
}
