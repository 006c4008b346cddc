package se.spegla.disclosure;

import java.util.Optional;
import java.util.OptionalDouble;
import se.spegla.disclosure.json.Fields;

/** One score of one unit: each round by itself, what changed, and the verdict. */
public final class ReleasedScore {
    private final String score;
    private final Released<ReleasedSummary> baseline;
    private final Released<ReleasedSummary> followUp;
    private final Released<ReleasedChange> change;
    private final Optional<Effect> effect;
    private final Optional<Linked> linked;
    private final Optional<Verdict> verdict;
    private final Optional<Reason> why;

    ReleasedScore(
            String score, Released<ReleasedSummary> baseline, Released<ReleasedSummary> followUp,
            Released<ReleasedChange> change, Optional<Effect> effect, Optional<Linked> linked,
            Optional<Verdict> verdict, Optional<Reason> why) {
        this.score = score;
        this.baseline = baseline;
        this.followUp = followUp;
        this.change = change;
        this.effect = effect;
        this.linked = linked;
        this.verdict = verdict;
        this.why = why;
    }

    Fields form() {
        var form = Fields.empty().put("score", score)
                .put("baseline", Released.form(baseline, ReleasedSummary::form))
                .put("followUp", Released.form(followUp, ReleasedSummary::form))
                .put("change", Released.form(change, ReleasedChange::form))
                .put("verdict", verdict).put("why", why);
        effect.ifPresent(known -> form.put("effect", known.form()));
        linked.ifPresent(known -> form.put("linked", known.form()));
        return form;
    }

    static ReleasedScore of(Fields from) {
        return new ReleasedScore(from.text("score"),
                Released.of(from.child("baseline"), ReleasedSummary::of),
                Released.of(from.child("followUp"), ReleasedSummary::of),
                Released.of(from.child("change"), ReleasedChange::of),
                from.childIf("effect").map(Effect::of), from.childIf("linked").map(Linked::of),
                from.oneIf(Verdict.class, "verdict"), from.oneIf(Reason.class, "why"));
    }

    /** The score's id in the instrument. */
    public String score() {
        return score;
    }

    /** The first round; shown by itself even where the other is withheld. */
    public Released<ReleasedSummary> baseline() {
        return baseline;
    }

    /** The second round; withheld with {@link Reason#NO_FOLLOW_UP} where only one round is shown. */
    public Released<ReleasedSummary> followUp() {
        return followUp;
    }

    /** The difference; withheld unless both rounds are shown. */
    public Released<ReleasedChange> change() {
        return change;
    }

    /** Effect sizes, where there is a difference. */
    public Optional<Effect> effect() {
        return effect;
    }

    /** The linked persons, where there are enough of them. */
    public Optional<Linked> linked() {
        return linked;
    }

    /** The verdict, decided on unrounded figures; absent where only one round is looked at. */
    public Optional<Verdict> verdict() {
        return verdict;
    }

    /** What keeps the verdict from being an improvement or a worsening. */
    public Optional<Reason> why() {
        return why;
    }

    /** Effect sizes, counted as if no answers were linked. */
    public static final class Effect {
        private final OptionalDouble hedgesG;
        private final OptionalDouble gLow;
        private final OptionalDouble gHigh;
        private final OptionalDouble cliffsDelta;
        private final OptionalDouble deltaLow;
        private final OptionalDouble deltaHigh;
        private final OptionalDouble mannWhitneyP;
        private final Optional<Reason> why;

        Effect(
                OptionalDouble hedgesG, OptionalDouble gLow, OptionalDouble gHigh, OptionalDouble cliffsDelta,
                OptionalDouble deltaLow, OptionalDouble deltaHigh, OptionalDouble mannWhitneyP,
                Optional<Reason> why) {
            this.hedgesG = hedgesG;
            this.gLow = gLow;
            this.gHigh = gHigh;
            this.cliffsDelta = cliffsDelta;
            this.deltaLow = deltaLow;
            this.deltaHigh = deltaHigh;
            this.mannWhitneyP = mannWhitneyP;
            this.why = why;
        }

