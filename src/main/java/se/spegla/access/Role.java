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

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
