package se.spegla.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import se.spegla.attack.DrawnOrganisation.DrawnSheet;
import se.spegla.attack.DrawnOrganisation.DrawnUnit;
import se.spegla.attack.Publisher.Publication;
import se.spegla.attack.UnitSheets.Pair;
import se.spegla.comparison.ComparedUnit;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.ScreenedUnit;
import se.spegla.comparison.Sheet;
import se.spegla.disclosure.Gate;
import se.spegla.disclosure.Gate.RoundName;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedItem;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.Rules;
import se.spegla.disclosure.StoredRelease;
import se.spegla.disclosure.policy.RawFile;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.Response;
import se.spegla.scoring.Scorer;
import se.spegla.store.Database;

/**
 * Releases as they were before anything was proved, and more open still: each score is over the sheets that have it, and each
 * item over those on which it was answered. All that they tell is told.
 */
final class FirstRules {
    private final UnitSheets sheets;
    private final Notes notes = new Notes();

    private FirstRules(UnitSheets sheets) {
        this.sheets = sheets;
    }

    /** @param of places of the rounds, which are of one version: one, or baseline and follow-up */
    static ReleasedComparison publish(
            Database database,
            DrawnOrganisation organisation,
            List<Integer> of,
            List<Round.Id> rounds,
            Series.Id series,
            List<Unit> units) {
        var instrument = organisation.instruments().get(of.get(0));
        var screened = IntStream.range(0, units.size())
                .mapToObj(place -> ScreenedUnit.open(
                        instrument,
                        new Scorer(instrument),
                        unit(units.get(place), organisation.units().get(place), of, instrument)))
                .toList();
        var figures = new Gate(new RawFile(organisation.threshold()), instrument)
                .release(
                        new RoundName("Before", instrument.wording()),
                        of.size() > 1 ? Optional.of(new RoundName("After", instrument.wording())) : Optional.empty(),
                        screened,
                        1);
        database.releases()
                .publish(
                        StoredRelease.of(
                                series,
                                StoredRelease.Kind.COMPARISON,
                                rounds,
                                new Rules(
                                        1,
                                        1,
                                        Rules.of(of.stream()
                                                        .map(organisation.instruments()::get)
                                                        .toList())
                                                .instruments()),
                                1,
                                figures.text(),
                                Optional.empty()),
                        database.releases().count(series));
        return figures;
    }

    private static se.spegla.comparison.UnitSheets unit(
            Unit unit, DrawnUnit drawn, List<Integer> of, Instrument instrument) {
        return new se.spegla.comparison.UnitSheets(
                new ComparedUnit(unit.id().value(), unit.name(), Optional.of(unit.type()), Optional.empty()),
                round(drawn.rounds().get(of.get(0)), instrument),
                of.size() > 1
                        ? round(drawn.rounds().get(of.get(1)), instrument)
                        : RoundSheets.absent(OptionalInt.empty()));
    }

    private static RoundSheets round(Optional<List<DrawnSheet>> drawn, Instrument instrument) {
        return drawn.map(sheets -> RoundSheets.of(
                        sheets.stream()
                                .filter(sheet -> !sheet.answers().isEmpty())
                                .map(sheet -> new Sheet(Response.of(instrument, sheet.answers()), sheet.code()))
                                .toList(),
                        OptionalInt.empty()))
                .orElseGet(() -> RoundSheets.absent(OptionalInt.empty()));
    }

    /** All that such releases told of a unit, as sums over answers. */
    static Notes read(Publication publication, UnitSheets sheets) {
        var rules = new FirstRules(sheets);
        publication
                .before()
                .forEach(release -> release.figures().units().stream()
                        .filter(unit -> unit.name().equals(sheets.name()))
                        .forEach(unit -> rules.read(release.of(), unit)));
        return rules.notes;
    }

    private void read(List<Integer> of, ReleasedUnit unit) {
        for (int score = 0; score < unit.scores().size(); score++) {
            int place = score;
            var figures = unit.scores().get(score);
            figures.baseline().value().ifPresent(known -> score(of.get(0), place, known));
            if (of.size() > 1) {
                figures.followUp().value().ifPresent(known -> score(of.get(1), place, known));
                linked(of, place, figures);
            }
        }
        for (int item = 0; item < unit.items().size(); item++) {
            int place = item(unit.items().get(item));
            item(of.get(0), place, unit.items().get(item).baseline());
            if (of.size() > 1) {
                item(of.get(1), place, unit.items().get(item).followUp());
            }
        }
    }

