package se.spegla.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import se.spegla.attack.Column.Place;

/** The attacker's search finds what there is to find, and only that. */
class SearchTest {
    private static final Range ANY = new Range(0, 0);

    private static Row row(String figure, Map<Column, Fraction> terms) {
        return new Row(figure, terms, ANY, 0, true, 0);
    }

    private static Column column(int round, int person, int item) {
        return new Column(new Place(round, person), item, 1, new Place(round, person), -1);
    }

    /** The change from one round to another, over persons who are linked. */
    private static Row change(int before, int after, int persons) {
        var terms = new LinkedHashMap<Column, Fraction>();
        IntStream.range(0, persons).forEach(person -> {
            terms.put(column(after, person, 0), Fraction.ONE);
            terms.put(column(before, person, 0), Fraction.of(-1));
        });
        return row("d" + before + after, terms);
    }

    @Test
    void three_linked_changes_tell_that_of_the_one_who_left() {
        var found = Combination.of(List.of(change(0, 1, 11), change(1, 2, 10), change(0, 2, 10)), 5);

        assertThat(found).map(Combination::few).contains(Set.of(new Place(0, 10), new Place(1, 10)));
        assertThat(found.orElseThrow().figures()).hasSize(3);
        assertThat(Combination.of(List.of(change(0, 1, 11), change(1, 2, 10)), 5)).isEmpty();
    }

    @Test
    void sheets_of_two_rounds_may_be_the_same_persons() {
        var first = row("m1", all(0, 10));
        var second = row("m2", all(1, 10));

        var found = Combination.of(List.of(first, second, change(0, 1, 7)), 5);

        assertThat(found).map(Combination::few).hasValueSatisfying(few -> assertThat(few).hasSize(6));
        assertThat(Combination.of(List.of(first, second, change(0, 1, 5)), 5)).isEmpty();
    }

    private static Map<Column, Fraction> all(int round, int persons) {
        var terms = new LinkedHashMap<Column, Fraction>();
        IntStream.range(0, persons).forEach(person -> terms.put(column(round, person, 0), Fraction.ONE));
        return terms;
    }

    /** Held against one that tries every set of persons. */
    @RepeatedTest(150)
    void nothing_is_found_exactly_where_no_set_of_few_persons_has_a_combination(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int threshold = 2 + random.nextInt(3);
        var sizes = new int[] {threshold + random.nextInt(4), random.nextBoolean() ? 0 : threshold + random.nextInt(3)};
        var rows = new ArrayList<Row>();
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            rows.add(row("r" + i, drawn(sizes, random)));
        }
        rows.removeIf(row -> row.terms().isEmpty());

        boolean found = new Search(rows, threshold).few().isPresent();

        assertThat(found).isEqualTo(tryAll(rows, sizes, threshold));
    }

    /** Mostly everybody alike, some with something of their own. */
    private static Map<Column, Fraction> drawn(int[] sizes, Random random) {
        var terms = new LinkedHashMap<Column, Fraction>();
        for (int round = 0; round < 2; round++) {
            for (int item = 0; item < 2; item++) {
                int usual = random.nextInt(3) - 1;
                for (int person = 0; person < sizes[round]; person++) {
                    int worth = random.nextInt(4) == 0 ? random.nextInt(3) : usual;
                    if (worth != 0) {
                        terms.put(column(round, person, item), Fraction.of(worth, 1 + random.nextInt(8) / 7));
                    }
                }
            }
        }
        return terms;
    }

    private static boolean tryAll(List<Row> rows, int[] sizes, int threshold) {
        for (int set = 1; set < 1 << sizes[0] + sizes[1]; set++) {
            int first = Integer.bitCount(set & (1 << sizes[0]) - 1);
            int second = Integer.bitCount(set >> sizes[0]);
            if (first < threshold && second < threshold) {
                int some = set;
                var outside = rank(rows, place -> (some >> (place.round() * sizes[0] + place.number()) & 1) == 0);
                if (outside < rank(rows, place -> true)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int rank(List<Row> rows, java.util.function.Predicate<Place> of) {
        var columns = rows.stream().flatMap(row -> row.terms().keySet().stream()).distinct()
                .filter(column -> of.test(column.first())).toList();
        var matrix = rows.stream().map(row -> columns.stream().mapToLong(column ->
                Modulo.of(Optional.ofNullable(row.terms().get(column)).orElse(Fraction.ZERO))).toArray())
                .toArray(long[][]::new);
        return Elimination.of(matrix, 0, columns.size()).pivots().length;
    }
}
