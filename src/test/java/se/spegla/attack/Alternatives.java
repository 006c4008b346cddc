package se.spegla.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import se.spegla.attack.Publisher.Publication;

/**
 * Looks for other answers that a small unit could have given so that the very same figures come out: from the true ones
 * by small steps, each of which leaves every figure as it is. A person's sum for which it finds too few values is told;
 * those that it finds there are. A colleague knows the own sheet besides.
 */
final class Alternatives {
    /** A sum has at least so many possible values, or half of those that there are. */
    private static final int ENOUGH = 4;
    private static final int STEPS = 60_000;
    private static final int LARGEST = 9;
    private static final int NOBODY = -1;

    private final UnitSheets unit;
    private final Shown shown;
    private final AnswerBase base;
    private final Random random;
    private final int[][] answers;
    private final int[] items;
    private final List<Sum> sums = new ArrayList<>();

    /** A person's answers to the items of a score. */
    private record Sum(int person, int score, int[] places, BitSet values, int possible) {
        boolean isFew() {
            return values.cardinality() < Math.min(Math.min(ENOUGH, Math.max(2, possible / 2)), possible);
        }
    }

    private Alternatives(UnitSheets unit, Shown shown, AnswerBase base, long seed) {
        this.unit = unit;
        this.shown = shown;
        this.base = base;
        random = new Random(seed);
        items = base.block().items().stream().mapToInt(Integer::intValue).toArray();
        answers = base.sheets().stream().map(sheet -> Arrays.stream(items)
                .map(item -> sheet.answered(item) ? sheet.points(item) : SmallFigures.GAP).toArray())
                .toArray(int[][]::new);
    }

    static List<String> in(Publication publication, UnitSheets unit, long seed) {
        var shown = Shown.of(publication, unit.name());
        var found = new ArrayList<String>();
        for (int round = 0; round < unit.rounds(); round++) {
            for (var base : AnswerBase.of(unit, round)) {
                boolean anyOut = base.block().scores().stream().anyMatch(score ->
                        shown.sum(base, score, true).isPresent());
                if (anyOut && base.size() > 1 && base.size() <= LARGEST) {
                    var search = new Alternatives(unit, shown, base, seed);
                    search.walk(NOBODY).forEach(found::add);
                    search.walk(search.random.nextInt(base.size())).forEach(found::add);
                }
            }
        }
        return found;
    }

    /** @param reader who knows the own answers */
    private List<String> walk(int reader) {
        var now = Arrays.stream(answers).map(int[]::clone).toArray(int[][]::new);
        var figures = new SmallFigures(unit, shown, base, items);
        var told = figures.of(now);
        sums.clear();
        base.block().scores().forEach(score -> start(score, reader));
        for (int step = 0; step < STEPS && sums.stream().anyMatch(Sum::isFew); step++) {
            var next = Arrays.stream(now).map(int[]::clone).toArray(int[][]::new);
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                change(next, reader);
            }
            if (Arrays.equals(figures.of(next), told)) {
                now = next;
                note(now);
            }
        }
        return sums.stream().filter(Sum::isFew).map(sum -> unit.name() + " round " + base.round() + " "
                + base.block().score(sum.score()).id() + ": the sum of sheet " + sum.person() + " can only be "
                + sum.values() + " of " + sum.possible()
                + (reader == NOBODY ? "" : " to the person of sheet " + reader)).toList();
    }

    private void start(int score, int reader) {
        for (int person = 0; person < answers.length; person++) {
            int own = person;
            var places = base.block().itemsOf(score).stream().mapToInt(base.block().items()::indexOf)
                    .filter(place -> answers[own][place] != SmallFigures.GAP).toArray();
            if (person != reader && places.length > 0) {
                sums.add(new Sum(person, score, places, new BitSet(), possible(places)));
            }
        }
        note(answers);
    }

    /** How many values the bars alone allow. */
    private int possible(int[] places) {
        var reached = new TreeSet<>(List.of(0));
        for (int place : places) {
            var item = base.item(items[place]);
            var points = shown.points(base, items[place]).orElseGet(() -> {
                var all = new TreeSet<Integer>();
                for (int point = item.lowest(); point <= item.highest(); point++) {
                    all.add(point);
                }
                return all;
            });
            var next = new TreeSet<Integer>();
            reached.forEach(before -> points.forEach(point -> next.add(before + point)));
            reached.clear();
            reached.addAll(next);
        }
        return reached.size();
    }

    private void note(int[][] now) {
        sums.forEach(sum -> sum.values().set(
                Arrays.stream(sum.places()).map(place -> now[sum.person()][place]).sum()));
    }

    /** One answer up and another person's down, or two answers for each other, or one alone. */
    private void change(int[][] next, int reader) {
        int place = random.nextInt(items.length);
        int one = random.nextInt(next.length);
        int other = random.nextInt(next.length);
        if (one == reader || other == reader || next[one][place] == SmallFigures.GAP) {
            return;
        }
        if (one == other) {
            move(next[one], place, random.nextBoolean() ? 1 : -1);
        } else if (next[other][place] != SmallFigures.GAP) {
            if (random.nextBoolean()) {
                int answer = next[one][place];
                next[one][place] = next[other][place];
                next[other][place] = answer;
            } else if (move(next[one], place, 1) && !move(next[other], place, -1)) {
                move(next[one], place, -1);
            }
        }
    }

    private boolean move(int[] sheet, int place, int by) {
        var item = base.item(items[place]);
        int moved = sheet[place] + by;
        if (moved < item.lowest() || moved > item.highest()) {
            return false;
        }
        sheet[place] = moved;
        return true;
    }
}
