package se.spegla.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The bounds that the attacker computes are the true ones: held against trying everything. */
class SimplexTest {
    private static final int PERSONS = 3;
    private static final int ITEMS = 3;
    private static final Range SCALE = new Range(1, 3);

    /** Three persons answer three items; the sums of items and one sum over two of them are told. Here whole numbers are at every corner. */
    @RepeatedTest(60)
    void the_least_that_one_persons_answers_come_to_is_what_trying_all_answers_gives(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var truth = random.ints(PERSONS * ITEMS, 1, 4).toArray();
        var sums = new ArrayList<Map<Integer, Double>>();
        var told = new ArrayList<Range>();
        tell(List.of(0, 3, 6), random.nextInt(2), truth, sums, told);
        tell(List.of(1, 4, 7), random.nextInt(2), truth, sums, told);
        tell(List.of(0, 1, 3, 4, 6, 7), random.nextInt(3), truth, sums, told);
        tell(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8), random.nextInt(2), truth, sums, told);
        var ranges = new ArrayList<>(
                IntStream.range(0, truth.length).mapToObj(i -> SCALE).toList());
        ranges.addAll(told);
        var simplex = new Simplex(ranges.toArray(Range[]::new), sums);

        assertThat(simplex.fits()).isTrue();
        for (int person = 0; person < PERSONS; person++) {
            var own = List.of(3 * person, 3 * person + 1, 3 * person + 2);
            assertThat(simplex.least(terms(own, 1))).isCloseTo(least(own, 1, sums, told), within(1e-6));
            assertThat(simplex.least(terms(own, -1))).isCloseTo(least(own, -1, sums, told), within(1e-6));
        }
    }

    /** @param open by how much the sum may be more */
    private static void tell(
            List<Integer> unknowns, int open, int[] truth, List<Map<Integer, Double>> sums, List<Range> told) {
        int sum = unknowns.stream().mapToInt(unknown -> truth[unknown]).sum();
        sums.add(terms(unknowns, 1));
        told.add(new Range(sum, sum + open));
    }

    private static Map<Integer, Double> terms(List<Integer> unknowns, double times) {
        var terms = new HashMap<Integer, Double>();
        unknowns.forEach(unknown -> terms.put(unknown, times));
        return terms;
    }

    private static int least(List<Integer> own, int sign, List<Map<Integer, Double>> sums, List<Range> told) {
        return IntStream.range(0, (int) Math.pow(3, PERSONS * ITEMS))
                .mapToObj(SimplexTest::answers)
                .filter(answers -> IntStream.range(0, sums.size()).allMatch(i -> {
                    int sum = sums.get(i).keySet().stream()
                            .mapToInt(unknown -> answers[unknown])
                            .sum();
                    return sum >= told.get(i).low() && sum <= told.get(i).high();
                }))
                .mapToInt(answers -> sign
                        * own.stream().mapToInt(unknown -> answers[unknown]).sum())
                .min()
                .orElseThrow();
    }

    private static int[] answers(int number) {
        var answers = new int[PERSONS * ITEMS];
        int rest = number;
        for (int i = 0; i < answers.length; i++) {
            answers[i] = 1 + rest % 3;
            rest /= 3;
        }
        return answers;
    }

    @RepeatedTest(5)
    void what_cannot_be_is_said_not_to_fit(RepetitionInfo repetition) {
        int more = repetition.getCurrentRepetition();
        var simplex =
                new Simplex(new Range[] {SCALE, SCALE, new Range(6 + more, 6 + more)}, List.of(Map.of(0, 1.0, 1, 1.0)));

        assertThat(simplex.fits()).isFalse();
    }
}
