package se.spegla.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import se.spegla.comparison.ComparedUnit;
import se.spegla.comparison.SameUnitsTrend;
import se.spegla.comparison.ScaleQuality;
import se.spegla.comparison.TotalChange;
import se.spegla.disclosure.Released.Shown;
import se.spegla.disclosure.Released.Withheld;
import se.spegla.disclosure.policy.Policy;
import se.spegla.disclosure.policy.Rounding;
import se.spegla.statistics.CronbachAlpha;
import se.spegla.statistics.CronbachAlpha.ItemFit;
import se.spegla.statistics.Interval;
import se.spegla.statistics.LikeForLike;
import se.spegla.statistics.Result;

/**
 * What may be known over several units. A total is computed from the very differences that are released unit by unit,
 * so that it holds nothing of a unit that is withheld.
 */
final class OrganisationGate {
    private final Policy policy;
    private final Rounding rounding;

    OrganisationGate(Policy policy) {
        this.policy = policy;
        this.rounding = policy.rounding();
    }

    ReleasedTotal release(TotalChange total) {
        return new ReleasedTotal(
                total.score(),
                total.area(),
                total.change()
                        .value()
                        .<Released<ReleasedTotal.Change>>map(change -> new Shown<>(change(change)))
                        .orElseGet(() -> new Withheld<>(Reason.NO_UNITS)),
                total.judgement().map(Verdict::of),
                total.weighedByHeadcount() ? ReleasedTotal.Weighting.HEADCOUNT : ReleasedTotal.Weighting.ANSWERS,
                total.units().stream().map(ComparedUnit::key).toList(),
                total.leftOut().stream().map(this::leftOut).toList());
    }

    private ReleasedTotal.Change change(LikeForLike change) {
        return new ReleasedTotal.Change(
                rounding.limit(change.estimate()),
                rounding.limit(change.interval().low()),
                rounding.limit(change.interval().high()),
                rounding.ratio(change.se()),
                rounding.points(change.df()),
                rounding.p(change.p()));
    }

    private ReleasedTotal.LeftOut leftOut(TotalChange.LeftOut unit) {
        return new ReleasedTotal.LeftOut(
                unit.unit().key(),
                unit.unit().name(),
                told(Reason.of(unit.why()).orElseThrow()));
    }

    private Reason told(Reason why) {
        return why.where(policy.holdsBack());
    }

    /** Order statistics and spread belong to the answers of one unit, so there are none. */
    ReleasedSummary release(SameUnitsTrend.Level level) {
        var none = OptionalDouble.empty();
        return new ReleasedSummary(
                level.n(),
                rounding.points(level.mean()),
                none,
                limit(level.interval(), Interval::low),
                limit(level.interval(), Interval::high),
                none,
                none,
                none,
                none,
                none,
                rounding.points(level.mean100()),
                level.interval().whyNot().map(Reason::of).map(this::told));
    }

    private OptionalDouble limit(Result<Interval> interval, ToDoubleFunction<Interval> end) {
        return interval.value()
                .map(known -> OptionalDouble.of(rounding.points(end.applyAsDouble(known))))
                .orElseGet(OptionalDouble::empty);
    }

    /**
     * On the server without the number of complete sheets, and without the interval, which follows from it: beside the
     * number of sheets either would tell how many skipped something, and those may be a few. Nor how single items go with the
     * others, where one has no correlation since all gave it the same answer.
     */
    ReleasedQuality release(ScaleQuality quality, Gate.RoundName round) {
        var alpha = quality.alpha().value();
        return new ReleasedQuality(
                quality.score(),
                round.name(),
                policy.holdsBack() ? OptionalInt.empty() : OptionalInt.of(quality.complete()),
                figure(alpha.map(CronbachAlpha::alpha)),
                limit(alpha, Interval::low),
                limit(alpha, Interval::high),
                alpha.filter(known -> !policy.holdsBack()
                                || known.items().stream()
                                        .allMatch(fit -> fit.itemTotal().value().isPresent()))
                        .map(known -> fits(quality.items(), known.items()))
                        .orElse(List.of()),
                quality.alpha().whyNot().map(Reason::of).map(this::told));
    }

    private OptionalDouble limit(Optional<CronbachAlpha> alpha, Function<Interval, Double> end) {
        return figure(alpha.filter(known -> !policy.holdsBack())
                .map(CronbachAlpha::interval)
                .map(end));
    }

    private List<ReleasedQuality.Item> fits(List<String> items, List<ItemFit> fits) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> fit(items.get(i), fits.get(i)))
                .toList();
    }

    private ReleasedQuality.Item fit(String item, ItemFit fit) {
        return new ReleasedQuality.Item(
                item,
                figure(fit.itemTotal().value()),
                figure(fit.alphaIfDropped().value()));
    }

    private OptionalDouble figure(Optional<Double> ratio) {
        return ratio.map(value -> OptionalDouble.of(rounding.ratio(value))).orElseGet(OptionalDouble::empty);
    }
}
