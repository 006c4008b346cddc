package se.spegla.disclosure.results;

import java.util.List;
import java.util.Optional;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedTotal;
import se.spegla.disclosure.json.Fields;

/**
 * One score of an area or of the whole organisation through all rounds, like for like: the weighted mean of the means
 * of the units that may be shown in every round. It holds nothing of a unit that is withheld in one of them.
 */
public final class ReleasedTrend {
    private final String score;
    private final Optional<String> area;
    private final List<ReleasedSummary> means;
    private final ReleasedTotal.Weighting weighting;
    private final List<String> units;
    private final List<LeftOut> leftOut;

    ReleasedTrend(
            String score, Optional<String> area, List<ReleasedSummary> means, ReleasedTotal.Weighting weighting,
            List<String> units, List<LeftOut> leftOut) {
        this.score = score;
        this.area = area;
        this.means = List.copyOf(means);
        this.weighting = weighting;
        this.units = List.copyOf(units);
        this.leftOut = List.copyOf(leftOut);
    }

    Fields form() {
        return Fields.empty().put("score", score).put("area", area)
                .put("means", means.stream().map(ReleasedSummary::form).toList())
                .put("weighting", weighting.name()).putTexts("units", units)
                .put("leftOut", leftOut.stream().map(LeftOut::form).toList());
    }

    static ReleasedTrend of(Fields from) {
        return new ReleasedTrend(from.text("score"), from.textIf("area"),
                from.children("means").stream().map(ReleasedSummary::of).toList(),
                from.one(ReleasedTotal.Weighting.class, "weighting"), from.texts("units"),
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

    /** One per round, n over all units that are followed; empty where no unit can be followed. */
    public List<ReleasedSummary> means() {
        return means;
    }

    /** What the units' means are weighted by in every round: figures of the first. */
    public ReleasedTotal.Weighting weighting() {
        return weighting;
    }

    /** The names of the units that are followed. */
    public List<String> units() {
        return units;
    }

    /** The units that are not, each with the reason. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** A unit that is not followed. */
    public static final class LeftOut {
        private final String name;
        private final String round;
        private final Why why;

        LeftOut(String name, String round, Why why) {
            this.name = name;
            this.round = round;
            this.why = why;
        }

        Fields form() {
            return Fields.empty().put("name", name).put("round", round).put("why", why.name());
        }

        static LeftOut of(Fields from) {
            return new LeftOut(from.text("name"), from.text("round"), from.one(Why.class, "why"));
        }

        public String name() {
            return name;
        }

        /** The name of the first round that the reason holds for. */
        public String round() {
            return round;
        }

        public Why why() {
            return why;
        }
    }

    /** Why a unit is not followed. */
    public enum Why {
        /** It was not part of a round. */
        NOT_PART,
        /** It has too few answers in a round. */
        TOO_FEW,
        /** It has enough, but showing them would give a few persons away. */
        HELD_BACK
    }
}
