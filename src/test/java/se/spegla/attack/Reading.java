package se.spegla.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.spegla.attack.Publication.Release;
import se.spegla.attack.Publication.Trend;
import se.spegla.comparison.figures.ComparedUnit;
import se.spegla.disclosure.ReleasedChange;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedTotal;
import se.spegla.instrument.Item;

/**
 * Reads the released figures as equations between the persons' answers: means and shares, SDs and standard errors,
 * differences with their intervals, and what is weighed together over several units, the trends among it. No equations
 * are made of p values and effect sizes, nor of what is computed from ranks or correlations, such as alpha, the spread
 * of linked changes, and the error of a difference of which some are linked.
 */
final class Reading {
    /** Fewer linked persons than this are used by no figure. */
    private static final int LEAST_PAIRS = 5;

    private final MadeUpOrganisation organisation;
    private final Sheets sheets;
    private final Notebook notebook = new Notebook();
    private final ScoreReading scores;
    private final ItemReading items;

    private Reading(MadeUpOrganisation organisation, Sheets sheets) {
        this.organisation = organisation;
        this.sheets = sheets;
        this.scores = new ScoreReading(sheets, notebook);
        this.items = new ItemReading(sheets, notebook, organisation.threshold());
    }

    static List<Equation> of(Publication publication, Sheets sheets) {
        var reading = new Reading(publication.organisation(), sheets);
        publication.releases().forEach(reading::read);
        publication.totals().forEach(totals -> totals.figures()
                .forEach(total -> reading.read(totals.of(), total, publication.releases())));
        publication.trends().forEach(reading::read);
        return reading.notebook.equations();
    }

    private void read(Release release) {
        release.figures().units().forEach(unit -> {
            unit.scores().forEach(score -> scores.read(release, unit, score));
            unit.items().forEach(item -> items.read(release, unit, item));
        });
    }

    static int points(Item item, int value) {
        if (item.hasRightAnswer()) {
            return value == item.correct().getAsInt() ? 1 : 0;
        }
        return item.reversed() ? item.scale().min() + item.scale().max() - value : value;
    }

    private void read(List<Integer> of, ReleasedTotal total, List<Release> releases) {
        if (!total.change().isShown()) {
            return;
        }
        var figures = total.change().value().orElseThrow();
        int score = scores.place(total.score());
        var weights = weights(total.units(), total.weighting() == ReleasedTotal.Weighting.HEADCOUNT, of.get(0));
        var change = new LinkedHashMap<Unknown, Double>();
        weights.forEach((unit, weight) -> change.putAll(Sums.times(weight, scores.change(unit, of, score))));
        var name = "total " + of + total.area() + " " + total.score();
        notebook.add(name, change, Precision.middle(Precision.limit(figures.estimate()),
                Precision.limit(figures.low()), Precision.limit(figures.high())));
        if (total.units().stream().noneMatch(unit -> isLinked(unit, of, score, releases))) {
            var error = new LinkedHashMap<Unknown, Double>();
            weights.forEach((unit, weight) ->
                    error.putAll(Sums.times(weight * weight, scores.error(unit, of, score))));
            notebook.add(name + " error", error, Precision.hundredths(figures.se()).squared());
        }
    }

    /** Shares of the whole. */
    private Map<String, Double> weights(List<String> units, boolean byHeadcount, int round) {
        var weights = new LinkedHashMap<String, Double>();
        units.forEach(unit -> weights.put(unit, byHeadcount
                ? organisation.unit(unit).rounds().get(round).headcount().orElseThrow()
                : (double) sheets.size(unit, round)));
        double all = weights.values().stream().mapToDouble(weight -> weight).sum();
        weights.replaceAll((unit, weight) -> weight / all);
        return weights;
    }

    /** As the unit's own change says; where that is not told, whether there are persons enough who could be. */
    private boolean isLinked(String unit, List<Integer> of, int score, List<Release> releases) {
        return releases.stream().filter(release -> release.of().equals(of))
                .flatMap(release -> release.figures().units().stream()).filter(known -> known.key().equals(unit))
                .flatMap(known -> known.scores().get(score).change().value().stream()).findFirst()
                .map(change -> change.method() != ReleasedChange.Method.WELCH)
                .orElseGet(() -> FewPersons.size(scores.linked(unit, of.get(0), of.get(1), score)) >= LEAST_PAIRS);
    }

    private void read(Trend trend) {
        int score = scores.place(trend.followed().score());
        var units = trend.followed().units().stream().map(ComparedUnit::key).toList();
        var name = "trend " + trend.of() + trend.followed().area() + " " + trend.followed().score();
        for (int place = 0; place < trend.means().size(); place++) {
            var weights = weights(units, trend.followed().weighedByHeadcount(), trend.of().get(0));
            read(name + " " + place, score, weights, trend.of().get(place), trend.means().get(place));
        }
    }

    private void read(String name, int score, Map<String, Double> weights, int round, ReleasedSummary figures) {
        var sums = sheets.sums();
        var mean = new LinkedHashMap<Unknown, Double>();
        var error = new LinkedHashMap<Unknown, Double>();
        weights.forEach((unit, weight) -> {
            var some = sheets.groups(unit, round);
            int n = sheets.withScore(some, score);
            mean.putAll(Sums.times(weight / n, sums.score(some, score)));
            error.putAll(Sums.times(weight * weight / n, sums.scoreVariance(some, score)));
        });
        var definition = sheets.instrument().scores().get(score);
        notebook.add(name, mean, Precision.mean(figures, definition.lowest(), definition.highest()));
        error(figures, weights, score, round).ifPresent(known -> notebook.add(name + " error", error, known.squared()));
    }

    /** Its degrees of freedom are those of the smallest unit at least, and those of all together at most. */
    private Optional<Range> error(ReleasedSummary figures, Map<String, Double> weights, int score, int round) {
        var freedoms = weights.keySet().stream()
                .mapToInt(unit -> sheets.withScore(sheets.groups(unit, round), score) - 1).summaryStatistics();
        return figures.low().isEmpty() ? Optional.empty()
                : Optional.of(Precision.error(figures.low(), figures.high(), freedoms.getMin(), freedoms.getSum()));
    }
}
