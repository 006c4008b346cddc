package se.spegla.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The figures of a small unit's round that are shown, computed from any answers that it could have given. */
final class SmallFigures {
    /** Stands for an answer that there is not. */
    static final int GAP = Integer.MIN_VALUE;

    private final AnswerBase base;
    private final int[] items;
    /** By person and place: the places whose mean stands in for an answer that there is not. */
    private final int[][][] standIns;
    private final boolean[] hasSum;
    private final boolean[] hasBars;
    private final List<int[]> shownScores = new ArrayList<>();
    private final List<int[]> shownSpreads = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /** Linked changes of a score: whose sheets these are, and what they have in the other round. */
    private record Link(int[] persons, double[] others, int[] places) {}

    SmallFigures(UnitSheets unit, Shown shown, AnswerBase base, int[] items) {
        this.base = base;
        this.items = items;
        standIns = base.sheets().stream().map(sheet -> Arrays.stream(items).mapToObj(item -> sheet.answered(item)
                ? new int[0] : sheet.completed(base.block(), item).keySet().stream().mapToInt(this::place).toArray())
                .toArray(int[][]::new)).toArray(int[][][]::new);
        hasSum = new boolean[items.length];
        hasBars = new boolean[items.length];
        for (int place = 0; place < items.length; place++) {
            hasSum[place] = shown.sum(base, items[place]).isPresent();
            hasBars[place] = shown.points(base, items[place]).isPresent();
        }
        base.block().scores().forEach(score -> shown.score(base.round(), base.block().score(score).id())
                .ifPresent(known -> {
                    shownScores.add(places(score));
                    if (known.sd().isPresent() || known.low().isPresent()) {
                        shownSpreads.add(places(score));
                    }
                }));
        shown.linked().forEach(linked -> link(unit, linked));
    }

    private int place(int item) {
        return IntStream.range(0, items.length).filter(place -> items[place] == item).findFirst().orElseThrow();
    }

    private int[] places(int score) {
        return base.block().itemsOf(score).stream().mapToInt(this::place).toArray();
    }

    private void link(UnitSheets unit, Shown.LinkedChange linked) {
        var score = base.block().scores().stream()
                .filter(each -> base.block().score(each).id().equals(linked.score())).findFirst();
        if (score.isEmpty() || linked.before() != base.round() && linked.after() != base.round()) {
            return;
        }
        boolean first = linked.before() == base.round();
        var pairs = unit.pairs(linked.before(), linked.after(), unit.blockOfScore(score.get()));
        int otherRound = first ? linked.after() : linked.before();
        var other = new AnswerBase(otherRound, unit.block(otherRound, unit.blockOfScore(score.get())), List.of());
        links.add(new Link(
                pairs.stream().mapToInt(pair -> base.sheets().indexOf(first ? pair.before() : pair.after())).toArray(),
                pairs.stream().mapToDouble(pair -> other.score(first ? pair.after() : pair.before(), score.get()))
                        .toArray(), places(score.get())));
    }

    /** All figures as they are shown, in an order of their own. */
    long[] of(int[][] answers) {
        var completed = new double[answers.length][items.length];
        for (int person = 0; person < answers.length; person++) {
            for (int place = 0; place < items.length; place++) {
                completed[person][place] = completed(answers, person, place);
            }
        }
        var figures = new Figures(2 * items.length * (1 + answers.length) + 100);
        var sums = new long[items.length];
        for (int place = 0; place < items.length; place++) {
            double sum = 0;
            for (var sheet : completed) {
                sum += sheet[place];
            }
            sums[place] = AnswerBase.whole(sum);
            if (hasSum[place]) {
                figures.add(sums[place]);
            }
            if (hasBars[place]) {
                bars(answers, place, figures);
            }
        }
        shownScores.forEach(places -> figures.add(sum(sums, places)));
        shownSpreads.forEach(places -> figures.add(spread(
                Arrays.stream(completed).mapToDouble(sheet -> sum(sheet, places)).toArray())));
        links.forEach(link -> {
            var changes = IntStream.range(0, link.persons().length)
                    .mapToDouble(i -> sum(completed[link.persons()[i]], link.places()) - link.others()[i]).toArray();
            figures.add(AnswerBase.whole(Arrays.stream(changes).sum()));
            figures.add(spread(changes));
        });
        return figures.all();
    }

    /** A list of numbers that is not slowed down by objects. */
    private static final class Figures {
        private final long[] all;
        private int size;

        Figures(int most) {
            all = new long[most];
        }

        void add(long figure) {
            all[size++] = figure;
        }

        long[] all() {
            return Arrays.copyOf(all, size);
        }
    }

    private static void bars(int[][] answers, int place, Figures figures) {
        long chosen = 0;
        for (var sheet : answers) {
            chosen += sheet[place] == GAP ? 0 : 1L << (5 * sheet[place]);
        }
        figures.add(chosen);
    }

    private static long sum(long[] sums, int[] places) {
        long sum = 0;
        for (int place : places) {
            sum += sums[place];
        }
        return sum;
    }

    private double completed(int[][] answers, int person, int place) {
        if (answers[person][place] != GAP) {
            return answers[person][place];
        }
        var from = standIns[person][place];
        int sum = 0;
        for (int each : from) {
            sum += answers[person][each];
        }
        return from.length == 0 ? 0 : (double) sum / from.length;
    }

    private static double sum(double[] sheet, int[] places) {
        double sum = 0;
        for (int place : places) {
            sum += sheet[place];
        }
        return sum;
    }

    /** Ten times the SD, rounded. */
    private static long spread(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.round(10 * Math.sqrt(Arrays.stream(values).map(each -> (each - mean) * (each - mean)).sum()
                / (values.length - 1)));
    }
}
