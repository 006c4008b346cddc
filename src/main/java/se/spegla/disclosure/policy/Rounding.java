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
            return BigDecimal.valueOf(value)
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .doubleValue();
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
            int decimals = value < 0.001 ? MOST_DECIMALS : value < 0.01 ? 3 : 2;
            while (decimals < MOST_DECIMALS && to(decimals, value) == 0.05) {
                decimals++;
            }
            return to(decimals, value);
        }
    };

    private static final int MOST_DECIMALS = 4;

    /** The figure with this many decimals. */
    public abstract double to(int decimals, double value);

    /**
     * A difference or its limit: one decimal, and more only where it would hide on which side of 0 it lies; at most
     * four.
     */
    public abstract double limit(double value);

    /**
     * A p value: two decimals; more below 0.01, and where two would hide on which side of 0.05 it lies; at most four.
     */
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
}
