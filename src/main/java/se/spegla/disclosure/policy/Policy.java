package se.spegla.disclosure.policy;

/**
 * The rules by which the gate lets figures out. The program has two, {@link Published} and {@link RawFile}; a third may
 * stand in tests only, where a gate is weakened to see that the break is found.
 */
public interface Policy {
    /** No figure for fewer scores or answers than this. */
    int threshold();

    /** Whether a figure over this many persons may be shown. */
    default boolean enough(int n) {
        return n >= threshold();
    }

    /** Whether so many persons are somebody, and too few to be told apart from others. */
    default boolean few(int n) {
        return n > 0 && !enough(n);
    }

    /** Whether anything is held back from figures over several units. */
    boolean holdsBack();

    /**
     * Whether what is common is known of everybody: all have it, or all but one, who knows it of the others.
     *
     * @param largest how many have what most have
     */
    default boolean unanimous(int n, int largest) {
        return holdsBack() && n - largest <= 1;
    }

    /** Whether each release is proved: no combination of figures rests on fewer persons than the threshold. */
    default boolean proves() {
        return holdsBack();
    }

    /** Whether changes of linked persons are rows of that proof. */
    default boolean provesLinkedChanges() {
        return proves();
    }

    /** How many items are hidden together, at least, in groups that the questionnaire fixes. */
    default int hiddenTogether() {
        return 2;
    }

    /** Whether a reader may be one of those who answered, and know one answer of theirs already. */
    default boolean countsTheReader() {
        return true;
    }

    /** Whether a spread is held back where nearly all are alike. */
    default boolean guardsSpread() {
        return true;
    }

    /** Whether what is hidden is held against all that is told. */
    default boolean holdsHiddenAgainstOut() {
        return true;
    }

    /** Whether it may be shown how many of so many answers chose each option. */
    boolean showsDistribution(int answers);

    /** Whether that may be shown in steps of 10 points where a few of the unit did not answer. */
    boolean showsCoarse(int answers);

    /** Whether it may be known how many sheets a unit gave. */
    boolean showsTurnout(int sheets);

    /** Whether median, quartiles, floor and ceiling may be shown: with few scores they are single persons. */
    boolean showsOrderStatistics(int n);

    /** How figures are rounded before they leave. */
    Rounding rounding();
}
