package se.spegla.disclosure;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import se.spegla.disclosure.json.Fields;

/** One statement or question of one unit. */
public final class ReleasedItem {
    private final String item;
    private final Released<Round> baseline;
    private final Released<Round> followUp;
    private final Released<ReleasedChange> change;
    private final Optional<Proportion> proportion;
    private final Optional<Verdict> verdict;

    ReleasedItem(
            String item, Released<Round> baseline, Released<Round> followUp, Released<ReleasedChange> change,
            Optional<Proportion> proportion, Optional<Verdict> verdict) {
        this.item = item;
        this.baseline = baseline;
        this.followUp = followUp;
        this.change = change;
        this.proportion = proportion;
        this.verdict = verdict;
    }

    Fields form() {
        var form = Fields.empty().put("item", item)
                .put("baseline", Released.form(baseline, Round::form))
                .put("followUp", Released.form(followUp, Round::form))
                .put("change", Released.form(change, ReleasedChange::form))
                .put("verdict", verdict);
        proportion.ifPresent(known -> form.put("proportion", known.form()));
        return form;
    }

    static ReleasedItem of(Fields from) {
        return new ReleasedItem(from.text("item"),
                Released.of(from.child("baseline"), Round::of), Released.of(from.child("followUp"), Round::of),
                Released.of(from.child("change"), ReleasedChange::of),
                from.childIf("proportion").map(Proportion::of), from.oneIf(Verdict.class, "verdict"));
    }

    /** The item's id in the instrument. */
    public String item() {
        return item;
    }

    /** The first round. */
    public Released<Round> baseline() {
        return baseline;
    }

    /** The second round. */
    public Released<Round> followUp() {
        return followUp;
    }

    /** The difference of the means; withheld for an item with a right answer, which has a proportion. */
    public Released<ReleasedChange> change() {
        return change;
    }

    /** The difference of the shares of right answers. */
    public Optional<Proportion> proportion() {
        return proportion;
    }

    /** Whether it changed for certain, decided on unrounded figures; present where a change or a proportion is. */
    public Optional<Verdict> verdict() {
        return verdict;
    }

    /** One item in one round of one unit. */
    public static final class Round {
        private final OptionalInt n;
        private final OptionalInt missing;
        private final OptionalInt unknown;
        private final OptionalDouble mean;
        private final OptionalDouble sd;
        private final OptionalDouble mean100;
        private final OptionalDouble positiveShare;
        private final Map<Integer, Integer> counts;
        private final Map<Integer, Double> shares;
        private final boolean coarse;

        Round(
                OptionalInt n, OptionalInt missing, OptionalInt unknown, OptionalDouble mean, OptionalDouble sd,
                OptionalDouble mean100, OptionalDouble positiveShare, Map<Integer, Integer> counts,
                Map<Integer, Double> shares, boolean coarse) {
            this.n = n;
            this.missing = missing;
            this.unknown = unknown;
            this.mean = mean;
            this.sd = sd;
            this.mean100 = mean100;
            this.positiveShare = positiveShare;
            this.counts = Collections.unmodifiableMap(new TreeMap<>(counts));
            this.shares = Collections.unmodifiableMap(new TreeMap<>(shares));
            this.coarse = coarse;
        }

        Fields form() {
            return Fields.empty().put("n", n).put("missing", missing).put("unknown", unknown)
                    .put("mean", mean).put("sd", sd).put("mean100", mean100).put("positiveShare", positiveShare)
                    .putByOption("counts", counts).putByOption("shares", shares).put("coarse", coarse);
        }

        static Round of(Fields from) {
            var counts = new TreeMap<Integer, Integer>();
            from.byOption("counts").forEach((option, count) -> counts.put(option, count.intValue()));
            return new Round(from.wholeIf("n"), from.wholeIf("missing"), from.wholeIf("unknown"),
                    from.numberIf("mean"), from.numberIf("sd"), from.numberIf("mean100"),
                    from.numberIf("positiveShare"), counts, from.byOption("shares"), from.yes("coarse"));
        }

        /** How many sheets count; absent where only coarse shares may be shown. */
        public OptionalInt n() {
            return n;
        }

        /** How many sheets skipped it or chose "not applicable"; absent like n. */
        public OptionalInt missing() {
            return missing;
        }

        /** How many answered "don't know", for an item with a right answer. */
        public OptionalInt unknown() {
            return unknown;
        }

        /** The mean after reversing; absent for an item with a right answer. */
        public OptionalDouble mean() {
            return mean;
        }

        /** The standard deviation; absent like the mean. */
        public OptionalDouble sd() {
            return sd;
        }

        /** The mean on a scale from 0 to 100; absent like the mean. */
        public OptionalDouble mean100() {
            return mean100;
        }

        /**
         * Share (0 to 1) above the middle of the scale after reversing, of all who answered, "don't know" included; with a
         * right answer, the share right of all.
         */
        public OptionalDouble positiveShare() {
            return positiveShare;
        }

        /** Number of sheets by option value as answered; empty where counts may not be shown. */
        public Map<Integer, Integer> counts() {
            return counts;
        }

        /** Share (0 to 1) by option value as answered, of all who answered, "don't know" included; empty where not shown. */
        public Map<Integer, Double> shares() {
            return shares;
        }

        /** Whether the shares are rounded to steps of 0.1 and n is left out. */
        public boolean coarse() {
            return coarse;
        }
    }

    /** The change of an item with a right answer: shares of right answers, 0 to 1. */
    public static final class Proportion {
        private final double baseline;
        private final double followUp;
        private final double estimate;
        private final double low;
        private final double high;
        private final double fisherP;
        private final OptionalDouble pHolm;

        Proportion(
                double baseline, double followUp, double estimate, double low, double high, double fisherP,
                OptionalDouble pHolm) {
            this.baseline = baseline;
            this.followUp = followUp;
            this.estimate = estimate;
            this.low = low;
            this.high = high;
            this.fisherP = fisherP;
            this.pHolm = pHolm;
        }

        Fields form() {
            return Fields.empty().put("baseline", baseline).put("followUp", followUp).put("estimate", estimate)
                    .put("low", low).put("high", high).put("fisherP", fisherP)
                    .put("pHolm", pHolm);
        }

        static Proportion of(Fields from) {
            return new Proportion(from.number("baseline"), from.number("followUp"), from.number("estimate"),
                    from.number("low"), from.number("high"), from.number("fisherP"),
                    from.numberIf("pHolm"));
        }

        /** Share right in the first round. */
        public double baseline() {
            return baseline;
        }

        /** Share right in the second round. */
        public double followUp() {
            return followUp;
        }

        /** Follow-up minus baseline. */
        public double estimate() {
            return estimate;
        }

        /** Lower 95% limit (Newcombe 1998, method 10). */
        public double low() {
            return low;
        }

        /** Upper 95% limit. */
        public double high() {
            return high;
        }

        /** Fisher's exact test, two-sided p. */
        public double fisherP() {
            return fisherP;
        }

        /** The p adjusted by Holm's method over the items of the unit; absent in releases of earlier rules. */
        public OptionalDouble pHolm() {
            return pHolm;
        }
    }
}
