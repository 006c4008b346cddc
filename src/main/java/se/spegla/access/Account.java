package se.spegla.access;

import java.util.Locale;
import java.util.Set;
import se.spegla.measurement.Ids;
import se.spegla.measurement.Unit;

/**
 * A person who signs in, with a {@link Credential}.
 *
 * @param login what the person types to sign in, usually a mail address; lower case
 * @param units the units that a unit manager is responsible for
 * @param language of the pages: {@code sv} or {@code en}
 */
public record Account(Id id, String login, String name, Role role, Set<Unit.Id> units, String language) {
    public record Id(String value) {
        public static Id random() {
            return new Id(Ids.random());
        }
    }

    public Account {
        login = login.strip().toLowerCase(Locale.ROOT);
        units = Set.copyOf(units);
    }

    /** Whether the account may do this, at least for some units. */
    public boolean may(Permission permission) {
        return role.may(permission);
    }

    /** The units within which the account may do this: none where it may not. */
    public UnitScope scope(Permission permission) {
        return new UnitScope(may(permission) && !role.isForUnits(), may(permission) ? units : Set.of());
    }
}
