package se.spegla.disclosure;

import java.util.List;
import java.util.Optional;

/** The change of an area or of the whole organisation, like for like: the weighted mean of its units' differences. */
public final class ReleasedTotal {
    private final String score;
    private final Optional<String> area;
    private final Released<Change> change;
    private final Optional<Verdict> verdict;
    private final Weighting weighting;
    private final List<String> units;
    private final List<LeftOut> leftOut;

    ReleasedTotal(
            String score, Optional<String> area, Released<Change> change, Optional<Verdict> verdict,
            Weighting weighting, List<String> units, List<LeftOut> leftOut) {
        this.score = score;
        this.area = area;
        this.change = change;
        this.verdict = verdict;
        this.weighting = weighting;
        this.units = List.copyOf(units);
        this.leftOut = List.copyOf(leftOut);
    }

    /** The score's id. */
    public String score() {
        return score;
    }

    /** The area's name; absent for the whole organisation. */
    public Optional<String> area() {
        return area;
    }

    /** The change; withheld where no unit can be included. */
    public Released<Change> change() {
        return change;
    }

    /** Decided on unrounded figures; present where the change is shown. */
    public Optional<Verdict> verdict() {
        return verdict;
    }

    /** What the units' differences are weighted by. */
    public Weighting weighting() {
        return weighting;
    }

    /** The keys of the units that are included. */
    public List<String> units() {
        return units;
    }

    /** The units that are not, each with the reason. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** A like-for-like change, follow-up minus baseline. */
    public static final class Change {
        private final double estimate;
        private final double low;
        private final double high;
        private final double se;
        private final double df;
        private final double p;

        Change(double estimate, double low, double high, double se, double df, double p) {
            this.estimate = estimate;
            this.low = low;
            this.high = high;
            this.se = se;
            this.df = df;
            this.p = p;
        }

        /** In points of the score. */
        public double estimate() {
            return estimate;
        }

        /** Lower 95% confidence limit. */
        public double low() {
            return low;
        }

        /** Upper 95% confidence limit. */
        public double high() {
            return high;
        }

        /** The standard error. */
        public double se() {
            return se;
        }

        /** Degrees of freedom (Satterthwaite). */
        public double df() {
            return df;
        }

        /** Two-sided p value. */
        public double p() {
            return p;
        }
    }

    /** A unit that is not part of the change. */
    public static final class LeftOut {
        private final String unit;
        private final String name;
        private final Reason why;

        LeftOut(String unit, String name, Reason why) {
            this.unit = unit;
            this.name = name;
            this.why = why;
        }

        /** The unit's key. */
        public String unit() {
            return unit;
        }

        public String name() {
            return name;
        }

        public Reason why() {
            return why;
        }
    }

    /** What the units' differences are weighted by. */
    public enum Weighting {
        /** Headcounts at the baseline, known for every included unit. */
        HEADCOUNT,
        /** Numbers of baseline sheets. */
        ANSWERS
    }
}
