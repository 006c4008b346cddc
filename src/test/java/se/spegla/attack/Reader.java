package se.spegla.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.spegla.attack.Publisher.Publication;
import se.spegla.attack.Publisher.Release;
import se.spegla.attack.UnitSheets.Pair;
import se.spegla.disclosure.ReleasedChange;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedUnit;

/** Reads all that is told of a unit as sums over answers: scores here, items in {@link ItemReader}. */
final class Reader {
    private static final double HALF = 0.05;

    private final UnitSheets sheets;
    private final Notes notes;
    private final Map<AnswerSheet, Map<Integer, Map<Integer, Fraction>>> worths = new HashMap<>();

    private Reader(UnitSheets sheets, Notes notes) {
        this.sheets = sheets;
        this.notes = notes;
    }

    static Notes of(Publication publication, UnitSheets sheets) {
        var notes = new Notes();
        var reader = new Reader(sheets, notes);
        var items = new ItemReader(sheets, notes);
        publication
                .releases()
                .forEach(release -> release.figures().units().stream()
                        .filter(unit -> unit.name().equals(sheets.name()))
                        .forEach(unit -> {
                            IntStream.range(0, unit.scores().size())
                                    .forEach(score -> reader.read(
                                            release, unit, score, unit.scores().get(score)));
                            items.read(release, unit);
                        }));
        return notes;
    }

    private void read(Release release, ReleasedUnit unit, int score, ReleasedScore figures) {
        int first = release.of().get(0);
        figures.baseline().value().ifPresent(known -> read(first, score, known));
        if (release.of().size() > 1) {
            int second = release.of().get(1);
            figures.followUp().value().ifPresent(known -> read(second, score, known));
            figures.change().value().ifPresent(known -> read(first, second, score, known, figures));
            figures.effect()
                    .filter(effect -> effect.hedgesG().isPresent())
                    .ifPresent(effect -> spreads("effect " + name(first, score) + second, first, second, score));
            figures.linked().ifPresent(known -> read(first, second, score, known, figures));
        }
    }

    private String name(int round, int score) {
        return "round " + round + " "
                + sheets.block(round, block(score)).score(score).id();
    }

    private int block(int score) {
        return sheets.blockOfScore(score);
    }

    private Map<Integer, Fraction> worth(AnswerSheet sheet, int score) {
        return worths.computeIfAbsent(sheet, each -> new HashMap<>())
                .computeIfAbsent(score, each -> sheet.score(sheets.block(sheet.round(), block(score)), score));
    }

    private List<AnswerSheet> base(int round, int score) {
        return sheets.base(round, block(score));
    }

    private Tally sum(int round, int score) {
        var tally = new Tally();
        base(round, score).forEach(sheet -> tally.points(sheet, worth(sheet, score)));
        return tally;
    }

    private Tally squares(List<AnswerSheet> some, int score) {
        var tally = new Tally();
        some.forEach(sheet -> tally.square(sheet, worth(sheet, score), Fraction.ONE));
        return tally;
    }

    private int items(int round, int score) {
        return sheets.block(round, block(score)).itemsOf(score).size();
    }

    private double per(int round, int score) {
        var definition = sheets.block(round, block(score)).score(score);
        return (definition.highest() - definition.lowest())
                / definition.variables().stream()
                        .mapToInt(item -> item.highest() - item.lowest())
                        .sum();
    }

    private void read(int round, int score, ReleasedSummary figures) {
        int n = base(round, score).size();
        if (figures.n() != n) {
            notes.fault(name(round, score) + " has n " + figures.n() + ", its base " + n);
            return;
        }
        notes.add(
                block(score),
                name(round, score) + " mean",
                mean(round, score, figures).times(n),
                slack(round, score),
                () -> sum(round, score));
        if (figures.sd().isPresent() || figures.low().isPresent()) {
            notes.addExact(block(score), name(round, score) + " SD", () -> {
                var squares = squares(base(round, score), score);
                figures.sd()
                        .ifPresent(sd -> check(
                                name(round, score) + " SD", sd, squares, sum(round, score), n, per(round, score)));
                return squares;
            });
        }
    }

    private double slack(int round, int score) {
        return items(round, score) / 2.0;
    }

