package se.spegla.disclosure.policy;

/** For who holds the answers in a file already: enough scores per round, and nothing rounded. */
public record RawFile(int threshold) implements Policy {
    /** The least threshold for a file. */
    public static final int LEAST_THRESHOLD = 2;

    /** @throws IllegalArgumentException below 2: one score has no spread */
    public RawFile {
        if (threshold < LEAST_THRESHOLD) {
            throw new IllegalArgumentException("threshold " + threshold + " is below 2, the least");
        }
    }

    @Override
    public boolean holdsBack() {
        return false;
    }

    @Override
    public boolean showsDistribution(int answers) {
        return true;
    }

    @Override
    public boolean showsCoarse(int answers) {
        return true;
    }

    @Override
    public boolean showsTurnout(int sheets) {
        return true;
    }

    @Override
    public boolean showsOrderStatistics(int n) {
        return true;
    }

    @Override
    public Rounding rounding() {
        return Rounding.NONE;
    }
}
