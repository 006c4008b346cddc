package se.spegla.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.spegla.attack.Publication.Release;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedItem;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedTotal;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Item;

/** Reads the released figures as equations between the persons' answers. */
final class Reading {
    /** Half of the last decimal of a figure that is shown with one. */
    private static final double HALF = 0.05;
    /** Half of a per cent. */
    private static final double HALF_SHARE = 0.005;

    private final MadeUpOrganisation organisation;
    private final Instrument instrument;
    private final Sheets sheets;
    private final Map<String, Integer> items = new HashMap<>();
    private final Map<String, Integer> scores = new HashMap<>();
    private final List<Equation> equations = new ArrayList<>();

    private Reading(MadeUpOrganisation organisation, Sheets sheets) {
        this.organisation = organisation;
        this.instrument = organisation.instrument();
        this.sheets = sheets;
        instrument.items().forEach(item -> items.put(item.id(), items.size()));
        instrument.scores().forEach(score -> scores.put(score.id(), scores.size()));
    }

    static List<Equation> of(Publication publication, Sheets sheets) {
        var reading = new Reading(publication.organisation(), sheets);
        publication.releases().forEach(reading::read);
        return reading.equations;
    }

    private void read(Release release) {
        release.figures().units().forEach(unit -> {
            unit.scores().forEach(score -> read(release, unit, score));
            unit.items().forEach(item -> read(release, unit, item));
        });
        release.figures().totals().forEach(total -> read(release, total));
    }

    private List<Group> groups(Release release, ReleasedUnit unit, int place) {
        return place < release.of().size() ? sheets.groups(unit.key(), release.of().get(place)) : List.of();
    }

    private String name(Release release, ReleasedUnit unit, String of) {
        return unit.key() + " " + release.of() + " " + of;
    }

    private void read(Release release, ReleasedUnit unit, ReleasedScore score) {
        int index = scores.get(score.score());
        var name = name(release, unit, score.score());
        var before = groups(release, unit, 0);
        var after = groups(release, unit, 1);
        score.baseline().value().ifPresent(known -> read(name + " baseline", index, before, known));
        score.followUp().value().ifPresent(known -> read(name + " follow-up", index, after, known));
        score.change().value().ifPresent(change -> add(name + " change", change(
                sheets.score(before, index), sheets.withScore(before, index),
                sheets.score(after, index), sheets.withScore(after, index)), change.estimate(), HALF));
        score.linked().ifPresent(linked -> readLinked(name, index, release, before, after, linked));
    }

    private void read(String name, int score, List<Group> some, ReleasedSummary figures) {
        int n = sheets.withScore(some, score);
        var definition = instrument.scores().get(score);
        double range = definition.highest() - definition.lowest();
        add(name + " mean", definition.id(), sheets.score(some, score), n * figures.mean(), n * HALF);
        add(name + " mean100", definition.id(), sheets.score(some, score),
                n * (definition.lowest() + figures.mean100() / 100 * range), n * HALF * range / 100);
    }

    private static Map<Unknown, Double> change(Map<Unknown, Double> before, int n, Map<Unknown, Double> after, int m) {
        var terms = new LinkedHashMap<Unknown, Double>();
        after.forEach((unknown, factor) -> terms.put(unknown, factor / m));
        before.forEach((unknown, factor) -> terms.put(unknown, -factor / n));
        return terms;
    }

    private void readLinked(
            String name, int score, Release release, List<Group> before, List<Group> after,
            ReleasedScore.Linked linked) {
        var first = linked(before, release.of().get(1), score);
        var second = linked(after, release.of().get(0), score);
        add(name + " linked", change(sheets.score(first, score), 1, sheets.score(second, score), 1),
                linked.pairs() * linked.meanChange(), linked.pairs() * HALF);
    }

