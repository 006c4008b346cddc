package se.spegla.disclosure;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import se.spegla.comparison.Detail;
import se.spegla.comparison.Judgement;
import se.spegla.comparison.ScoreComparison;
import se.spegla.comparison.ScoreSummary;
import se.spegla.comparison.Turnout;
import se.spegla.comparison.UnitComparison;
import se.spegla.disclosure.Released.Shown;
import se.spegla.disclosure.Released.Withheld;
import se.spegla.disclosure.policy.Policy;
import se.spegla.disclosure.policy.Rounding;
import se.spegla.statistics.Interval;
import se.spegla.statistics.LinkedChange;
import se.spegla.statistics.MeanDifference;
import se.spegla.statistics.MeanDifference.Estimated;
import se.spegla.statistics.MeanDifference.NoSpread;
import se.spegla.statistics.Result;
import se.spegla.statistics.UnlinkedEffect;
import se.spegla.statistics.UnlinkedEffect.Size;

/** What may be known of one score of one unit. */
final class ScoreGate {
    /** Ranks are single persons where there are few. */
    private static final se.spegla.statistics.Reason TOO_FEW = se.spegla.statistics.Reason.FEWER_THAN_TWO;

    private final Policy policy;
    private final Rounding rounding;

    ScoreGate(Policy policy) {
        this.policy = policy;
        this.rounding = policy.rounding();
    }

    ReleasedScore release(UnitComparison unit, ScoreComparison score, boolean two) {
        var baseline = round(unit.baseline(), score.baseline(), Reason.NO_BASELINE);
        var followUp = round(unit.followUp(), score.followUp(), Reason.NO_FOLLOW_UP);
        var contrast = score.contrast().filter(known -> baseline.isShown() && followUp.isShown());
        return new ReleasedScore(
                score.score(),
                baseline,
                followUp,
                contrast.map(known -> change(known.difference(), score.pHolm()))
                        .orElseGet(() -> withoutInterval(score, baseline, followUp)),
                contrast.map(known -> effect(known.effect(), score)),
                contrast.flatMap(known -> known.linked().value()).map(this::linked),
                two ? Optional.of(verdict(score)) : Optional.empty(),
                two ? why(score) : Optional.empty());
    }

    private Verdict verdict(ScoreComparison score) {
        return policy.holdsBack() && score.judgement() == Judgement.NO_STANDARD_ERROR
                ? Verdict.PROTECTED
                : Verdict.of(score.judgement());
    }

    private Optional<Reason> why(ScoreComparison score) {
        var why = score.judgement() == Judgement.NO_STANDARD_ERROR
                ? score.difference().flatMap(ScoreGate::whyNoInterval)
                : Reason.of(score.judgement());
        return why.map(this::told);
    }

    private Reason told(Reason why) {
        return why.where(policy.holdsBack());
    }

    /** Two means that are told have a difference; how sure it is may not be told where a spread may not. */
    private Released<ReleasedChange> withoutInterval(
            ScoreComparison score, Released<ReleasedSummary> baseline, Released<ReleasedSummary> followUp) {
        if (!policy.holdsBack() || !baseline.isShown() || !followUp.isShown()) {
            return new Withheld<>(why(score).orElseThrow());
        }
        var none = OptionalDouble.empty();
        return new Shown<>(new ReleasedChange(
                rounding.limit(score.followUp().orElseThrow().summary().mean()
                        - score.baseline().orElseThrow().summary().mean()),
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                0,
                ReleasedChange.Method.WELCH,
                none,
                Optional.of(Reason.PROTECTED)));
    }

    private Released<ReleasedSummary> round(Turnout turnout, Optional<ScoreSummary> score, Reason absent) {
        if (!turnout.tookPart()) {
            return new Withheld<>(absent);
        }
        return score.filter(known -> policy.enough(known.summary().n()))
                .<Released<ReleasedSummary>>map(known -> new Shown<>(summary(known)))
                .orElseGet(() -> new Withheld<>(whyNot(turnout)));
    }

    /** A unit that gave too few sheets is the one thing that is said; all else has one reason. */
    Reason whyNot(Turnout turnout) {
        return policy.holdsBack() && policy.enough(turnout.sheets()) ? Reason.PROTECTED : Reason.TOO_FEW;
    }

