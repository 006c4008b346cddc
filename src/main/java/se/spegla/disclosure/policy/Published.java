package se.spegla.disclosure.policy;

/**
 * For every page, report and export of the server. All rules are about the answers of one unit in one round.
 *
 * <p><b>Few.</b> No figure over fewer persons than the threshold, and none from which 1 to threshold - 1 persons could be
 * told by taking another figure away: having or lacking an answer sets persons apart as a unit does.
 *
 * <p><b>Alike.</b> What all, or all but one, answered alike is not shown. Where all did, everybody's answer is known;
 * where all but one did, that one knows what everybody else said (group disclosure: Hundepool et al. 2012, Statistical
 * Disclosure Control, Wiley, chapter 5; the lack of diversity in a group of whatever size: Machanavajjhala et al. 2007,
 * l-diversity, ACM Transactions on Knowledge Discovery from Data 1(1), article 3).
 */
public record Published(int threshold) implements Policy {
    /** Counted up whenever these rules, or how figures are rounded, change. */
    public static final int VERSION = 1;

    /** Scores that are in order show single persons below this number. */
    private static final int LEAST_ORDERED = 20;
    /** From so many answers on a step of 10 points is two persons or more; below, coarse shares tell the counts. */
    private static final int LEAST_COARSE = 20;

    @Override
    public boolean holdsBack() {
        return true;
    }

    @Override
    public int leastUnlinked() {
        return threshold;
    }

    @Override
    public boolean unanimous(int n, int largest) {
        return n - largest <= 1;
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
    public ItemDetail item(int n, int sheets, int largest, boolean inScore) {
        if (!enough(n)) {
            return ItemDetail.TOO_FEW;
        }
        if (unanimous(n, largest)) {
            return ItemDetail.UNANIMOUS;
        }
        if (!few(sheets - n)) {
            return ItemDetail.ALL;
        }
        return inScore && n < LEAST_COARSE ? ItemDetail.PROTECTS_FEW : ItemDetail.COARSE;
    }

    @Override
    public Rounding rounding() {
        return Rounding.AS_SHOWN;
    }
}
