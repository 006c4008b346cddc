package se.spegla.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.spegla.attack.Publisher.Publication;
import se.spegla.attack.Publisher.Release;
import se.spegla.disclosure.Reason;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedItem;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedUnit;

/** What needs no computing: a number that should not stand there, or a reason that tells what it hides. */
final class InPlainSight {
    private static final int LEAST_ORDERED = 20;
    private static final List<String> COUNTS = List.of(".answers", ".n", ".pairs", ".missing");
    private static final List<String> ORDERED = List.of(".median", ".q1", ".q3", ".floor", ".ceiling");
    /** As many decimals as the finest figure may have. */
    private static final double FINEST = 1e4;
    /** They follow from what was asked and from who took part; one more is for all that protects. */
    private static final Set<String> HARMLESS =
            Set.of("NO_BASELINE", "NO_FOLLOW_UP", "RIGHT_ANSWER", "NO_DISTRIBUTION", "COVERS_ZERO", "PROTECTED");

    private final Publication publication;
    private final int threshold;
    private final List<String> found = new ArrayList<>();

    private InPlainSight(Publication publication) {
        this.publication = publication;
        threshold = publication.organisation().threshold();
    }

    static List<String> of(Publication publication) {
        var sight = new InPlainSight(publication);
        publication.releases().forEach(sight::look);
        publication
                .trends()
                .forEach(trends -> publication
                        .organisation()
                        .instruments()
                        .get(0)
                        .scores()
                        .forEach(score -> EveryNumber.of(trends.figures().of(score.id()))
                                .forEach((name, value) -> sight.look("trend " + score.id() + name, name, value))));
        return sight.found;
    }

    private void look(Release release) {
        EveryNumber.of(release.figures()).forEach((name, value) -> look(release + name, name, value));
        release.figures().units().forEach(unit -> {
            boolean isTooSmall = Stream.of(unit.baseline(), unit.followUp())
                    .anyMatch(part -> part.reason()
                            .filter(why -> why.name().equals("TOO_FEW"))
                            .isPresent());
            EveryNumber.reasons(unit).forEach((name, reason) -> {
                boolean isOfNumbers = reason.name().equals("TOO_FEW") && (isTooSmall || name.endsWith(".effect.why"));
                if (!HARMLESS.contains(reason.name()) && !isOfNumbers) {
                    found.add(release + " " + unit.name() + name + " says " + reason);
                }
            });
            look(release, unit);
            oneReason(
                    release + " " + unit.name(),
                    unit.baseline(),
                    unit.scores(),
                    ReleasedScore::baseline,
                    unit.items(),
                    ReleasedItem::baseline);
            oneReason(
                    release + " " + unit.name(),
                    unit.followUp(),
                    unit.scores(),
                    ReleasedScore::followUp,
                    unit.items(),
                    ReleasedItem::followUp);
        });
        release.figures()
                .totals()
                .forEach(total -> total.leftOut().forEach(left -> {
                    var unit = release.figures().unit(left.unit()).orElseThrow();
                    if (!left.why().equals(whyHidden(unit.baseline()))
                            && !left.why().equals(whyHidden(unit.followUp()))) {
                        found.add(release + " a total of " + total.score() + " without " + unit.name() + " says "
                                + left.why());
                    }
                }));
    }

    /** What is hidden of a unit's round says why the whole round is, or what everything says. */
    private static Reason whyHidden(Released<?> part) {
        return part.reason().orElse(Reason.PROTECTED);
    }

    private void oneReason(
            String name,
            Released<?> part,
            List<ReleasedScore> scores,
            Function<ReleasedScore, Released<?>> ofScore,
            List<ReleasedItem> items,
            Function<ReleasedItem, Released<?>> ofItem) {
        scores.forEach(score -> oneReason(name + " " + score.score(), part, ofScore.apply(score)));
        items.forEach(item -> oneReason(name + " " + item.item(), part, ofItem.apply(item)));
    }

    private void oneReason(String name, Released<?> part, Released<?> cell) {
        cell.reason().filter(why -> why != whyHidden(part)).ifPresent(why -> found.add(name + " says " + why));
    }

    private void look(String figure, String name, double value) {
        if (COUNTS.stream().anyMatch(name::endsWith) && value > 0 && value < threshold) {
            found.add(figure + " = " + value);
        }
        if (Math.abs(value * FINEST - Math.rint(value * FINEST)) > 1e-6) {
            found.add(figure + " = " + value + ", finer than it is shown");
        }
    }

    /** Counts of the same persons that differ by a few, and orders of few. */
    private void look(Release release, ReleasedUnit unit) {
        var name = release + " " + unit.name();
        unit.scores()
                .forEach(score -> Stream.of(score.baseline(), score.followUp())
                        .map(Released::value)
                        .flatMap(java.util.Optional::stream)
                        .forEach(known -> {
                            Map<String, Double> numbers = EveryNumber.of(known);
                            if (known.n() < LEAST_ORDERED && ORDERED.stream().anyMatch(numbers::containsKey)) {
                                found.add(name + " " + score.score() + " has an order of " + known.n());
                            }
                            score.linked()
                                    .filter(linked -> !publication.wasTold(release.of()))
                                    .ifPresent(linked -> apart(name + " pairs", known.n() - linked.pairs()));
                        }));
        unit.items().forEach(item -> {
            apart(name + " " + item.item(), item.baseline());
            apart(name + " " + item.item(), item.followUp());
        });
    }

    private void apart(String name, Released<ReleasedItem.Round> item) {
        item.value().filter(known -> known.n().isPresent()).ifPresent(known -> {
            int all =
                    known.counts().values().stream().mapToInt(Integer::intValue).sum();
            apart(name + " n and bars", all == 0 ? 0 : known.n().getAsInt() - all);
        });
    }

    private void apart(String name, int difference) {
        if (difference != 0 && Math.abs(difference) < threshold) {
            found.add(name + ": two counts that are " + Math.abs(difference) + " apart");
        }
    }
}
