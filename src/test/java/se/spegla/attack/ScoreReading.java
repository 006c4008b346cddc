package se.spegla.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.spegla.attack.Publication.Release;
import se.spegla.disclosure.ReleasedChange;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedUnit;

/** Reads what is told of a unit's score in a round, and of its change. */
final class ScoreReading {
    private final Sheets sheets;
    private final Sums sums;
    private final Notebook notebook;
    private final Map<String, Integer> scores = new HashMap<>();

    ScoreReading(Sheets sheets, Notebook notebook) {
        this.sheets = sheets;
        this.sums = sheets.sums();
        this.notebook = notebook;
        sheets.instrument().scores().forEach(score -> scores.put(score.id(), scores.size()));
    }

    /** The score's place in the instrument. */
    int place(String id) {
        return scores.get(id);
    }

    void read(Release release, ReleasedUnit unit, ReleasedScore score) {
        int place = place(score.score());
        var name = unit.key() + " " + release.of() + " " + score.score();
        int first = release.of().get(0);
        score.baseline().value().ifPresent(known -> read(name + " baseline", place, unit.key(), first, known));
        if (release.of().size() == 2) {
            int second = release.of().get(1);
            score.followUp().value().ifPresent(known -> read(name + " follow-up", place, unit.key(), second, known));
            score.change().value().ifPresent(change -> read(name, place, unit.key(), release.of(), change));
            score.linked().ifPresent(linked -> read(name, place, unit.key(), release.of(), linked));
        }
    }

    private void read(String name, int score, String unit, int round, ReleasedSummary figures) {
        var some = sheets.groups(unit, round);
        int n = sheets.withScore(some, score);
        var definition = sheets.instrument().scores().get(score);
        var subject = Equation.subject(unit, round, definition.id());
        var mean = Precision.mean(figures, definition.lowest(), definition.highest());
        notebook.add(name + " mean", subject, sums.score(some, score), mean.times(n));
        sd(figures, n).ifPresent(sd -> {
            notebook.addSquares(name + " squares", subject, sums.scoreSquares(some, score), sums.score(some, score), n,
                    mean, sd);
            notebook.add(name + " spread", subject, sums.scoreVariance(some, score), sd.squared());
        });
    }

    /** From the SD and from the width of the interval of the mean. */
    private static Optional<Range> sd(ReleasedSummary figures, int n) {
        if (figures.sd().isEmpty()) {
            return Optional.empty();
        }
        var sd = Precision.points(figures.sd().getAsDouble());
        return Optional.of(figures.low().isEmpty() ? sd
                : sd.and(Precision.error(figures.low(), figures.high(), n - 1, n - 1).times(Math.sqrt(n))));
    }

    private void read(String name, int score, String unit, List<Integer> of, ReleasedChange change) {
        notebook.add(name + " change", change(unit, of, score), estimate(change));
        if (change.method() == ReleasedChange.Method.WELCH && change.se().isPresent()) {
            notebook.add(name + " error", error(unit, of, score),
                    Precision.hundredths(change.se().getAsDouble()).squared());
        }
    }

    /** From the estimate and from its interval. */
    static Range estimate(ReleasedChange change) {
        var estimate = Precision.limit(change.estimate());
        return change.low().isEmpty() ? estimate : Precision.middle(estimate,
                Precision.limit(change.low().getAsDouble()), Precision.limit(change.high().getAsDouble()));
    }

    /** The change of a unit's mean. */
    Map<Unknown, Double> change(String unit, List<Integer> of, int score) {
        var before = sheets.groups(unit, of.get(0));
        var after = sheets.groups(unit, of.get(1));
        return Notebook.change(sums.score(before, score), sheets.withScore(before, score),
                sums.score(after, score), sheets.withScore(after, score));
    }

    /** Its squared standard error, where nobody is linked. */
    Map<Unknown, Double> error(String unit, List<Integer> of, int score) {
        var before = sheets.groups(unit, of.get(0));
        var after = sheets.groups(unit, of.get(1));
        return Notebook.error(sums.scoreVariance(before, score), sheets.withScore(before, score),
                sums.scoreVariance(after, score), sheets.withScore(after, score));
    }

    private void read(String name, int score, String unit, List<Integer> of, ReleasedScore.Linked linked) {
        var first = linked(unit, of.get(0), of.get(1), score);
        var second = linked(unit, of.get(1), of.get(0), score);
        notebook.add(name + " linked", Notebook.change(sums.score(first, score), 1, sums.score(second, score), 1),
                Precision.points(linked.meanChange()).times(linked.pairs()));
    }

    /** Those whose sheet of the other round has the score as well. */
    List<Group> linked(String unit, int round, int other, int score) {
        return sheets.groups(unit, round).stream()
                .filter(group -> sheets.hasScore(group, score) && sheets.partnerHasScore(group, other, score)).toList();
    }
}
