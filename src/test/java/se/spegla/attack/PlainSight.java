package se.spegla.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.spegla.attack.Publication.Release;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.scoring.Score.Scored;

/** What is broken without any computing: a number that should not stand there. */
final class PlainSight {
    private static final int LEAST_ORDERED = 20;
    private static final List<String> COUNTS = List.of(".answers", ".n", ".pairs");
    private static final List<String> ORDERED = List.of(".median", ".q1", ".q3", ".floor", ".ceiling");
    /** As many decimals as the finest figure may have. */
    private static final double FINEST = 1e4;

    private final Sheets sheets;
    private final int threshold;
    private final List<String> found = new ArrayList<>();

    private PlainSight(Sheets sheets, int threshold) {
        this.sheets = sheets;
        this.threshold = threshold;
    }

    static List<String> of(Publication publication, Sheets sheets) {
        var sight = new PlainSight(sheets, publication.organisation().threshold());
        publication.releases().forEach(sight::look);
        publication.trends().forEach(trend -> EveryNumber.of(trend.means())
                .forEach((name, value) -> sight.look("trend " + trend.of() + name, name, value)));
        return sight.found;
    }

    private void look(Release release) {
        EveryNumber.of(release.figures()).forEach((name, value) -> look(release + name, name, value));
        release.figures().units().forEach(unit -> unit.scores().forEach(score -> look(release, unit, score)));
    }

    private void look(String figure, String name, double value) {
        if (COUNTS.stream().anyMatch(name::endsWith) && value > 0 && value < threshold) {
            found.add(figure + " = " + value);
        }
        if (Math.abs(value * FINEST - Math.rint(value * FINEST)) > 1e-6) {
            found.add(figure + " = " + value + ", finer than it is shown");
        }
    }

    private void look(Release release, ReleasedUnit unit, ReleasedScore score) {
        int index = IntStream.range(0, sheets.instrument().scores().size())
                .filter(place -> sheets.instrument().scores().get(place).id().equals(score.score())).findFirst()
                .orElseThrow();
        look(score.score(), index, unit.key(), release.of().get(0), score.baseline().value());
        if (release.of().size() > 1) {
            look(score.score(), index, unit.key(), release.of().get(1), score.followUp().value());
        }
    }

    private void look(String id, int score, String unit, int round, Optional<ReleasedSummary> summary) {
        summary.ifPresent(figures -> {
            var numbers = EveryNumber.of(figures);
            if (figures.n() < LEAST_ORDERED && ORDERED.stream().anyMatch(numbers::containsKey)) {
                found.add(id + " of " + unit + " has a median or quartiles of " + figures.n());
            }
            if (notAsMost(sheets.groups(unit, round), score) <= 1) {
                found.add(id + ", alike for all in " + unit + " round " + round + ", all but one at most");
            }
        });
    }

    private static int notAsMost(List<Group> groups, int score) {
        Map<Double, Integer> counts = new HashMap<>();
        groups.stream().flatMap(group -> group.sheets().stream()).map(sheet -> sheet.score(score))
                .filter(Scored.class::isInstance)
                .forEach(scored -> counts.merge(Math.rint(((Scored) scored).value() * 1e9), 1, Integer::sum));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return all - counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