        Fields form() {
            return Fields.empty().put("hedgesG", hedgesG).put("gLow", gLow).put("gHigh", gHigh)
                    .put("cliffsDelta", cliffsDelta).put("deltaLow", deltaLow).put("deltaHigh", deltaHigh)
                    .put("mannWhitneyP", mannWhitneyP).put("why", why);
        }

        static Effect of(Fields from) {
            return new Effect(from.numberIf("hedgesG"), from.numberIf("gLow"), from.numberIf("gHigh"),
                    from.numberIf("cliffsDelta"), from.numberIf("deltaLow"), from.numberIf("deltaHigh"),
                    from.numberIf("mannWhitneyP"), from.oneIf(Reason.class, "why"));
        }

        /** Hedges' g; absent where nobody's score differs from another's. */
        public OptionalDouble hedgesG() {
            return hedgesG;
        }

        /** Lower 95% limit of g. */
        public OptionalDouble gLow() {
            return gLow;
        }

        /** Upper 95% limit of g. */
        public OptionalDouble gHigh() {
            return gHigh;
        }

        /** Cliff's delta: the share of pairs of sheets that are higher at follow-up, less the share that are lower. */
        public OptionalDouble cliffsDelta() {
            return cliffsDelta;
        }

        /** Lower 95% limit of delta. */
        public OptionalDouble deltaLow() {
            return deltaLow;
        }

        /** Upper 95% limit of delta. */
        public OptionalDouble deltaHigh() {
            return deltaHigh;
        }

        /** Mann-Whitney's two-sided p. */
        public OptionalDouble mannWhitneyP() {
            return mannWhitneyP;
        }

        /** Why a figure is absent, where one is. */
        public Optional<Reason> why() {
            return why;
        }
    }

    /** The persons whose two sheets are linked. */
    public static final class Linked {
        private final int pairs;
        private final double meanChange;
        private final double sdChange;
        private final OptionalDouble wilcoxonP;
        private final OptionalDouble icc31;
        private final double sem;
        private final double sdc95;
        private final Optional<Reason> why;

        Linked(
                int pairs, double meanChange, double sdChange, OptionalDouble wilcoxonP, OptionalDouble icc31,
                double sem, double sdc95, Optional<Reason> why) {
            this.pairs = pairs;
            this.meanChange = meanChange;
            this.sdChange = sdChange;
            this.wilcoxonP = wilcoxonP;
            this.icc31 = icc31;
            this.sem = sem;
            this.sdc95 = sdc95;
            this.why = why;
        }

        Fields form() {
            return Fields.empty().put("pairs", pairs).put("meanChange", meanChange).put("sdChange", sdChange)
                    .put("wilcoxonP", wilcoxonP).put("icc31", icc31).put("sem", sem).put("sdc95", sdc95)
                    .put("why", why);
        }

        static Linked of(Fields from) {
            return new Linked(from.whole("pairs"), from.number("meanChange"), from.number("sdChange"),
                    from.numberIf("wilcoxonP"), from.numberIf("icc31"), from.number("sem"), from.number("sdc95"),
                    from.oneIf(Reason.class, "why"));
        }

        /** The number of linked persons with this score both times. */
        public int pairs() {
            return pairs;
        }

        /** Their mean change, in points. */
        public double meanChange() {
            return meanChange;
        }

        /** The standard deviation of their changes. */
        public double sdChange() {
            return sdChange;
        }

        /** Wilcoxon's signed rank, two-sided p; absent where nobody changed. */
        public OptionalDouble wilcoxonP() {
            return wilcoxonP;
        }

        /** ICC(3,1) of the scale; absent where persons do not differ. */
        public OptionalDouble icc31() {
            return icc31;
        }

        /** Standard error of measurement for a single person; holds true change too. */
        public double sem() {
            return sem;
        }

        /** Smallest detectable change for a single person, 1.96 x sqrt(2) x SEM. */
        public double sdc95() {
            return sdc95;
        }

        /** Why a figure is absent, where one is. */
        public Optional<Reason> why() {
            return why;
        }
    }
}
