package se.spegla.disclosure;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import se.spegla.comparison.figures.Contrast;
import se.spegla.comparison.figures.HeldBack;
import se.spegla.comparison.figures.Judgement;
import se.spegla.comparison.figures.ScoreComparison;
import se.spegla.comparison.figures.ScoreSummary;
import se.spegla.comparison.figures.Turnout;
import se.spegla.comparison.figures.UnitComparison;
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
    private final Policy policy;
    private final Rounding rounding;

    ScoreGate(Policy policy) {
        this.policy = policy;
        this.rounding = policy.rounding();
    }

    ReleasedScore release(UnitComparison unit, ScoreComparison score, boolean two) {
        var baseline = round(unit.baseline(), score.baseline(), held(unit.baselineHeld(), score), Reason.NO_BASELINE);
        var followUp = round(unit.followUp(), score.followUp(), held(unit.followUpHeld(), score), Reason.NO_FOLLOW_UP);
        var heldBack = baseline.reason().or(followUp::reason).filter(why -> score.judgement() == Judgement.HELD_BACK);
        var contrast = score.contrast().filter(known -> baseline.isShown() && followUp.isShown());
        return new ReleasedScore(
                score.score(), baseline, followUp,
                contrast.map(known -> change(known.difference(), score.pHolm()))
                        .orElseGet(() -> new Withheld<>(heldBack.or(() -> Reason.of(score.judgement())).orElseThrow())),
                contrast.map(Contrast::effect).map(this::effect),
                contrast.flatMap(known -> known.linked().value()).map(this::linked),
                two ? Optional.of(Verdict.of(score.judgement())) : Optional.empty(),
                two ? heldBack.or(() -> why(score)) : Optional.empty());
    }

    private static Optional<Reason> why(ScoreComparison score) {
        return score.judgement() == Judgement.NO_STANDARD_ERROR
                ? score.difference().flatMap(ScoreGate::whyNoInterval)
                : Reason.of(score.judgement());
    }

    private static Optional<Reason> held(HeldBack held, ScoreComparison score) {
        return held.score(score.score()).map(Reason::of);
    }

    private Released<ReleasedSummary> round(
            Turnout turnout, Optional<ScoreSummary> score, Optional<Reason> held, Reason absent) {
        if (!turnout.tookPart()) {
            return new Withheld<>(absent);
        }
        if (held.isPresent()) {
            return new Withheld<>(held.get());
        }
        return score.filter(known -> policy.enough(known.summary().n()))
                .<Released<ReleasedSummary>>map(known -> new Shown<>(summary(known)))
                .orElseGet(() -> new Withheld<>(Reason.TOO_FEW));
    }

    private ReleasedSummary summary(ScoreSummary score) {
        var summary = score.summary();
        var interval = summary.interval();
        boolean ordered = policy.showsOrderStatistics(summary.n());
        return new ReleasedSummary(
                summary.n(),
                rounding.points(summary.mean()),
                figure(summary.sd(), rounding::points),
                figure(interval.map(Interval::low), rounding::points),
                figure(interval.map(Interval::high), rounding::points),
                onlyIf(ordered, rounding.points(summary.median())),
                onlyIf(ordered, rounding.points(summary.q1())),
                onlyIf(ordered, rounding.points(summary.q3())),
                onlyIf(ordered, rounding.share(score.floor())),
                onlyIf(ordered, rounding.share(score.ceiling())),
                rounding.points(score.mean100()),
                interval.whyNot().map(Reason::of));
    }

    private static OptionalDouble onlyIf(boolean shown, double value) {
        return shown ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static OptionalDouble figure(Result<Double> result, DoubleUnaryOperator round) {
        return result.value().map(value -> OptionalDouble.of(round.applyAsDouble(value)))
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
                rounding.limit(known.estimate()), none, none, none, none, none, none, none, known.pairs(),
                ReleasedChange.Method.valueOf(known.method().name()), none, whyNoInterval(known));
    }

    private static Optional<Reason> whyNoInterval(MeanDifference difference) {
        return difference instanceof NoSpread known ? Optional.of(Reason.of(known.reason())) : Optional.empty();
    }

    private ReleasedScore.Effect effect(UnlinkedEffect effect) {
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
                g.whyNot().or(deltaInterval::whyNot).or(() -> effect.mannWhitneyP().whyNot()).map(Reason::of));
    }

    private static Result<Interval> interval(Result<Size> size) {
        return size.value().map(Size::interval).orElseGet(() -> Result.undefined(size.whyNot().orElseThrow()));
    }

    private ReleasedScore.Linked linked(LinkedChange linked) {
        return new ReleasedScore.Linked(
                linked.pairs(),
                rounding.points(linked.meanChange()),
                rounding.points(linked.sdChange()),
                figure(linked.wilcoxonP(), rounding::p),
                figure(linked.icc(), rounding::ratio),
                rounding.points(linked.sem()),
                rounding.points(linked.sdc()),
                linked.icc().whyNot().or(() -> linked.wilcoxonP().whyNot()).map(Reason::of));
    }
}