    /** Those whose sheet of the other round has the score as well. */
    private List<Group> linked(List<Group> some, int other, int score) {
        return some.stream().filter(group -> sheets.partnerHasScore(group, other, score)).toList();
    }

    private void read(Release release, ReleasedUnit unit, ReleasedItem item) {
        int index = items.get(item.item());
        var name = name(release, unit, item.item());
        var before = groups(release, unit, 0);
        var after = groups(release, unit, 1);
        read(name + " baseline", index, before, unit.baseline(), item.baseline());
        read(name + " follow-up", index, after, unit.followUp(), item.followUp());
        var change = change(sheets.item(before, index), sheets.withItem(before, index),
                sheets.item(after, index), sheets.withItem(after, index));
        item.change().value().ifPresent(known -> add(name + " change", change, known.estimate(), HALF));
        item.proportion().ifPresent(known -> add(name + " share", change, known.estimate(), HALF_SHARE));
    }

    private void read(
            String name, int index, List<Group> some, Released<ReleasedUnit.Participation> part,
            Released<ReleasedItem.Round> round) {
        if (!round.isShown()) {
            return;
        }
        var figures = round.value().orElseThrow();
        var item = instrument.items().get(index);
        var terms = sheets.item(some, index);
        if (figures.coarse()) {
            int answers = part.value().orElseThrow().answers();
            new CoarseShares(item, figures.shares(), answers, organisation.threshold()).sums().ifPresent(sums -> add(
                    name + " coarse", item.id(), terms, (sums.low() + sums.high()) / 2, sums.width() / 2));
        } else {
            add(name + " counts", item.id(), terms, sum(item, figures.counts()), 0);
        }
    }

    static double sum(Item item, Map<Integer, Integer> counts) {
        return item.scale().options().stream().filter(option -> option.counts())
                .mapToDouble(option -> (double) counts.getOrDefault(option.value(), 0) * points(item, option.value()))
                .sum();
    }

    static int points(Item item, int value) {
        if (item.hasRightAnswer()) {
            return value == item.correct().getAsInt() ? 1 : 0;
        }
        return item.reversed() ? item.scale().min() + item.scale().max() - value : value;
    }

    private void read(Release release, ReleasedTotal total) {
        var change = total.change().value();
        if (change.isEmpty()) {
            return;
        }
        int score = scores.get(total.score());
        var weights = new LinkedHashMap<String, Double>();
        total.units().forEach(unit -> weights.put(unit, (double) weight(total, unit, release.of().get(0))));
        double all = weights.values().stream().mapToDouble(weight -> weight).sum();
        var terms = new LinkedHashMap<Unknown, Double>();
        weights.forEach((unit, weight) -> {
            var before = sheets.groups(unit, release.of().get(0));
            var after = sheets.groups(unit, release.of().get(1));
            change(sheets.score(before, score), sheets.withScore(before, score), sheets.score(after, score),
                    sheets.withScore(after, score)).forEach((one, factor) -> terms.put(one, factor * weight / all));
        });
        add("total " + release.of() + total.area() + " " + total.score(), terms, change.get().estimate(), HALF);
    }

    private int weight(ReleasedTotal total, String unit, int round) {
        var member = organisation.units().stream().filter(one -> one.key().equals(unit)).findFirst().orElseThrow();
        return total.weighting() == ReleasedTotal.Weighting.HEADCOUNT
                ? member.rounds().get(round).headcount().orElseThrow()
                : sheets.size(unit, round);
    }

    private void add(String figure, Map<Unknown, Double> terms, double value, double half) {
        if (!terms.isEmpty()) {
            equations.add(new Equation(figure, "", terms, value, half));
        }
    }

    private void add(String figure, String id, Map<Unknown, Double> terms, double value, double half) {
        if (!terms.isEmpty()) {
            var group = terms.keySet().iterator().next().group();
            equations.add(new Equation(
                    figure, Equation.subject(group.unit(), group.round(), id), terms, value, half));
        }
    }
}