    private void check(String figure, double told, Tally squares, Tally sum, int n, double per) {
        double truth = Math.sqrt((squares.truth() - sum.truth() * sum.truth() / n) / (n - 1)) * per;
        if (Math.abs(told - truth) > HALF + (sum.isCompleted() ? 2 * HALF : 1e-6)) {
            notes.fault(figure + " = " + told + " and not what was thought: " + truth);
        }
    }

    /** In points of the score's items. */
    private Range mean(int round, int score, ReleasedSummary figures) {
        var definition = sheets.block(round, block(score)).score(score);
        double per = per(round, score);
        double width = (definition.highest() - definition.lowest()) / per;
        double lowest =
                definition.variables().stream().mapToInt(item -> item.lowest()).sum();
        return Range.around(figures.mean(), HALF)
                .times(1 / per)
                .and(Range.around(figures.mean100(), HALF).times(width / 100).plus(Range.around(lowest, 0)));
    }

    private void read(int first, int second, int score, ReleasedChange change, ReleasedScore figures) {
        if (figures.baseline().isShown() && figures.followUp().isShown()) {
            if (change.method() != ReleasedChange.Method.WELCH && change.se().isPresent()) {
                correlation(first, second, score);
            }
            return;
        }
        notes.fault(name(first, score) + " to " + second + ": a change without its rounds");
    }

    /** The SDs of both rounds in one. */
    private void spreads(String figure, int first, int second, int score) {
        notes.addExact(block(score), figure, () -> {
            var both = squares(base(first, score), score);
            base(second, score).forEach(sheet -> both.square(sheet, worth(sheet, score), Fraction.ONE));
            return both;
        });
    }

    /** Where all are linked the interval tells the sum of their products. */
    private void correlation(int first, int second, int score) {
        var pairs = sheets.pairs(first, second, block(score));
        if (pairs.size() == base(first, score).size()
                && pairs.size() == base(second, score).size()) {
            notes.addExact(
                    block(score), name(first, score) + " to " + second + " interval", () -> products(pairs, score));
        }
    }

    private Tally products(List<Pair> pairs, int score) {
        var tally = new Tally();
        pairs.forEach(pair -> tally.product(
                pair.before(), worth(pair.before(), score), pair.after(), worth(pair.after(), score), Fraction.ONE));
        return tally;
    }

    private void read(int first, int second, int score, ReleasedScore.Linked linked, ReleasedScore figures) {
        var pairs = sheets.pairs(first, second, block(score));
        var name = name(first, score) + " to " + second;
        if (linked.pairs() != pairs.size()) {
            notes.fault(name + " has " + linked.pairs() + " pairs, and not " + pairs.size());
            return;
        }
        double per = per(first, score);
        notes.add(
                block(score),
                name + " linked",
                Range.around(linked.meanChange(), HALF).times(pairs.size() / per),
                2 * slack(first, score),
                () -> change(pairs, score));
        notes.addExact(block(score), name + " SD of changes", () -> squaredChanges(pairs, score));
        if (linked.icc31().isPresent()) {
            notes.addExact(block(score), name + " ICC", () -> products(pairs, score));
            boolean tellsR = figures.change()
                    .value()
                    .filter(told -> told.se().isPresent() && told.method() != ReleasedChange.Method.WELCH)
                    .isPresent();
            if (tellsR) {
                notes.addExact(
                        block(score),
                        name + " r, first",
                        () -> squares(pairs.stream().map(Pair::before).toList(), score));
                notes.addExact(
                        block(score),
                        name + " r, second",
                        () -> squares(pairs.stream().map(Pair::after).toList(), score));
            }
        }
    }

    private Tally change(List<Pair> pairs, int score) {
        var change = new Tally();
        var before = new Tally();
        pairs.forEach(pair -> change.points(pair.after(), worth(pair.after(), score)));
        pairs.forEach(pair -> before.points(pair.before(), worth(pair.before(), score)));
        return change.minus(before);
    }

    private Tally squaredChanges(List<Pair> pairs, int score) {
        var changes = new Tally();
        pairs.forEach(pair -> {
            var before = worth(pair.before(), score);
            var after = worth(pair.after(), score);
            changes.square(pair.before(), before, Fraction.ONE)
                    .square(pair.after(), after, Fraction.ONE)
                    .product(pair.before(), before, pair.after(), after, Fraction.of(-2));
        });
        return changes;
    }
}
