package se.spegla.disclosure.screen;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.comparison.Base;
import se.spegla.comparison.Detail;
import se.spegla.instrument.Score;
import se.spegla.instrument.Term;
import se.spegla.instrument.Variable;

/** Hides more of a unit's round until nothing that is hidden is known to a quarter of what it could be. */
final class Cover {
    private final RoundDetails details;
    private final ItemGroups groups;

    Cover(RoundDetails details, ItemGroups groups) {
        this.details = details;
        this.groups = groups;
    }

    void close() {
        details.round().bases().stream().filter(details::isEnough).forEach(this::close);
    }

    private void close(Base base) {
        for (var more = next(base); more.isPresent(); more = next(base)) {
            more.get().run();
        }
    }

    /** The scores that hold the item, or the score and those inside it, from the smallest; empty of one in no score. */
    private record Narrow(List<Score> scores, List<Score> block) {}

    /** What is hidden next: of the first item or score that is known too well and that something can be hidden for. */
    private Optional<Runnable> next(Base base) {
        var all = base.block().scores().stream()
                .map(details.instrument().scores()::get)
                .toList();
        var scores = details.nesting().stream().filter(all::contains).toList();
        var items = base.block().items().stream()
                .map(details.instrument()::variable)
                .toList();
        if (items.stream().allMatch(item -> details.of(item).hasMean() && details.isOverAll(item))
                && scores.stream().allMatch(score -> details.of(score).hasMean())) {
            return Optional.empty();
        }
        var bounds =
                readers(base).map(reader -> bounds(base, scores, items, reader)).toList();
        var narrow = Stream.concat(
                        items.stream()
                                .filter(item -> !details.of(item).hasMean())
                                .filter(item -> bounds.stream()
                                        .anyMatch(known -> known.isNarrow(item.id(), List.of(item.alone()))))
                                .map(item -> holding(item, all)),
                        scores.stream()
                                .filter(score -> !details.of(score).hasMean())
                                .filter(score ->
                                        bounds.stream().anyMatch(known -> known.isNarrow(score.id(), score.terms())))
                                .map(score -> inside(score, all)))
                .flatMap(each -> next(each).stream());
        var near = scores.stream()
                .filter(score -> details.of(score).hasMean())
                .map(score -> Rest.of(details, score))
                .filter(Rest::isTooNear)
                .flatMap(rest -> next(rest, all).stream());
        return Stream.concat(narrow, near).findFirst();
    }

    private Optional<Runnable> next(Rest rest, List<Score> scores) {
        return rest.answered().isEmpty()
                ? next(inside(rest.score(), scores))
                : Optional.of(
                        () -> details.hide(groups.of(rest.answered().get(0).variable())));
    }

    /** Nobody, and each person of the base, who knows the own answers. */
    private Stream<OptionalInt> readers(Base base) {
        return Stream.concat(
                Stream.of(OptionalInt.empty()),
                details.policy().countsTheReader() ? base.sheets().mapToObj(OptionalInt::of) : Stream.empty());
    }

    /** What a reader knows of the others' sums. */
    private record Known(Bounds bounds, ToDoubleFunction<List<Term>> open) {
        boolean isNarrow(String id, List<Term> terms) {
            return bounds.width(id) < open.applyAsDouble(terms) * Bounds.LEAST_OPEN;
        }
    }

    private Known bounds(Base base, List<Score> scores, List<Variable> items, OptionalInt reader) {
        var bounds = new Bounds(scores);
        items.forEach(item -> put(bounds, base, item, reader));
        scores.forEach(score -> put(bounds, base, score, reader));
        bounds.settle();
        return new Known(bounds, some -> most(base, some, reader) - others(base, reader) * least(some));
    }

    private static IntStream but(OptionalInt reader, IntStream sheets) {
        return sheets.filter(sheet -> reader.isEmpty() || sheet != reader.getAsInt());
    }

    private static int others(Base base, OptionalInt reader) {
        return base.size() - (reader.isPresent() ? 1 : 0);
    }

    private static int least(List<Term> terms) {
        return terms.stream().mapToInt(Term::lowest).sum();
    }

    private double most(Base base, List<Term> terms, OptionalInt reader) {
        return details.most(base, terms) - (reader.isPresent() ? details.most(reader.getAsInt(), terms) : 0);
    }

    private double own(Base base, List<Term> terms, OptionalInt reader) {
        return reader.isEmpty()
                ? 0
                : terms.stream()
                        .mapToDouble(term -> base.value(reader.getAsInt(), term))
                        .sum();
    }

    private void put(Bounds bounds, Base base, Variable item, OptionalInt reader) {
        var alone = item.alone();
        if (!details.of(item).hasMean()) {
            bounds.put(item.id(), others(base, reader) * item.lowest(), most(base, List.of(alone), reader));
        } else if (!details.isOverAll(item)) {
            double answered = but(reader, details.answered(item))
                    .mapToDouble(sheet -> base.value(sheet, alone))
                    .sum();
            long gap = but(reader, details.skipped(item)).count();
            bounds.put(item.id(), answered + gap * item.lowest(), answered + gap * item.highest());
        } else {
            double sum = base.sum(alone) - own(base, List.of(alone), reader);
            bounds.put(item.id(), sum, sum);
        }
    }

    private void put(Bounds bounds, Base base, Score score, OptionalInt reader) {
        double sum = score.terms().stream().mapToLong(base::sum).sum() - own(base, score.terms(), reader);
        boolean told = details.of(score).hasMean();
        bounds.put(
                score.id(),
                told ? sum : others(base, reader) * least(score.terms()),
                told ? sum : most(base, score.terms(), reader));
    }

    private static Narrow holding(Variable item, List<Score> scores) {
        return new Narrow(
                scores.stream()
                        .filter(score -> score.has(item))
                        .min(Comparator.comparingInt(score -> score.terms().size()))
                        .stream()
                        .toList(),
                scores);
    }

    private static Narrow inside(Score score, List<Score> scores) {
        return new Narrow(
                Stream.concat(
                                Stream.of(score),
                                scores.stream()
                                        .filter(other -> other != score
                                                && score.variables().containsAll(other.variables())))
                        .toList(),
                scores);
    }

    /**
     * The next group of the score that it belongs to, then of scores that went before; after the last of them, the smallest
     * score that is told.
     */
    private Optional<Runnable> next(Narrow narrow) {
        var gone = narrow.block().stream().filter(score -> !details.of(score).hasMean());
        var group = Stream.concat(narrow.scores().stream(), gone)
                .flatMap(score -> groups.of(score).stream())
                .filter(one ->
                        one.items().stream().anyMatch(item -> details.of(item).hasMean()))
                .findFirst();
        if (group.isPresent()) {
            return Optional.of(() -> details.hide(group.get()));
        }
        return narrow.block().stream()
                .filter(score -> details.of(score).hasMean())
                .min(Comparator.comparingInt(score -> score.terms().size()))
                .map(score -> () -> details.put(score, Detail.NOTHING));
    }
}
