package se.spegla.disclosure.screen;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.spegla.comparison.Base;
import se.spegla.comparison.Detail;
import se.spegla.instrument.Item;
import se.spegla.instrument.ScoreDefinition;

/** Hides more of a unit's round until nothing that is hidden is known to a quarter of what it could be. */
final class Cover {
    private static final double LEAST_OPEN = 1.0 / 4;

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
    private record Narrow(List<ScoreDefinition> scores, List<ScoreDefinition> block) {}

    /** What is hidden next: of the first item or score that is known too well and that something can be hidden for. */
    private Optional<Runnable> next(Base base) {
        var all = base.block().scores().stream().map(details.instrument().scores()::get).toList();
        var scores = details.nesting().stream().filter(all::contains).toList();
        var items = base.block().items().stream().map(details.instrument().items()::get).toList();
        var bounds = new Bounds(scores);
        items.forEach(item -> put(bounds, base, item));
        scores.forEach(score -> put(bounds, base, score));
        bounds.settle();
        return Stream.concat(
                items.stream().filter(item -> !details.of(item).hasMean())
                        .filter(item -> bounds.width(item.id()) < open(base, List.of(item)) * LEAST_OPEN)
                        .map(item -> holding(item, all)),
                scores.stream().filter(score -> !details.of(score).hasMean())
                        .filter(score -> bounds.width(score.id()) < open(base, score.items()) * LEAST_OPEN)
                        .map(score -> inside(score, all)))
                .flatMap(narrow -> next(narrow).stream()).findFirst();
    }

    /** How far the sum of these items can lie apart. */
    private double open(Base base, List<Item> items) {
        return details.most(base, items) - base.size() * items.stream().mapToInt(Item::lowest).sum();
    }

    private void put(Bounds bounds, Base base, Item item) {
        int place = details.place(item);
        int n = base.size();
        if (!details.of(item).hasMean()) {
            bounds.put(item.id(), n * item.lowest(), details.most(base, List.of(item)));
        } else if (details.of(item) == Detail.ALL && !details.isOfAll(item)) {
            double answered = details.answered(item).mapToDouble(sheet -> base.value(sheet, place)).sum();
            long gap = details.skipped(item).count();
            bounds.put(item.id(), answered + gap * item.lowest(), answered + gap * item.highest());
        } else {
            bounds.put(item.id(), base.sum(place), base.sum(place));
        }
    }

    private void put(Bounds bounds, Base base, ScoreDefinition score) {
        double sum = score.items().stream().mapToLong(item -> base.sum(details.place(item))).sum();
        boolean told = details.of(score).hasMean();
        bounds.put(score.id(), told ? sum : base.size() * score.items().stream().mapToInt(Item::lowest).sum(),
                told ? sum : details.most(base, score.items()));
    }

    private static Narrow holding(Item item, List<ScoreDefinition> scores) {
        return new Narrow(scores.stream().filter(score -> score.items().contains(item))
                .min(Comparator.comparingInt(score -> score.items().size())).stream().toList(), scores);
    }

    private static Narrow inside(ScoreDefinition score, List<ScoreDefinition> scores) {
        return new Narrow(Stream.concat(Stream.of(score), scores.stream().filter(other -> other != score
                && score.items().containsAll(other.items()))).toList(), scores);
    }

    /**
     * The next group of the score that it belongs to, then of scores that went before; after the last of them, the smallest
     * score that is told.
     */
    private Optional<Runnable> next(Narrow narrow) {
        var gone = narrow.block().stream().filter(score -> !details.of(score).hasMean());
        var group = Stream.concat(narrow.scores().stream(), gone).flatMap(score -> groups.of(score).stream())
                .filter(one -> one.items().stream().anyMatch(item -> details.of(item).hasMean())).findFirst();
        if (group.isPresent()) {
            return Optional.of(() -> details.hide(group.get()));
        }
        return narrow.block().stream().filter(score -> details.of(score).hasMean())
                .min(Comparator.comparingInt(score -> score.items().size()))
                .map(score -> () -> details.put(score, Detail.NOTHING));
    }
}
