package se.spegla.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
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
        var people = linked(3, 10).linked(Set.of(new Place(0, 10), new Place(1, 10)));

        var found = Combination.of(List.of(change(0, 1, 11), change(1, 2, 10), change(0, 2, 10)), people, 5);

        assertThat(found).map(Combination::few).contains(Set.of(new Place(0, 10), new Place(1, 10)));
        assertThat(found.orElseThrow().figures()).hasSize(3);
        assertThat(Combination.of(List.of(change(0, 1, 11), change(1, 2, 10)), people, 5))
                .isEmpty();
    }

    @Test
    void sheets_of_two_rounds_may_be_the_same_persons() {
        var first = row("m1", all(0, 10));
        var second = row("m2", all(1, 10));

        var found = Combination.of(List.of(first, second, change(0, 1, 7)), linked(2, 7), 5);

        assertThat(found)
                .map(Combination::few)
                .hasValueSatisfying(few -> assertThat(few).hasSize(6));
        assertThat(Combination.of(List.of(first, second, change(0, 1, 5)), linked(2, 5), 5))
                .isEmpty();
    }

    /** The same persons in all rounds, in the same order. */
    private static People linked(int rounds, int persons) {
        var people = People.unknown();
        IntStream.range(0, persons)
                .forEach(person -> people.linked(IntStream.range(0, rounds)
                        .mapToObj(round -> new Place(round, person))
                        .collect(Collectors.toSet())));
        return people;
    }

    /** Four sheets in each round are left; one of the first four is linked to one more of the second round, that is in no figure. */
    @Test
    void a_sheet_that_is_linked_to_another_one_is_none_of_the_others_of_that_round() {
        var rows = List.of(row("m1", all(0, 10)), row("m2", all(1, 10)), change(0, 1, 6));

        assertThat(Combination.of(rows, linked(2, 6), 5)).isPresent();
        assertThat(Combination.of(rows, linked(2, 6).linked(Set.of(new Place(0, 6), new Place(1, 10))), 5))
                .isEmpty();
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

        var persons = persons(sizes, random);
        var people = People.unknown();
        persons.forEach(people::linked);

        boolean found = new Search(List.of(), rows, people, threshold).few().isPresent();

        assertThat(found).isEqualTo(tryAll(rows, persons, threshold));
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

    /** Some have a sheet in both rounds. */
    private static List<Set<Place>> persons(int[] sizes, Random random) {
        int both = random.nextInt(1 + Math.min(sizes[0], sizes[1]));
        var persons = new ArrayList<Set<Place>>();
        IntStream.range(0, sizes[0])
                .forEach(number -> persons.add(
                        number < both
                                ? Set.of(new Place(0, number), new Place(1, sizes[1] - 1 - number))
                                : Set.of(new Place(0, number))));
        IntStream.range(0, sizes[1] - both).forEach(number -> persons.add(Set.of(new Place(1, number))));
        return persons;
    }

    private static boolean tryAll(List<Row> rows, List<Set<Place>> persons, int threshold) {
        int all = rank(rows, place -> true);
        for (int set = 1; set < 1 << persons.size(); set++) {
            int some = set;
            var few = IntStream.range(0, persons.size())
                    .filter(person -> (some >> person & 1) == 1)
                    .mapToObj(persons::get)
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet());
            boolean areFew = IntStream.range(0, 2)
                    .allMatch(round ->
                            few.stream().filter(place -> place.round() == round).count() < threshold);
            if (areFew && rank(rows, place -> !few.contains(place)) < all) {
                return true;
            }
        }
        return false;
    }

    private static int rank(List<Row> rows, java.util.function.Predicate<Place> of) {
        var columns = rows.stream()
                .flatMap(row -> row.terms().keySet().stream())
                .distinct()
                .filter(column -> of.test(column.first()))
                .toList();
        var matrix = rows.stream()
                .map(row -> columns.stream()
                        .mapToLong(column -> Modulo.of(
                                Optional.ofNullable(row.terms().get(column)).orElse(Fraction.ZERO)))
                        .toArray())
                .toArray(long[][]::new);
        return Elimination.of(matrix, 0, columns.size()).pivots().length;
    }
}
