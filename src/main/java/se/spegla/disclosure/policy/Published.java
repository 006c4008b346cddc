package se.spegla.disclosure.policy;

/**
 * For every page, report and export of the server. A release is proved before it goes out: no combination of what is out of
 * a unit rests on 1 to threshold - 1 persons, and nothing tells how everybody, or everybody but the reader, answered
 * (group disclosure: Hundepool et al. 2012, Statistical Disclosure Control, Wiley, chapter 5; the lack of diversity in a group of
 * whatever size: Machanavajjhala et al. 2007, l-diversity, ACM Transactions on Knowledge Discovery from Data 1(1), article 3).
 */
public record Published(int threshold) implements Policy {
    /** Counted up whenever these rules, or how figures are rounded, change. */
    public static final int VERSION = 3;
    /** Releases by earlier rules could be combined to figures of a few. */
    public static final int FIRST_PROVED = 2;

    /** Scores that are in order show single persons below this number, and steps of 10 points tell the counts. */
    private static final int LEAST_ORDERED = 20;
    /** With fewer answers most options were chosen by one person or nobody. */
    private static final int LEAST_DISTRIBUTION = 8;

    @Override
    public boolean holdsBack() {
        return true;
    }

    @Override
    public boolean showsDistribution(int answers) {
        return answers >= Math.max(LEAST_DISTRIBUTION, threshold);
    }

    @Override
    public boolean showsCoarse(int answers) {
        return showsOrderStatistics(answers);
    }

    @Override
    public boolean showsTurnout(int sheets) {
        return enough(sheets);
    }

    @Override
    public boolean showsOrderStatistics(int n) {
        return n >= Math.max(LEAST_ORDERED, threshold);
    }

    @Override
    public Rounding rounding() {
        return Rounding.AS_SHOWN;
    }
}
