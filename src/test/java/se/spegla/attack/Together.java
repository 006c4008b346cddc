package se.spegla.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.spegla.attack.Publisher.Publication;
import se.spegla.attack.Publisher.Release;
import se.spegla.attack.Publisher.Trends;
import se.spegla.disclosure.ReleasedTotal;
import se.spegla.disclosure.ReleasedTrend;
import se.spegla.disclosure.ReleasedUnit;

/** Looks whether changes and trends over several units hold anything but what is told of each of these units. */
final class Together {
    private static final double HALF = 0.05;

    private final Publication publication;
    private final List<String> found = new ArrayList<>();

    private Together(Publication publication) {
        this.publication = publication;
    }

    static List<String> in(Publication publication) {
        var together = new Together(publication);
        publication.releases().stream()
                .filter(release -> release.of().size() > 1)
                .forEach(release -> release.figures().totals().forEach(total -> together.look(release, total)));
        publication.trends().forEach(together::look);
        return together.found;
    }

    private void look(Release release, ReleasedTotal total) {
        if (!total.change().isShown()) {
            return;
        }
        var name = release + " total " + total.area() + " " + total.score();
        var changes = new LinkedHashMap<ReleasedUnit, Double>();
        total.units().stream()
                .map(key -> release.figures().unit(key).orElseThrow())
                .forEach(unit -> unit.score(total.score())
                        .change()
                        .value()
                        .ifPresentOrElse(
                                change -> changes.put(unit, change.estimate()),
                                () -> found.add(name + " holds " + unit.name() + ", whose change is withheld")));
        boolean byHeads = total.weighting() == ReleasedTotal.Weighting.HEADCOUNT;
        compare(name, changes, byHeads, total.change().value().orElseThrow().estimate());
    }

    /** The weighted mean of figures that are rounded to one decimal, rounded itself. */
    private void compare(String name, Map<ReleasedUnit, Double> figures, boolean byHeads, double told) {
        double weights = figures.keySet().stream()
                .mapToDouble(unit -> weight(unit, byHeads))
                .sum();
        double mean = figures.entrySet().stream()
                        .mapToDouble(each -> weight(each.getKey(), byHeads) * each.getValue())
                        .sum()
                / weights;
        if (Math.abs(mean - told) > 2 * HALF + 1e-9) {
            found.add(name + " = " + told + ", and not " + mean + " as the units' figures give it");
        }
    }

    private static double weight(ReleasedUnit unit, boolean byHeads) {
        var part = unit.baseline().value().orElseThrow();
        return byHeads ? part.headcount().orElseThrow() : part.answers();
    }

    private void look(Trends trends) {
        publication
                .organisation()
                .instruments()
                .get(0)
                .scores()
                .forEach(score -> trends.figures().of(score.id()).stream()
                        .filter(trend -> !trend.means().isEmpty())
                        .forEach(trend -> look(trends, trend)));
    }

    private void look(Trends trends, ReleasedTrend trend) {
        var name = "trend through rounds " + trends.of() + " " + trend.area() + " " + trend.score();
        var first = new LinkedHashMap<String, ReleasedUnit>();
        alone(trends.of().get(0)).figures().units().forEach(unit -> first.put(unit.name(), unit));
        for (int place = 0; place < trends.of().size(); place++) {
            int round = trends.of().get(place);
            var means = new LinkedHashMap<ReleasedUnit, Double>();
            int n = 0;
            for (var unit : alone(round).figures().units()) {
                if (trend.units().contains(unit.name())) {
                    var known = unit.score(trend.score()).baseline().value();
                    if (known.isEmpty()) {
                        found.add(name + " holds " + unit.name() + ", withheld in round " + round);
                        return;
                    }
                    means.put(first.get(unit.name()), known.get().mean());
                    n += known.get().n();
                }
            }
            compare(
                    name + " round " + round,
                    means,
                    trend.weighting() == ReleasedTotal.Weighting.HEADCOUNT,
                    trend.means().get(place).mean());
            if (n != trend.means().get(place).n()) {
                found.add(name + " has n " + trend.means().get(place).n() + ", its units " + n);
            }
        }
    }

    private Release alone(int round) {
        return publication.releases().stream()
                .filter(release -> release.of().equals(List.of(round)))
                .findFirst()
                .orElseThrow();
    }
}
