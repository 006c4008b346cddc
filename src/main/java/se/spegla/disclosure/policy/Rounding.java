package se.spegla.disclosure.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How figures are rounded before they leave the gate, so that no export says more than the page. */
public enum Rounding {
    /** Not at all. */
    NONE {
        @Override
        public double to(int decimals, double value) {
            return value;
        }

        @Override
        public double limit(double value) {
            return value;
        }

        @Override
        public double p(double value) {
            return value;
        }
    },
    /** To the decimals that a page shows. */
    AS_SHOWN {
        @Override
        public double to(int decimals, double value) {
            // the exact binary value decides, half away from zero: the same as when a page formats the unrounded figure
            return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue() + 0.0;
        }

        @Override
        public double limit(double value) {
            int decimals = 1;
            while (decimals < MOST_DECIMALS && to(decimals, value) == 0) {
                decimals++;
            }
            return to(decimals, value);
        }

        @Override
        public double p(double value) {
            return to(value < 0.01 || isNearFivePercent(value) ? 3 : 2, value);
        }
    };

    private static final int MOST_DECIMALS = 4;

    /** The figure with this many decimals. */
    public abstract double to(int decimals, double value);

    /** A confidence limit: one decimal, and more only where it would read 0.0 and hide on which side of 0 it lies. */
    public abstract double limit(double value);

    /** A p value: two decimals; three below 0.01 and from 0.045 to 0.055, where two would hide what was decided. */
    public abstract double p(double value);

    /** Points of a score or an item: one decimal. */
    public double points(double value) {
        return to(1, value);
    }

    /** A share from 0 to 1: whole per cent. */
    public double share(double value) {
        return to(2, value);
    }

    /** A figure without unit, such as t, alpha or an effect size, and a standard error: two decimals. */
    public double ratio(double value) {
        return to(2, value);
    }

    private static boolean isNearFivePercent(double value) {
        return value >= 0.045 && value < 0.055;
    }
}
