package se.spegla.attack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.attack.MadeUpOrganisation.Member;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.Sheet;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.policy.Policy;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.ScoreDefinition;
import se.spegla.response.Response;

/** The attacker's search for other sheets that fit: an exchange between two, made up for by another item. */
record Rebuilding(Instrument instrument, List<int[]> truth) {
    /** Shows everything: what the true sheets do not show is not looked at. */
    static final Policy OPEN = new Weakened() {
        @Override
        public boolean holdsBack() {
            return false;
        }
    };

    private static final int MANY = 4_000;

    /** The true sheets for which no other set of sheets was found that lacks them and fits. */
    List<String> rebuilt(Policy policy) {
        var figures = EveryNumber.of(release(truth, policy));
        var hidden = hidden(policy);
        var shown = instrument.scores().stream().filter(score -> release(truth, policy).units().get(0)
                .score(score.id()).baseline().isShown()).toList();
        return IntStream.range(0, truth.size()).filter(sheet -> !isAtAnEnd(truth.get(sheet)))
                .filter(sheet -> others(sheet, hidden, shown).noneMatch(other -> fits(other, figures)))
                .mapToObj(sheet -> Arrays.toString(truth.get(sheet))).toList();
    }

    /** How many sheets are at no end of a score. */
    int inside() {
        return (int) truth.stream().filter(sheet -> !isAtAnEnd(sheet)).count();
    }

    /** Who gave the end answer to all items of a score is told by that score. */
    private boolean isAtAnEnd(int[] sheet) {
        return instrument.scores().stream().anyMatch(score -> {
            var points = score.items().stream()
                    .mapToInt(item -> Reading.points(item, sheet[instrument.items().indexOf(item)]))
                    .distinct().toArray();
            return points.length == 1 && (points[0] == 1 || points[0] == 5);
        });
    }

    private Stream<List<int[]>> others(int sheet, boolean[] hidden, List<ScoreDefinition> shown) {
        int items = instrument.items().size();
        var two = IntStream.range(0, items).boxed().flatMap(item -> IntStream.range(0, items).boxed()
                        .flatMap(second -> Stream.concat(
                                hidden[item] && hidden[second] ? shifted(sheet, item, second).stream() : Stream.empty(),
                                IntStream.range(0, truth.size()).boxed().flatMap(other -> exchanged(
                                        sheet, other, item, second, hidden[second]).stream()))));
        var random = new Random(sheet);
        var many = Stream.generate(() -> exchanged(sheet, random.nextInt(truth.size()), random)).limit(MANY);
        return Stream.concat(two, many).filter(other -> isOtherThan(sheet, other) && shown.stream()
                .allMatch(score -> keeps(score, other)));
    }

    /** Two sheets with some of their items exchanged. */
    private List<int[]> exchanged(int one, int other, Random random) {
        var sheets = truth.stream().map(int[]::clone).toList();
        IntStream.range(0, instrument.items().size()).filter(item -> random.nextBoolean())
                .forEach(item -> swap(sheets, one, other, item));
        return sheets;
    }

    /** One point from one hidden item to another. */
    private Optional<List<int[]>> shifted(int one, int item, int second) {
        var sheets = truth.stream().map(int[]::clone).toList();
        sheets.get(one)[item]--;
        sheets.get(one)[second] += sign(item, second);
        return isValid(sheets.get(one)) ? Optional.of(sheets) : Optional.empty();
    }

    private static boolean isValid(int[] sheet) {
        return Arrays.stream(sheet).allMatch(answer -> answer >= 1 && answer <= 5);
    }

    private boolean isOtherThan(int sheet, List<int[]> other) {
        return count(other, truth.get(sheet)) < count(truth, truth.get(sheet));
    }

    private static long count(List<int[]> sheets, int[] sheet) {
        return sheets.stream().filter(one -> Arrays.equals(one, sheet)).count();
    }

    /** Two sheets with an item exchanged, and a second one too, or, where it is hidden, so that their sums stay. */
    private Optional<List<int[]>> exchanged(int one, int other, int item, int second, boolean hidden) {
        var sheets = truth.stream().map(int[]::clone).toList();
        int gain = sheets.get(other)[item] - sheets.get(one)[item];
        swap(sheets, one, other, item);
        if (hidden) {
            sheets.get(one)[second] -= sign(item, second) * gain;
            sheets.get(other)[second] += sign(item, second) * gain;
        } else if (second != item) {
            swap(sheets, one, other, second);
        }
        return isValid(sheets.get(one)) && isValid(sheets.get(other)) ? Optional.of(sheets) : Optional.empty();
    }

    /** Whether each sheet has the score that it had: then means and spreads are the same. */
    private boolean keeps(ScoreDefinition score, List<int[]> other) {
        return IntStream.range(0, truth.size())
                .allMatch(sheet -> points(score, other.get(sheet)) == points(score, truth.get(sheet)));
    }

    private int points(ScoreDefinition score, int[] sheet) {
        return score.items().stream()
                .mapToInt(item -> Reading.points(item, sheet[instrument.items().indexOf(item)])).sum();
    }

    private static void swap(List<int[]> sheets, int one, int other, int item) {
        int kept = sheets.get(one)[item];
        sheets.get(one)[item] = sheets.get(other)[item];
        sheets.get(other)[item] = kept;
    }

    private int sign(int item, int second) {
        return instrument.items().get(item).reversed() == instrument.items().get(second).reversed() ? 1 : -1;
    }

    private boolean[] hidden(Policy policy) {
        var hidden = new boolean[instrument.items().size()];
        var items = release(truth, policy).units().get(0).items();
        IntStream.range(0, hidden.length).forEach(item -> hidden[item] = !items.get(item).baseline().isShown());
        return hidden;
    }

    /** Whether other sheets give all that is shown of the true ones. */
    private boolean fits(List<int[]> other, Map<String, Double> figures) {
        var all = EveryNumber.of(release(other, OPEN));
        return figures.entrySet().stream().allMatch(known -> known.getValue().equals(all.get(known.getKey())));
    }

    private ReleasedComparison release(List<int[]> sheets, Policy policy) {
        var round = RoundSheets.of(sheets.stream().map(this::sheet).toList(), OptionalInt.of(sheets.size()));
        var unit = new Member("unit", List.of("A"), List.of(round));
        return Publication.of(new MadeUpOrganisation(instrument, 5, List.of(unit)), policy)
                .releases().get(0).figures();
    }

    private Sheet sheet(int[] answers) {
        return Sheet.unlinked(Response.of(instrument, answers));
    }
}
