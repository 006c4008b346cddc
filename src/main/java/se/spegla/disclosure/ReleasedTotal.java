package se.spegla.disclosure;

import java.util.List;
import java.util.Optional;
import se.spegla.disclosure.json.Fields;

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

    Fields form() {
        return Fields.empty().put("score", score).put("area", area)
                .put("change", Released.form(change, Change::form)).put("verdict", verdict)
                .put("weighting", weighting.name()).putTexts("units", units)
                .put("leftOut", leftOut.stream().map(LeftOut::form).toList());
    }

    static ReleasedTotal of(Fields from) {
        return new ReleasedTotal(from.text("score"), from.textIf("area"),
                Released.of(from.child("change"), Change::of), from.oneIf(Verdict.class, "verdict"),
                from.one(Weighting.class, "weighting"), from.texts("units"),
                from.children("leftOut").stream().map(LeftOut::of).toList());
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

        Fields form() {
            return Fields.empty().put("estimate", estimate).put("low", low).put("high", high).put("se", se)
                    .put("df", df).put("p", p);
        }

        static Change of(Fields from) {
            return new Change(from.number("estimate"), from.number("low"), from.number("high"), from.number("se"),
                    from.number("df"), from.number("p"));
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

        Fields form() {
            return Fields.empty().put("unit", unit).put("name", name).put("why", why.name());
        }

        static LeftOut of(Fields from) {
            return new LeftOut(from.text("unit"), from.text("name"), from.one(Reason.class, "why"));
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