    private static String name(String round, String id) {
        return "by the first rules round " + round + " " + id;
    }

    private Block block(int round, int score) {
        return sheets.block(round, sheets.blockOfScore(score));
    }

    private boolean has(AnswerSheet sheet, int score) {
        var block = block(sheet.round(), score);
        return !sheet.isBlank()
                && block.itemsOf(score).stream().filter(sheet::counts).count() >= block.needed(score);
    }

    /** What was answered stands in for all of the score; a question with a right answer that was skipped counts as wrong. */
    private Map<Integer, Fraction> worth(AnswerSheet sheet, int score) {
        var items = block(sheet.round(), score).itemsOf(score);
        long counting = items.stream().filter(sheet::counts).count();
        var worth = new LinkedHashMap<Integer, Fraction>();
        items.stream().filter(sheet::answered).forEach(item -> worth.put(item, Fraction.of(items.size(), counting)));
        return worth;
    }

    private void score(int round, int score, ReleasedSummary figures) {
        var some =
                sheets.sheets(round).stream().filter(sheet -> has(sheet, score)).toList();
        var name = name("" + round, block(round, score).score(score).id());
        if (figures.n() != some.size()) {
            notes.fault(name + " has n " + figures.n() + " and not " + some.size());
            return;
        }
        int block = sheets.blockOfScore(score);
        notes.addExact(block, name + " mean", () -> sum(some, score));
        figures.sd().ifPresent(sd -> notes.addExact(block, name + " SD", () -> squares(some, score)));
    }

    private Tally sum(List<AnswerSheet> some, int score) {
        var sum = new Tally();
        some.forEach(sheet -> sum.points(sheet, worth(sheet, score)));
        return sum;
    }

    private Tally squares(List<AnswerSheet> some, int score) {
        var squares = new Tally();
        some.forEach(sheet -> squares.square(sheet, worth(sheet, score), Fraction.ONE));
        return squares;
    }

    /** Their change, its spread, and how the two rounds go together. */
    private void linked(List<Integer> of, int score, ReleasedScore figures) {
        if (figures.linked().isEmpty()) {
            return;
        }
        var pairs = sheets.pairs(of.get(0), of.get(1)).stream()
                .filter(pair -> has(pair.before(), score) && has(pair.after(), score))
                .toList();
        var before = pairs.stream().map(Pair::before).toList();
        var after = pairs.stream().map(Pair::after).toList();
        var name = name(
                of.get(0) + " to " + of.get(1),
                block(of.get(0), score).score(score).id());
        if (figures.linked().get().pairs() != pairs.size()) {
            notes.fault(name + " has " + figures.linked().get().pairs() + " pairs and not " + pairs.size());
            return;
        }
        int block = sheets.blockOfScore(score);
        notes.addExact(block, name + " linked", () -> sum(after, score).minus(sum(before, score)));
        notes.addExact(block, name + " first", () -> squares(before, score));
        notes.addExact(block, name + " second", () -> squares(after, score));
        notes.addExact(block, name + " product", () -> {
            var products = new Tally();
            pairs.forEach(pair -> products.product(
                    pair.before(),
                    worth(pair.before(), score),
                    pair.after(),
                    worth(pair.after(), score),
                    Fraction.ONE));
            return products;
        });
    }

    private int item(ReleasedItem figures) {
        var items = sheets.block(0, 0).instrument().variables();
        return IntStream.range(0, items.size())
                .filter(item -> items.get(item).id().equals(figures.item()))
                .findFirst()
                .orElseThrow();
    }

    private void item(int round, int item, Released<ReleasedItem.Round> figures) {
        figures.value().ifPresent(known -> {
            var asked = sheets.block(round, 0).instrument().variable(item);
            var some = sheets.sheets(round).stream()
                    .filter(sheet -> sheet.answered(item))
                    .toList();
            AnswerSheet.options(asked).forEach(option -> {
                var name = name("" + round, asked.id() + " chose " + option);
                notes.addExact(sheets.blockOfItem(item), name, () -> {
                    var tally = new Tally();
                    some.forEach(sheet -> tally.choice(sheet, item, option));
                    if (known.counts().get(option) != tally.truth()) {
                        notes.fault(name + ": " + known.counts() + " and not " + tally.truth());
                    }
                    return tally;
                });
            });
        });
    }
}
