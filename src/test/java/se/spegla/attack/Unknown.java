package se.spegla.attack;

/**
 * A figure of some persons of a unit's round that the attacker does not know. There is one for each such figure.
 *
 * @param truth what it truly is
 * @param scale what it can be before anything is known
 */
record Unknown(double truth, Range scale) {
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
