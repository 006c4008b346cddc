package se.spegla.disclosure.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.spegla.comparison.ScoredRound;

/**
 * Proves of the figures of one unit that no combination of them rests on 1 to threshold - 1 persons. Every published sum
 * is a row, and what an answer of a class of like persons counts in it stands in that class's columns; so what can be computed by
 * subtraction is what can be combined of rows. The proof knows who answered what, never how: it looks at no answer.
 *
 * <p>What is out stays. A figure that was let out by weaker rules makes nothing worse: only combinations count that it did not
 * make possible already.
 */
public final class Proof {
    /** One or two seconds of a processor for a unit; above it what comes last in the order of worth is refused. */
    private static final long MOST_WORK = 200_000_000L;

    private static final int FINGERPRINT = 16;

    private final Rows rows;
    private final Combinations sums;
    private final Combinations squares;
    private final Map<Told, List<long[]>> sumsOf = new HashMap<>();
    private final Map<Told, List<long[]>> squaresOf = new HashMap<>();
    private final List<Told> out = new ArrayList<>();
    private final List<long[]> sumsOut = new ArrayList<>();
    private final List<long[]> squaresOut = new ArrayList<>();

    /**
     * @param rounds the unit's rounds that any figure is about, by key, by time
     * @param out what has been told of them
     */
    public Proof(Map<String, ScoredRound> rounds, int threshold, Collection<Told> out) {
        var kept = new LinkedHashMap<>(rounds);
        var scored = List.copyOf(kept.values());
        var classes = new Persons(scored).classes();
        this.rows = new Rows(List.copyOf(kept.keySet()), scored, classes, mostSquares(scored, out));
        var sheets = classes.stream()
                .map(alike -> IntStream.range(0, scored.size())
                        .map(round -> alike.isIn(round) ? alike.size() : 0)
                        .toArray())
                .toArray(int[][]::new);
        this.sums = new Combinations(sheets, rows.sumColumns(), threshold, MOST_WORK);
        this.squares = new Combinations(sheets, rows.squareColumns(), threshold, MOST_WORK);
        out.forEach(this::letOut);
    }

    /**
     * More than there can be rows of squares: those of what is out, each score's spread in each round and four rows for each
     * linked change and, where answers are right or wrong, those of sums that are their own squares.
     */
    private static int mostSquares(List<ScoredRound> rounds, Collection<Told> out) {
        int scores = rounds.stream()
                .mapToInt(round -> round.instrument().scores().size())
                .max()
                .orElse(0);
        int pairs = rounds.size() * (rounds.size() - 1) / 2;
        int two = rounds.stream()
                .mapToInt(round -> (int) round.instrument().variables().stream()
                        .filter(Rows::isOfTwoOutcomes)
                        .count())
                .max()
                .orElse(0);
        int ofTwo = two == 0 ? 0 : rounds.size() * (2 * two + scores);
        int known = out.stream().mapToInt(told -> mostSquares(told, two > 0)).sum();
        return 1 + known + scores * (2 * rounds.size() + 4 * pairs) + ofTwo;
    }

    private static int mostSquares(Told told, boolean two) {
        return switch (told.kind()) {
            case LINKED, FIRST_LINKED -> 4;
            case SPREAD, FIRST_SPREAD -> 1;
            case BARS, FIRST_BARS -> 2;
            case SCORE, FIRST_SCORE, ITEM -> two ? 1 : 0;
        };
    }

    private void letOut(Told told) {
        if (!out.contains(told)) {
            out.add(told);
            sumsOut.addAll(sums(told));
            squaresOut.addAll(squares(told));
        }
    }

    private List<long[]> sums(Told told) {
        return sumsOf.computeIfAbsent(told, rows::sums);
    }

    private List<long[]> squares(Told told) {
        return squaresOf.computeIfAbsent(told, rows::squares);
    }

    /** Whether all of these may go out with what is out. */
    public boolean allows(Collection<Told> more) {
        return !sums.arise(
                        sumsOut,
                        more.stream().flatMap(told -> sums(told).stream()).toList())
                && !squares.arise(
                        squaresOut,
                        more.stream().flatMap(told -> squares(told).stream()).toList());
    }

    /**
     * Lets out as many of these figures as may go, in their order: each where it is safe with all that went before. Where the first
     * way to tell something is refused, the next is tried.
     *
     * @param figures each with the ways to tell it, the fullest first; a way may be several rows
     * @return for each figure the place of the way that was let out, -1 where none was
     */
    public int[] letOut(List<List<List<Told>>> figures) {
        var ways = new int[figures.size()];
        int from = 0;
        while (from < figures.size()) {
            int allowed = mostAllowed(figures.subList(from, figures.size()));
            figures.subList(from, from + allowed)
                    .forEach(figure -> figure.get(0).forEach(this::letOut));
            from += allowed;
            if (from < figures.size()) {
                ways[from] = nextWay(figures.get(from));
                from++;
            }
        }
        return ways;
    }

    /** A part of what is safe together is safe, so the most that is can be found by halving. */
    private int mostAllowed(List<List<List<Told>>> figures) {
        if (allows(fullest(figures))) {
            return figures.size();
        }
        int allowed = 0;
        int refused = figures.size();
        while (refused - allowed > 1) {
            int middle = (allowed + refused) / 2;
            if (allows(fullest(figures.subList(0, middle)))) {
                allowed = middle;
            } else {
                refused = middle;
            }
        }
        return allowed;
    }

    private static List<Told> fullest(List<List<List<Told>>> figures) {
        return figures.stream().flatMap(figure -> figure.get(0).stream()).toList();
    }

    private int nextWay(List<List<Told>> figure) {
        for (int way = 1; way < figure.size(); way++) {
            if (allows(figure.get(way))) {
                figure.get(way).forEach(this::letOut);
                return way;
            }
        }
        return -1;
    }

    /**
     * What a proof is of: 16 hex digits of SHA-256 over the classes of persons in these rounds, how many are in each and who
     * answered what. Other digits later mean that other sheets lie there than those that were proved.
     */
    public static String fingerprint(List<ScoredRound> rounds) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new Persons(rounds).kinds().forEach(kind -> digest.update(kind.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What is out now, in the order in which it went. */
    public List<Told> out() {
        return List.copyOf(out);
    }
}
