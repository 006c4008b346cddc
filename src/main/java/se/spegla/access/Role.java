package se.spegla.access;

import java.util.EnumSet;
import java.util.Set;

/** A kind of account. */
public enum Role {
    PROCESS_LEADER(EnumSet.allOf(Permission.class)),
    UNIT_MANAGER(EnumSet.of(Permission.SEE_OWN_UNITS, Permission.OWN_ACCOUNT));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    /** Whether an account of this kind is there for certain units, and is of no use without any. */
    public boolean isForUnits() {
        return !permissions.contains(Permission.SEE_ALL_UNITS);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
