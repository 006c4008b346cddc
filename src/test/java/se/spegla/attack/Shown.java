package se.spegla.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import se.spegla.attack.Publisher.Publication;
import se.spegla.attack.Publisher.Release;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedItem;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedSummary;

/** What is shown of a unit in one round, from whichever release it came, and of links between rounds. */
final class Shown {
    /** What is told of linked changes of one score. */
    record LinkedChange(int before, int after, String score, ReleasedScore.Linked figures) {}

    private final Map<String, ReleasedSummary> scores = new LinkedHashMap<>();
    private final Map<String, ReleasedItem.Round> items = new LinkedHashMap<>();
    private final Map<List<Object>, LinkedChange> linked = new LinkedHashMap<>();

    static Shown of(Publication publication, String unit) {
        var shown = new Shown();
        publication
                .releases()
                .forEach(release -> release.figures().units().stream()
                        .filter(each -> each.name().equals(unit))
                        .forEach(each -> {
                            each.scores().forEach(score -> shown.add(release, score));
                            each.items().forEach(item -> {
                                shown.add(release.of().get(0), item.item(), item.baseline());
                                if (release.of().size() > 1) {
                                    shown.add(release.of().get(1), item.item(), item.followUp());
                                }
                            });
                        }));
        return shown;
    }

    private void add(Release release, ReleasedScore score) {
        score.baseline().value().ifPresent(known -> scores.put(release.of().get(0) + " " + score.score(), known));
        if (release.of().size() > 1) {
            int before = release.of().get(0);
            int after = release.of().get(1);
            score.followUp().value().ifPresent(known -> scores.put(after + " " + score.score(), known));
            score.linked()
                    .ifPresent(known -> linked.put(
                            List.of(before, after, score.score()),
                            new LinkedChange(before, after, score.score(), known)));
        }
    }

    private void add(int round, String item, Released<ReleasedItem.Round> figures) {
        figures.value().ifPresent(known -> items.put(round + " " + item, known));
    }

    Optional<ReleasedSummary> score(int round, String id) {
        return Optional.ofNullable(scores.get(round + " " + id));
    }

    Optional<ReleasedItem.Round> item(int round, String id) {
        return Optional.ofNullable(items.get(round + " " + id));
    }

    List<LinkedChange> linked() {
        return List.copyOf(linked.values());
    }

    /** The whole numbers that a sum over the base can be where its mean is shown. */
    Optional<Range> sum(AnswerBase base, int item) {
        var asked = base.item(item);
        return item(base.round(), asked.id()).flatMap(known -> {
            if (asked.hasRightAnswer()) {
                return known.coarse() || known.positiveShare().isEmpty()
                        ? Optional.empty()
                        : Optional.of(whole(Range.around(known.positiveShare().getAsDouble(), 0.005)
                                .times(known.n().orElse(base.size()))));
            }
            boolean ofAnswers = known.n().isPresent() && known.n().getAsInt() < base.size();
            return known.mean().isEmpty() || ofAnswers
                    ? Optional.empty()
                    : Optional.of(whole(mean(
                                    known.mean().getAsDouble(),
                                    known.mean100().getAsDouble(),
                                    asked.lowest(),
                                    asked.highest())
                            .times(base.size())));
        });
    }

    /** The same of a score, as the sum of its items. */
    Optional<Range> sum(AnswerBase base, int score, boolean isScore) {
        if (!isScore) {
            return sum(base, score);
        }
        var definition = base.block().score(score);
        double lowest =
                definition.variables().stream().mapToInt(item -> item.lowest()).sum();
        double highest =
                definition.variables().stream().mapToInt(item -> item.highest()).sum();
        double per = (definition.highest() - definition.lowest()) / (highest - lowest);
        return score(base.round(), definition.id())
                .map(known -> whole(Range.around(known.mean(), 0.05)
                        .times(1 / per)
                        .and(Range.around(known.mean100(), 0.05)
                                .times((highest - lowest) / 100)
                                .plus(Range.around(lowest, 0)))
                        .times(base.size())));
    }

    private static Range mean(double mean, double mean100, double lowest, double highest) {
        return Range.around(mean, 0.05)
                .and(Range.around(mean100, 0.05).times((highest - lowest) / 100).plus(Range.around(lowest, 0)));
    }

    private static Range whole(Range range) {
        return new Range(Math.ceil(range.low() - 1e-6), Math.floor(range.high() + 1e-6));
    }

    /** The points that somebody has whose answer is in the bars, where there are exact ones. */
    Optional<TreeSet<Integer>> points(AnswerBase base, int item) {
        var asked = base.item(item);
        return item(base.round(), asked.id())
                .filter(known -> !known.counts().isEmpty())
                .map(known -> {
                    var points = new TreeSet<Integer>();
                    known.counts().forEach((option, count) -> {
                        if (count > 0 && AnswerSheet.options(asked).contains(option)) {
                            points.add(AnswerSheet.points(asked, option));
                        }
                    });
                    return points;
                });
    }

    OptionalInt pairs(int before, int after, String score) {
        var known = linked.get(List.<Object>of(before, after, score));
        return known == null
                ? OptionalInt.empty()
                : OptionalInt.of(known.figures().pairs());
    }
}