    private ReleasedSummary summary(ScoreSummary score) {
        var summary = score.summary();
        boolean spread = score.detail() == Detail.ALL;
        var interval = summary.interval();
        boolean ordered = spread && policy.showsOrderStatistics(summary.n());
        return new ReleasedSummary(
                summary.n(),
                rounding.points(summary.mean()),
                spread ? figure(summary.sd(), rounding::points) : OptionalDouble.empty(),
                spread ? figure(interval.map(Interval::low), rounding::points) : OptionalDouble.empty(),
                spread ? figure(interval.map(Interval::high), rounding::points) : OptionalDouble.empty(),
                onlyIf(ordered, rounding.points(summary.median())),
                onlyIf(ordered, rounding.points(summary.q1())),
                onlyIf(ordered, rounding.points(summary.q3())),
                onlyIf(ordered, rounding.share(score.floor())),
                onlyIf(ordered, rounding.share(score.ceiling())),
                rounding.points(score.mean100()),
                spread ? interval.whyNot().map(Reason::of).map(this::told) : Optional.of(Reason.PROTECTED));
    }

    private static OptionalDouble onlyIf(boolean shown, double value) {
        return shown ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static OptionalDouble figure(Result<Double> result, DoubleUnaryOperator round) {
        return result.value()
                .map(value -> OptionalDouble.of(round.applyAsDouble(value)))
                .orElseGet(OptionalDouble::empty);
    }

    Released<ReleasedChange> change(MeanDifference difference, OptionalDouble pHolm) {
        if (difference instanceof Estimated known) {
            return new Shown<>(estimated(known, pHolm));
        }
        if (difference instanceof NoSpread known) {
            return new Shown<>(noSpread(known));
        }
        return new Withheld<>(Reason.TOO_FEW);
    }

    private ReleasedChange estimated(Estimated known, OptionalDouble pHolm) {
        return new ReleasedChange(
                rounding.limit(known.estimate()),
                OptionalDouble.of(rounding.limit(known.low())),
                OptionalDouble.of(rounding.limit(known.high())),
                OptionalDouble.of(rounding.ratio(known.se())),
                OptionalDouble.of(rounding.ratio(known.t())),
                OptionalDouble.of(rounding.points(known.df())),
                OptionalDouble.of(rounding.p(known.p())),
                p(pHolm),
                known.pairs(),
                ReleasedChange.Method.valueOf(known.method().name()),
                OptionalDouble.of(rounding.points(known.detectable())),
                Optional.empty());
    }

    OptionalDouble p(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(rounding.p(value.getAsDouble())) : value;
    }

    private ReleasedChange noSpread(NoSpread known) {
        var none = OptionalDouble.empty();
        return new ReleasedChange(
                rounding.limit(known.estimate()),
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                known.pairs(),
                ReleasedChange.Method.valueOf(known.method().name()),
                none,
                whyNoInterval(known).map(this::told));
    }

    private static Optional<Reason> whyNoInterval(MeanDifference difference) {
        return difference instanceof NoSpread known ? Optional.of(Reason.of(known.reason())) : Optional.empty();
    }

    private ReleasedScore.Effect effect(UnlinkedEffect all, ScoreComparison score) {
        boolean ordered = Stream.of(score.baseline(), score.followUp())
                .flatMap(Optional::stream)
                .allMatch(round -> policy.showsOrderStatistics(round.summary().n()));
        var effect =
                ordered ? all : new UnlinkedEffect(all.hedgesG(), Result.undefined(TOO_FEW), Result.undefined(TOO_FEW));
        var g = effect.hedgesG();
        var delta = effect.cliffsDelta();
        var deltaInterval = interval(delta);
        return new ReleasedScore.Effect(
                figure(g.map(Size::estimate), rounding::ratio),
                figure(interval(g).map(Interval::low), rounding::ratio),
                figure(interval(g).map(Interval::high), rounding::ratio),
                figure(delta.map(Size::estimate), rounding::ratio),
                figure(deltaInterval.map(Interval::low), rounding::ratio),
                figure(deltaInterval.map(Interval::high), rounding::ratio),
                figure(effect.mannWhitneyP(), rounding::p),
                g.whyNot()
                        .or(deltaInterval::whyNot)
                        .or(() -> effect.mannWhitneyP().whyNot())
                        .map(Reason::of)
                        .map(this::told));
    }

    private static Result<Interval> interval(Result<Size> size) {
        return size.value()
                .map(Size::interval)
                .orElseGet(() -> Result.undefined(size.whyNot().orElseThrow()));
    }

    private ReleasedScore.Linked linked(LinkedChange linked) {
        return new ReleasedScore.Linked(
                linked.pairs(),
                rounding.points(linked.meanChange()),
                rounding.points(linked.sdChange()),
                policy.showsOrderStatistics(linked.pairs())
                        ? figure(linked.wilcoxonP(), rounding::p)
                        : OptionalDouble.empty(),
                figure(linked.icc(), rounding::ratio),
                rounding.points(linked.sem()),
                rounding.points(linked.sdc()),
                linked.icc()
                        .whyNot()
                        .or(() -> linked.wilcoxonP().whyNot())
                        .map(Reason::of)
                        .map(this::told));
    }
}
