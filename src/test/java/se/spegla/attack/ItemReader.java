package se.spegla.attack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import se.spegla.attack.Publisher.Release;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedItem;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.instrument.Variable;

/** Reads all that is told of a unit's items as sums over answers. */
final class ItemReader {
    private static final double HALF = 0.05;
    private static final double HALF_SHARE = 0.005;

    private final UnitSheets sheets;
    private final Notes notes;

    ItemReader(UnitSheets sheets, Notes notes) {
        this.sheets = sheets;
        this.notes = notes;
    }

    void read(Release release, ReleasedUnit unit) {
        var instrument = sheets.block(0, 0).instrument();
        unit.items().forEach(figures -> {
            int item = IntStream.range(0, instrument.variables().size())
                    .filter(i -> instrument.variable(i).id().equals(figures.item()))
                    .findFirst()
                    .orElseThrow();
            read(release.of().get(0), item, figures.baseline());
            if (release.of().size() > 1) {
                read(release.of().get(1), item, figures.followUp());
                boolean isChanged =
                        figures.change().isShown() || figures.proportion().isPresent();
                if (isChanged
                        && !(figures.baseline().isShown() && figures.followUp().isShown())) {
                    notes.fault(figures.item() + " " + release + ": a change without its rounds");
                }
            }
        });
    }

    private void read(int round, int item, Released<ReleasedItem.Round> figures) {
        figures.value().ifPresent(known -> new OneItem(round, item, known).read());
    }

    /** What is told of one item in one round. */
    private final class OneItem {
        private final int round;
        private final int item;
        private final int place;
        private final Variable asked;
        private final Block block;
        private final ReleasedItem.Round figures;
        private final List<AnswerSheet> base;
        private final List<AnswerSheet> answered;
        private final String name;

        OneItem(int round, int item, ReleasedItem.Round figures) {
            this.round = round;
            this.item = item;
            this.figures = figures;
            place = sheets.blockOfItem(item);
            block = sheets.block(round, place);
            asked = block.instrument().variable(item);
            base = sheets.base(round, place);
            answered = base.stream().filter(sheet -> sheet.answered(item)).toList();
            name = "round " + round + " " + asked.id();
        }

        void read() {
            if (figures.n().isPresent()
                    && figures.n().getAsInt() != base.size()
                    && figures.n().getAsInt() != answered.size()) {
                notes.fault(name + " has n " + figures.n() + ", and not " + base.size() + " or " + answered.size());
                return;
            }
            if (asked.hasRightAnswer()) {
                if (!figures.coarse()) {
                    figures.positiveShare().ifPresent(this::right);
                }
            } else {
                figures.mean().ifPresent(mean -> mean(mean, figures.mean100().orElseThrow()));
            }
            if (figures.coarse()) {
                coarse();
            } else {
                counts();
            }
            if (figures.sd().isPresent()) {
                notes.addExact(place, name + " SD", () -> {
                    var squares = new Tally();
                    answered.forEach(sheet -> squares.square(sheet, Map.of(item, Fraction.ONE), Fraction.ONE));
                    return squares;
                });
            }
        }

        private void right(double share) {
            int n = figures.n().orElse(base.size());
            notes.add(place, name + " right", Range.around(share, HALF_SHARE).times(n), 0, this::sumOfAnswers);
        }

        private void mean(double mean, double mean100) {
            boolean ofAnswers = figures.n().isPresent() && figures.n().getAsInt() < base.size();
            int n = ofAnswers ? answered.size() : base.size();
            var range = Range.around(mean, HALF)
                    .and(Range.around(mean100, HALF)
                            .times((asked.highest() - asked.lowest()) / 100.0)
                            .plus(Range.around(asked.lowest(), 0)));
            notes.add(
                    place,
                    name + " mean",
                    range.times(n),
                    0.5,
                    ofAnswers
                            ? this::sumOfAnswers
                            : () -> {
                                var sum = new Tally();
                                base.forEach(sheet -> sum.points(sheet, sheet.completed(block, item)));
                                return sum;
                            });
        }

        private Tally sumOfAnswers() {
            var sum = new Tally();
            answered.forEach(sheet -> sum.points(sheet, Map.of(item, Fraction.ONE)));
            return sum;
        }

        private void counts() {
            int n = answered.size();
            figures.counts().forEach((option, count) -> count(option, Range.around(count, 0)));
            if (figures.counts().isEmpty()) {
                figures.shares()
                        .forEach((option, share) ->
                                count(option, Range.around(share, HALF_SHARE).times(n)));
            }
        }

        private void count(int option, Range count) {
            if (AnswerSheet.options(asked).contains(option)) {
                notes.add(place, name + " chose " + option, count, 0, () -> {
                    var tally = new Tally();
                    answered.forEach(sheet -> tally.choice(sheet, item, option));
                    return tally;
                });
            }
        }

        /** Rounded shares are exact where only one number fits. */
        private void coarse() {
            var fits = CoarseCounts.of(
                    asked,
                    figures.shares(),
                    asked.hasRightAnswer() ? OptionalDouble.empty() : figures.positiveShare(),
                    base.stream()
                            .map(sheet -> sheet.chosen(item))
                            .flatMap(Optional::stream)
                            .toList());
            if (fits.isEmpty()) {
                notes.fault(name + " has shares " + figures.shares() + " that nothing fits");
                return;
            }
            AnswerSheet.options(asked).stream()
                    .filter(option -> fits.stream()
                                    .mapToInt(fit -> fit.get(option))
                                    .distinct()
                                    .count()
                            == 1)
                    .forEach(option -> count(option, Range.around(fits.get(0).get(option), 0)));
            if (fits.stream()
                            .mapToInt(fit -> CoarseCounts.points(asked, fit))
                            .distinct()
                            .count()
                    == 1) {
                notes.add(
                        place,
                        name + " sum of coarse bars",
                        Range.around(CoarseCounts.points(asked, fits.get(0)), 0),
                        0,
                        this::sumOfAnswers);
            }
        }
    }
}
