package se.spegla.disclosure.policy;

/**
 * For every page, report and export of the server.
 *
 * <p>An item whose n lies 1 to threshold - 1 below the number of sheets is shown coarsely: otherwise those few who
 * skipped it are set apart. An item that all, or all but one, answered alike is not shown: whoever answered
 * differently would know what everybody else said (group disclosure: Hundepool et al. 2012, Statistical Disclosure
 * Control, Wiley, chapter 1).
 */
public record Published(int threshold) implements Policy {
    private static final int LEAST_ORDERED = 20;

    @Override
    public boolean showsTurnout(int sheets) {
        return enough(sheets);
    }

    @Override
    public boolean showsOrderStatistics(int n) {
        return n >= Math.max(LEAST_ORDERED, threshold);
    }

    @Override
    public ItemDetail item(int n, int sheets, int largest) {
        if (!enough(n)) {
            return ItemDetail.TOO_FEW;
        }
        if (n - largest <= 1) {
            return ItemDetail.UNANIMOUS;
        }
        return n < sheets && !enough(sheets - n) ? ItemDetail.COARSE : ItemDetail.ALL;
    }

    @Override
    public Rounding rounding() {
        return Rounding.AS_SHOWN;
    }
}
