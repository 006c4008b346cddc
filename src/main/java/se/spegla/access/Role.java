package se.spegla.access;

import java.util.EnumSet;
import java.util.Set;

/** A kind of account: what it may do, and whether in the whole organisation. */
public enum Role {
    PROCESS_LEADER(false, EnumSet.allOf(Permission.class)),
    UNIT_MANAGER(true, EnumSet.of(Permission.READ_RESULTS, Permission.START_TABLETS));

    private final boolean forUnits;
    private final Set<Permission> permissions;

    Role(boolean forUnits, Set<Permission> permissions) {
        this.forUnits = forUnits;
        this.permissions = permissions;
    }

    /** Whether an account of this kind is there for certain units, and is of no use without any. */
    public boolean isForUnits() {
        return forUnits;
    }

    boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
