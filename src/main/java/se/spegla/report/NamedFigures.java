package se.spegla.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import se.spegla.disclosure.Reason;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedChange;
import se.spegla.disclosure.ReleasedItem;
import se.spegla.disclosure.ReleasedQuality;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedTotal;
import se.spegla.disclosure.ReleasedUnit;

/**
 * Released figures under the names that files for programs have for them, not rounded. What is not defined is absent, and
 * {@code why} says the reason. Values are texts, numbers, lists, or figures that stand together under one name.
 *
 * @param why how a reason is said
 */
public record NamedFigures(Function<Reason, String> why) {
    /** Figures by name, in the order of the file. */
    public record Group(@JsonValue Map<String, Object> figures) {
        public Group() {
            this(new LinkedHashMap<>());
        }

        /** What is there by its dotted name. */
        public Map<String, Object> flat() {
            var flat = new LinkedHashMap<String, Object>();
            figures.forEach((name, value) -> {
                if (value instanceof Group group) {
                    group.flat().forEach((inner, figure) -> flat.put(name + "." + inner, figure));
                } else {
                    flat.put(name, value);
                }
            });
            return flat;
        }

        public Group with(String name, Object value) {
            figures.put(name, value);
            return this;
        }

        public Group with(String name, int value) {
            figures.put(name, value);
            return this;
        }

        /** @throws IllegalStateException where it is infinite or not a number */
        public Group with(String name, double value) {
            if (!Double.isFinite(value)) {
                throw new IllegalStateException(
                        name + " is " + value + "; a figure that is not defined must be absent");
            }
            figures.put(name, value);
            return this;
        }

        public Group with(String name, OptionalDouble value) {
            return value.isPresent() ? with(name, value.getAsDouble()) : this;
        }

        public Group with(String name, OptionalInt value) {
            return value.isPresent() ? with(name, value.getAsInt()) : this;
        }

        public Group with(String name, Optional<?> value) {
            return value.isPresent() ? with(name, value.get()) : this;
        }
    }

    /** How many of the unit answered in each round. */
    public Group turnout(ReleasedUnit unit) {
        return new Group().with("baseline", turnout(unit.baseline())).with("followUp", turnout(unit.followUp()));
    }

    private static Optional<Group> turnout(Released<ReleasedUnit.Participation> turnout) {
        return turnout.value()
                .map(known -> new Group()
                        .with("answers", known.answers())
                        .with("headcount", known.headcount())
                        .with("responseRate", known.responseRate()));
    }

    public Group score(ReleasedScore score) {
        return new Group()
                .with("score", score.score())
                .with("baseline", score.baseline().value().map(this::summary))
                .with("followUp", score.followUp().value().map(this::summary))
                .with("difference", score.change().value().map(this::change))
                .with("effect", score.effect().map(this::effect))
                .with("linked", score.linked().map(this::linked))
                .with("verdict", score.verdict().map(verdict -> verdict.json()))
                .with("why", score.why().map(why));
    }

    private Group summary(ReleasedSummary summary) {
        return new Group()
                .with("n", summary.n())
                .with("mean", summary.mean())
                .with("sd", summary.sd())
                .with("low", summary.low())
                .with("high", summary.high())
                .with("median", summary.median())
                .with("q1", summary.q1())
                .with("q3", summary.q3())
                .with("floor", summary.floor())
                .with("ceiling", summary.ceiling())
                .with("mean100", summary.mean100())
                .with("why", summary.why().map(why));
    }

    private Group change(ReleasedChange change) {
        return new Group()
                .with("estimate", change.estimate())
                .with("low", change.low())
                .with("high", change.high())
                .with("se", change.se())
                .with("t", change.t())
                .with("df", change.df())
                .with("p", change.p())
                .with("pHolm", change.pHolm())
                .with("pairs", change.pairs())
                .with("method", change.method().json())
                .with("detectable", change.detectable())
                .with("why", change.why().map(why));
    }

    private Group effect(ReleasedScore.Effect effect) {
        return new Group()
                .with("hedgesG", effect.hedgesG())
                .with("gLow", effect.gLow())
                .with("gHigh", effect.gHigh())
                .with("cliffsDelta", effect.cliffsDelta())
                .with("deltaLow", effect.deltaLow())
                .with("deltaHigh", effect.deltaHigh())
                .with("mannWhitneyP", effect.mannWhitneyP())
                .with("why", effect.why().map(why));
    }

    private Group linked(ReleasedScore.Linked linked) {
        return new Group()
                .with("pairs", linked.pairs())
                .with("meanChange", linked.meanChange())
                .with("sdChange", linked.sdChange())
                .with("wilcoxonP", linked.wilcoxonP())
                .with("icc31", linked.icc31())
                .with("sem", linked.sem())
                .with("sdc95", linked.sdc95())
                .with("why", linked.why().map(why));
    }

    /** An item that is shown in both rounds. */
    public Group item(ReleasedItem item) {
        return new Group()
                .with("item", item.item())
                .with("baseline", round(item.baseline().value().orElseThrow()))
                .with("followUp", round(item.followUp().value().orElseThrow()))
                .with("difference", item.change().value().map(this::change))
                .with("proportion", item.proportion().map(NamedFigures::proportion));
    }

    private static Group round(ReleasedItem.Round round) {
        var counts = new Group();
        round.counts().forEach((value, count) -> counts.with(value.toString(), (int) count));
        return new Group()
                .with("n", round.n())
                .with("missing", round.missing())
                .with("unknown", round.unknown())
                .with("mean", round.mean())
                .with("sd", round.sd())
                .with("positiveShare", round.positiveShare())
                .with("counts", counts);
    }

    private static Group proportion(ReleasedItem.Proportion proportion) {
        return new Group()
                .with("baseline", proportion.baseline())
                .with("followUp", proportion.followUp())
                .with("estimate", proportion.estimate())
                .with("low", proportion.low())
                .with("high", proportion.high())
                .with("fisherP", proportion.fisherP())
                .with("pHolm", proportion.pHolm());
    }

    public Group total(ReleasedTotal total) {
        return new Group()
                .with("score", total.score())
                .with(
                        "difference",
                        total.change()
                                .value()
                                .map(change -> new Group()
                                        .with("estimate", change.estimate())
                                        .with("low", change.low())
                                        .with("high", change.high())
                                        .with("se", change.se())
                                        .with("df", change.df())
                                        .with("p", change.p())))
                .with("units", total.units())
                .with(
                        "leftOut",
                        total.leftOut().stream()
                                .map(unit ->
                                        new Group().with("unit", unit.name()).with("why", why.apply(unit.why())))
                                .toList());
    }

    public Group quality(ReleasedQuality quality) {
        return new Group()
                .with("score", quality.score())
                .with("round", quality.round())
                .with("n", quality.n())
                .with("alpha", quality.alpha())
                .with("low", quality.low())
                .with("high", quality.high())
                .with(
                        "items",
                        quality.items().stream()
                                .map(item -> new Group()
                                        .with("item", item.item())
                                        .with("itemTotal", item.itemTotal())
                                        .with("alphaIfDropped", item.alphaIfDropped()))
                                .toList())
                .with("why", quality.why().map(why));
    }
}
