package se.spegla.disclosure.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.spegla.comparison.ComparedUnit;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.Sheet;
import se.spegla.comparison.UnitSheets;
import se.spegla.disclosure.Gate.RoundName;
import se.spegla.disclosure.Reason;
import se.spegla.disclosure.ReleasedChange.Method;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedItem;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.Verdict;
import se.spegla.disclosure.policy.Policy;
import se.spegla.disclosure.policy.Published;
import se.spegla.disclosure.policy.RawFile;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.MissingRule;
import se.spegla.instrument.Option;
import se.spegla.instrument.Scale;
import se.spegla.instrument.Score;
import se.spegla.instrument.Score.Aggregation;
import se.spegla.instrument.Score.Direction;
import se.spegla.instrument.Text;
import se.spegla.instrument.Variable;
import se.spegla.response.Response;
import se.spegla.testing.Gated;
import se.spegla.testing.Questionnaires;

/**
 * What is held back of a unit's round, seen on what the gate lets out. Of six statements s1 to s3, and s4 and s5, have a
 * subscale that asks for all of its items; all six are in the total, which asks for five.
 */
class ScreenTest {
    private static final int SKIPPED = 0;

    private final List<Variable> items = IntStream.rangeClosed(1, 6)
            .mapToObj(i -> Questionnaires.statement("s" + i, false))
            .toList();
    private final Instrument instrument = Questionnaires.instrument(
            1,
            List.of(items.get(0).scale()),
            items,
            List.of(
                    score("total", items, new MissingRule.PersonMean(0.8)),
                    score("first", items.subList(0, 3), new MissingRule.Complete()),
                    score("second", items.subList(3, 5), new MissingRule.Complete())));

    private static Score score(String id, List<Variable> items, MissingRule missing) {
        return Questionnaires.score(id, items, Aggregation.SUM, Direction.HIGHER, missing);
    }

    private Sheet sheet(Optional<String> pair, int... answers) {
        var known = new HashMap<String, Integer>();
        IntStream.range(0, answers.length)
                .filter(i -> answers[i] != SKIPPED)
                .forEach(i -> known.put("s" + (i + 1), answers[i]));
        return new Sheet(Response.of(instrument, known), pair);
    }

    private RoundSheets round(int[]... sheets) {
        return RoundSheets.of(
                Arrays.stream(sheets)
                        .map(answers -> sheet(Optional.empty(), answers))
                        .toList(),
                OptionalInt.of(30));
    }

    /** Seven sheets that differ on every statement, with these more. */
    private RoundSheets sevenAnd(int[]... more) {
        var all = new ArrayList<int[]>(List.of(
                new int[] {1, 2, 3, 4, 5, 1},
                new int[] {2, 3, 4, 5, 1, 2},
                new int[] {3, 4, 5, 1, 2, 3},
                new int[] {4, 5, 1, 2, 3, 4},
                new int[] {5, 1, 2, 3, 4, 5},
                new int[] {1, 1, 2, 2, 3, 3},
                new int[] {2, 4, 4, 2, 2, 4}));
        all.addAll(List.of(more));
        return round(all.toArray(int[][]::new));
    }

    private ReleasedComparison released(Policy policy, RoundSheets baseline, RoundSheets followUp) {
        var unit = new ComparedUnit("a", "A", Optional.empty(), Optional.of("Norra"));
        var name = new RoundName("Våren", instrument.wording());
        return new Gated(policy, instrument)
                .release(name, Optional.of(name), List.of(new UnitSheets(unit, baseline, followUp)));
    }

    private ReleasedUnit unit(RoundSheets baseline) {
        return released(new Published(5), baseline, sevenAnd()).units().get(0);
    }

    private static Optional<Reason> why(ReleasedUnit unit, String score) {
        return unit.score(score).baseline().reason();
    }

    private static Optional<Reason> item(ReleasedUnit unit, int number) {
        return unit.items().get(number - 1).baseline().reason();
    }

    @Test
    void where_eight_answered_everything_differently_nothing_is_held_back() {
        var unit = unit(sevenAnd(new int[] {3, 1, 5, 2, 4, 4}));

        assertThat(unit.scores())
                .allSatisfy(score ->
                        assertThat(score.baseline().value().orElseThrow().sd()).isPresent());
        assertThat(unit.items())
                .extracting(ReleasedItem::baseline)
                .allSatisfy(round ->
                        assertThat(round.value().orElseThrow().counts()).isNotEmpty());
    }

    @Test
    void below_eight_answers_a_statement_has_its_mean_and_no_more() {
        var item = unit(sevenAnd()).items().get(0).baseline().value().orElseThrow();

        assertThat(item.mean()).isPresent();
        assertThat(item.counts()).isEmpty();
        assertThat(item.sd()).isEmpty();
        assertThat(item.n()).isEmpty();
    }

    @Test
    void every_figure_is_over_the_sheets_that_have_all_scores() {
        var unit = unit(sevenAnd(new int[] {3, 1, 5, 2, 4, 4}, new int[] {SKIPPED, 2, 3, 4, 5, 2}));

        assertThat(unit.baseline().value().orElseThrow().answers()).isEqualTo(9);
        assertThat(unit.scores())
                .extracting(score -> score.baseline().value().orElseThrow().n())
                .containsOnly(8);
        assertThat(unit.items())
                .extracting(item -> item.baseline().value().orElseThrow().n())
                .containsOnly(OptionalInt.of(8));
    }

    @Test
    void whoever_skipped_what_is_in_one_score_only_is_told_by_no_difference() {
        var unit = unit(sevenAnd(new int[] {3, 1, 5, 2, 4, SKIPPED}));

        assertThat(unit.scores())
                .extracting(score -> score.baseline().value().orElseThrow().n())
                .containsOnly(8);
        assertThat(unit.items().get(5).baseline().value().orElseThrow().counts())
                .isEmpty();
        assertThat(unit.items().get(5).baseline().value().orElseThrow().n()).isEmpty();
        assertThat(unit.items().get(0).baseline().value().orElseThrow().counts())
                .isNotEmpty();
    }

    @Test
    void a_completed_sum_is_a_whole_number_and_a_whole_the_sum_of_its_parts() {
        var unit = unit(sevenAnd(new int[] {3, 1, 5, 2, 4, SKIPPED}));
        double total = mean(unit, "total") * 8;
        double first = mean(unit, "first") * 8;
        double second = mean(unit, "second") * 8;

        // of the last, 15 points on five statements: 3 stand in for the sixth; so 8 sheets add 1+2+3+4+5+3+4+3 = 25
        assertThat(total - first - second).isCloseTo(25, within(0.8));
        assertThat(unit.items().get(5).baseline().value().orElseThrow().mean()).hasValue(3.1);
    }

    private static double mean(ReleasedUnit unit, String score) {
        return unit.score(score).baseline().value().orElseThrow().mean();
    }

    @Test
    void statements_are_hidden_in_groups_that_the_questionnaire_fixes() {
        var same = sevenAnd();
        var unit = unit(round(
                new int[] {3, 1, 1, 5, 4, 2},
                new int[] {1, 2, 5, 4, 3, 1},
                new int[] {1, 3, 2, 3, 2, 5},
                new int[] {1, 4, 4, 2, 1, 4},
                new int[] {1, 5, 2, 1, 5, 3}));

        assertThat(List.of(item(unit, 1), item(unit, 2), item(unit, 3))).containsOnly(Optional.of(Reason.PROTECTED));
        assertThat(List.of(item(unit, 4), item(unit, 5), item(unit, 6))).containsOnly(Optional.empty());
        assertThat(unit(same).items())
                .allSatisfy(one -> assertThat(one.baseline().isShown()).isTrue());
    }

    @Test
    void a_statement_alone_in_its_group_is_covered_until_it_cannot_come_back() {
        var unit = unit(round(
                new int[] {3, 1, 1, 5, 4, 5},
                new int[] {2, 2, 5, 4, 3, 5},
                new int[] {4, 3, 4, 3, 2, 5},
                new int[] {1, 4, 3, 2, 1, 5},
                new int[] {3, 5, 2, 1, 5, 5}));

        assertThat(item(unit, 6)).contains(Reason.PROTECTED);
        assertThat(unit.score("total").baseline().isShown()).isTrue();
        assertThat(why(unit, "second")).contains(Reason.PROTECTED);
        assertThat(List.of(item(unit, 4), item(unit, 5))).containsOnly(Optional.of(Reason.PROTECTED));
    }

    @Test
    void a_score_whose_spread_would_tell_has_its_mean_and_cannot_be_judged() {
        var alike = round(
                new int[] {1, 2, 3, 1, 2, 3},
                new int[] {2, 3, 1, 2, 3, 1},
                new int[] {3, 1, 2, 3, 1, 2},
                new int[] {1, 3, 2, 2, 1, 3},
                new int[] {3, 2, 1, 1, 3, 2});

        var released = released(new Published(5), alike, sevenAnd());
        var unit = released.units().get(0);
        var total = released.total("total").orElseThrow();

        assertThat(unit.mainScore().baseline().value().orElseThrow().sd()).isEmpty();
        assertThat(unit.mainScore().baseline().value().orElseThrow().why()).contains(Reason.PROTECTED);
        assertThat(unit.mainScore().verdict()).contains(Verdict.PROTECTED);
        assertThat(unit.mainScore().change().value().orElseThrow().low()).isEmpty();
        assertThat(total.units()).isEmpty();
        assertThat(total.leftOut())
                .singleElement()
                .satisfies(left -> assertThat(left.why()).isEqualTo(Reason.PROTECTED));
    }

    @Test
    void a_unit_that_falls_below_the_threshold_without_those_who_cannot_be_counted_says_no_more_than_any_other() {
        var five = round(
                new int[] {1, 2, 3, 4, 5, 1},
                new int[] {2, 3, 4, 5, 1, 2},
                new int[] {3, 4, 5, 1, 2, 3},
                new int[] {4, 5, 1, 2, 3, 4},
                new int[] {5, SKIPPED, SKIPPED, SKIPPED, 4, 5});

        var unit = unit(five);

        assertThat(unit.baseline().value().orElseThrow().answers()).isEqualTo(5);
        assertThat(unit.scores())
                .allSatisfy(score -> assertThat(score.baseline().reason()).contains(Reason.PROTECTED));
        assertThat(unit.items())
                .allSatisfy(one -> assertThat(one.baseline().reason().orElse(Reason.PROTECTED))
                        .isEqualTo(Reason.PROTECTED));
    }

    /** Nothing stands in for an answer to it, and nothing else tells of those who gave none. */
    @Test
    void
            a_statement_in_no_score_that_enough_skipped_shows_how_the_others_answered_and_one_that_a_few_skipped_nothing() {
        var alone = Questionnaires.instrument(
                1,
                List.of(items.get(0).scale()),
                items,
                List.of(score("first", items.subList(0, 5), new MissingRule.Complete())));
        for (int skipped : new int[] {0, 1, 4, 5, 6}) {
            var sheets = IntStream.range(0, 14)
                    .mapToObj(i -> {
                        var answers = new HashMap<String, Integer>();
                        IntStream.rangeClosed(1, i < skipped ? 5 : 6)
                                .forEach(j -> answers.put("s" + j, 1 + (i * i + i * j + j) % 5));
                        return new Sheet(Response.of(alone, answers), Optional.empty());
                    })
                    .toList();
            var round = RoundSheets.of(sheets, OptionalInt.of(30));
            var name = new RoundName("Våren", alone.wording());
            var last = new Gated(new Published(5), alone)
                    .release(
                            name,
                            Optional.empty(),
                            List.of(new UnitSheets(
                                    new ComparedUnit("a", "A", Optional.empty(), Optional.empty()), round, round)))
                    .units()
                    .get(0)
                    .items()
                    .get(5);

            if (skipped == 0 || skipped >= 5) {
                var shown = last.baseline().value().orElseThrow();
                assertThat(shown.n()).hasValue(14 - skipped);
                assertThat(shown.counts().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(14 - skipped);
            } else {
                assertThat(last.baseline().reason()).contains(Reason.PROTECTED);
            }
        }
    }

    @Test
    void that_all_complete_sheets_are_alike_is_not_told_as_the_reason_for_a_scale_without_alpha() {
        var alike = round(IntStream.range(0, 12)
                .mapToObj(i -> new int[] {4, 4, 4, 4, 4, 4})
                .toArray(int[][]::new));
        var name = new RoundName("Våren", instrument.wording());
        var units = Stream.of("a", "b")
                .map(key -> new UnitSheets(
                        new ComparedUnit(key, key, Optional.empty(), Optional.of("Norra")), alike, alike))
                .toList();

        assertThat(new Gated(new Published(5), instrument)
                        .release(name, Optional.of(name), units)
                        .quality())
                .isNotEmpty()
                .allSatisfy(quality -> assertThat(quality.why()).contains(Reason.PROTECTED));
        var last = sixth(
                sevenAnd(new int[] {3, 1, 5, 2, 4, 4}, new int[] {1, 3, 2, 4, 1, 1}, new int[] {5, 2, 2, 3, 4, 1}), 4);
        var some = Stream.of("a", "b")
                .map(key ->
                        new UnitSheets(new ComparedUnit(key, key, Optional.empty(), Optional.of("Norra")), last, last))
                .toList();
        assertThat(new Gated(new Published(5), instrument)
                        .release(name, Optional.of(name), some)
                        .quality())
                .anySatisfy(quality -> assertThat(quality.items()).isNotEmpty())
                .filteredOn(quality -> quality.score().equals("total"))
                .isNotEmpty()
                .allSatisfy(quality -> assertThat(quality.items()).isEmpty())
                .allSatisfy(quality -> assertThat(quality.alpha()).isPresent());
        assertThat(new Gated(new RawFile(5), instrument)
                        .release(name, Optional.of(name), units)
                        .quality())
                .isNotEmpty()
                .allSatisfy(quality -> assertThat(quality.why()).contains(Reason.ALL_EQUAL));
    }

    private static final int OF_EIGHT = 23;

    /** What is told of eight statements of one score, answered at random but for what the first persons skipped. */
    private List<ReleasedItem.Round> eight(long seed, List<Set<Integer>> skipped) {
        var random = new Random(seed);
        var eight = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> Questionnaires.statement("s" + i, false))
                .toList();
        var asked = Questionnaires.instrument(
                1,
                List.of(eight.get(0).scale()),
                eight,
                List.of(score("total", eight, new MissingRule.PersonMean(0.5))));
        var sheets = IntStream.range(0, OF_EIGHT)
                .mapToObj(person -> {
                    var answers = new HashMap<String, Integer>();
                    IntStream.rangeClosed(1, 8)
                            .filter(i -> person >= skipped.size()
                                    || !skipped.get(person).contains(i))
                            .forEach(i -> answers.put("s" + i, 1 + random.nextInt(5)));
                    return new Sheet(Response.of(asked, answers), Optional.empty());
                })
                .toList();
        var name = new RoundName("Våren", asked.wording());
        var unit = new ComparedUnit("a", "A", Optional.empty(), Optional.of("Norra"));
        var round = RoundSheets.of(sheets, OptionalInt.of(30));
        return new Gated(new Published(5), asked)
                        .release(name, Optional.empty(), List.of(new UnitSheets(unit, round, round)))
                        .units()
                        .get(0)
                        .items()
                        .stream()
                        .map(item -> item.baseline().value().orElseThrow())
                        .toList();
    }

    /** Each statement bounds the sum of the same two means: by the others' answers, for which all counts that fit are tried. */
    @Test
    void bars_in_steps_of_statements_that_the_same_two_skipped_leave_their_means_open_together() {
        int together = 0;
        for (long seed = 0; seed < 60; seed++) {
            var coarse = eight(seed, List.of(Set.of(1, 2, 3, 4), Set.of(1, 2, 3, 4))).stream()
                    .filter(ReleasedItem.Round::coarse)
                    .toList();
            double low =
                    coarse.stream().mapToDouble(item -> standIns(item)[0]).max().orElse(2);
            double high =
                    coarse.stream().mapToDouble(item -> standIns(item)[1]).min().orElse(10);
            together += coarse.size() > 1 ? 1 : 0;
            assertThat(high - low).as("seed " + seed).isGreaterThanOrEqualTo(2);
        }
        assertThat(together).isGreaterThan(20);
    }

    /** The least and the largest sum of the means of the two who skipped it. */
    private static double[] standIns(ReleasedItem.Round item) {
        int answered = OF_EIGHT - 2;
        long sum = Math.round(OF_EIGHT * (1 + 4 * item.mean100().getAsDouble() / 100));
        var sums = IntStream.rangeClosed(0, answered)
                .boxed()
                .flatMap(one -> IntStream.rangeClosed(0, answered - one)
                        .boxed()
                        .flatMap(two -> IntStream.rangeClosed(0, answered - one - two)
                                .boxed()
                                .flatMap(three -> IntStream.rangeClosed(0, answered - one - two - three)
                                        .mapToObj(four ->
                                                List.of(one, two, three, four, answered - one - two - three - four)))))
                .filter(counts -> IntStream.range(0, 5)
                        .allMatch(i -> inSteps(counts.get(i), answered)
                                == item.shares().get(i + 1)))
                .filter(counts -> inSteps(counts.get(3) + counts.get(4), answered)
                        == item.positiveShare().getAsDouble())
                .mapToInt(counts ->
                        IntStream.range(0, 5).map(i -> (i + 1) * counts.get(i)).sum())
                .summaryStatistics();
        return new double[] {Math.max(2, sum - 0.5 - sums.getMax()), Math.min(10, sum + 0.5 - sums.getMin())};
    }

    private static double inSteps(int chosen, int answered) {
        return Math.round(10.0 * chosen / answered) / 10.0;
    }

    @Test
    void bars_in_steps_are_not_told_side_by_side_where_one_person_skipped_both_statements_and_another_only_one() {
        int first = 0;
        for (long seed = 0; seed < 30; seed++) {
            var items = eight(seed, List.of(Set.of(1, 2), Set.of(2)));
            first += items.get(0).coarse() ? 1 : 0;
            assertThat(items.get(0).coarse() && items.get(1).coarse())
                    .as("seed " + seed)
                    .isFalse();
        }
        assertThat(first).isGreaterThan(10);
    }

    /** Sheets with codes from 1 on, so many, then so many without. */
    private RoundSheets coded(int linked, int unlinked, int tilt) {
        return RoundSheets.of(
                IntStream.range(0, linked + unlinked)
                        .mapToObj(i -> sheet(
                                i < linked ? Optional.of("code" + i) : Optional.empty(),
                                IntStream.range(0, 6)
                                        .map(j -> 1 + (i * i + tilt * j + i * j) % 5)
                                        .toArray()))
                        .toList(),
                OptionalInt.of(30));
    }

    private Method method(Policy policy, RoundSheets baseline, RoundSheets followUp) {
        var score = released(policy, baseline, followUp).units().get(0).mainScore();
        assertThat(score.linked().isPresent())
                .isEqualTo(score.change().value().orElseThrow().pairs() > 0);
        return score.change().value().orElseThrow().method();
    }

    @Test
    void linked_figures_leave_nobody_or_at_least_the_threshold_unlinked_in_each_round() {
        var published = new Published(5);

        assertThat(method(published, coded(8, 0, 1), coded(8, 0, 2))).isEqualTo(Method.PAIRED);
        assertThat(method(published, coded(8, 1, 1), coded(8, 0, 2))).isEqualTo(Method.WELCH);
        assertThat(method(published, coded(8, 0, 1), coded(8, 4, 2))).isEqualTo(Method.WELCH);
        assertThat(method(published, coded(8, 5, 1), coded(8, 0, 2))).isEqualTo(Method.PARTIALLY_OVERLAPPING);
        assertThat(method(published, coded(8, 5, 1), coded(8, 6, 2))).isEqualTo(Method.PARTIALLY_OVERLAPPING);
        assertThat(method(new Published(9), coded(8, 9, 1), coded(8, 9, 2))).isEqualTo(Method.WELCH);
    }

    /** The eight that are linked, with codes, and these without. */
    private RoundSheets eightLinkedAnd(int tilt, int[]... more) {
        return RoundSheets.of(
                Stream.concat(
                                coded(8, 0, tilt).sheets().stream(),
                                Arrays.stream(more).map(answers -> sheet(Optional.empty(), answers)))
                        .toList(),
                OptionalInt.of(30));
    }

    private static int[][] five(int value, int... one) {
        var all = new int[5][];
        Arrays.setAll(all, i -> new int[] {value, value, value, value, value, value});
        if (one.length > 0) {
            all[0] = one;
        }
        return all;
    }

    private static int[][] varied(int shift) {
        var all = new int[5][6];
        Arrays.setAll(
                all,
                i -> IntStream.range(0, 6)
                        .map(j -> 1 + (i * (j + 2) + shift) % 5)
                        .toArray());
        all[1] = new int[] {4, 4, 5, 4, 4, 5};
        all[3] = new int[] {2, 1, 2, 2, 1, 2};
        return all;
    }

    /** The difference of the two rounds less the change of the linked is what the others' sums differ by. */
    @Test
    void linked_figures_do_not_tell_that_those_who_are_not_linked_stood_at_one_end_before_and_at_the_other_after() {
        var published = new Published(5);
        int[] reader = {4, 2, 3, 4, 2, 3};

        assertThat(method(published, eightLinkedAnd(1, varied(0)), eightLinkedAnd(2, varied(1))))
                .isEqualTo(Method.PARTIALLY_OVERLAPPING);
        assertThat(method(published, eightLinkedAnd(1, five(4)), eightLinkedAnd(2, varied(1))))
                .as("alike, in the middle")
                .isEqualTo(Method.WELCH);
        assertThat(method(published, eightLinkedAnd(1, five(5)), eightLinkedAnd(2, five(1))))
                .isEqualTo(Method.WELCH);
        assertThat(method(published, eightLinkedAnd(1, five(1)), eightLinkedAnd(2, five(5))))
                .isEqualTo(Method.WELCH);
        assertThat(method(published, eightLinkedAnd(1, five(5, reader)), eightLinkedAnd(2, five(1, reader))))
                .isEqualTo(Method.WELCH);
        assertThat(method(published, eightLinkedAnd(1), eightLinkedAnd(2, five(5))))
                .isEqualTo(Method.WELCH);
        assertThat(method(published, eightLinkedAnd(1), eightLinkedAnd(2, five(5, reader))))
                .isEqualTo(Method.WELCH);
    }

    /** The change of the total less those of its two parts is that of the sixth statement. */
    @Test
    void linked_changes_of_a_whole_and_its_parts_do_not_tell_that_all_changed_what_is_left_from_one_end_to_the_other() {
        var before = eightLinkedAndFive(1);
        var after = eightLinkedAndFive(2);
        assertThat(linked(before, after)).containsExactly("total", "first", "second");

        assertThat(linked(sixth(before, 5), sixth(after, 1))).containsExactly("first", "second");
    }

    private RoundSheets eightLinkedAndFive(long seed) {
        var random = new Random(seed);
        return RoundSheets.of(
                IntStream.range(0, 13)
                        .mapToObj(i -> sheet(
                                i < 8 ? Optional.of("code" + i) : Optional.empty(),
                                IntStream.range(0, 6)
                                        .map(j -> 1 + random.nextInt(5))
                                        .toArray()))
                        .toList(),
                OptionalInt.of(30));
    }

    private int[] answers(Sheet sheet) {
        return IntStream.rangeClosed(1, 6)
                .map(i -> sheet.response().answer(i - 1).orElseThrow())
                .toArray();
    }

    /** The round where the linked, or all where nobody is, gave this answer to the sixth statement. */
    private RoundSheets sixth(RoundSheets round, int value) {
        return RoundSheets.of(
                round.sheets().stream()
                        .map(sheet -> {
                            var answers = answers(sheet);
                            answers[5] =
                                    round.byCode().isEmpty() || sheet.pair().isPresent() ? value : answers[5];
                            return sheet(sheet.pair(), answers);
                        })
                        .toList(),
                OptionalInt.of(30));
    }

    private List<String> linked(RoundSheets before, RoundSheets after) {
        return released(new Published(5), before, after).units().get(0).scores().stream()
                .filter(score -> score.linked().isPresent())
                .map(score -> score.score())
                .toList();
    }

    @Test
    void whoever_holds_the_file_is_linked_whatever_is_left_over() {
        assertThat(method(new RawFile(5), coded(8, 1, 1), coded(8, 0, 2))).isEqualTo(Method.PARTIALLY_OVERLAPPING);
    }

    /**
     * Two answered both of two questions with yes or no, four one of them. Of such answers the square follows, so the spread of
     * the score less what follows from its sum is on how many questions these two answered differently.
     */
    @Test
    void the_spread_of_answers_with_yes_or_no_does_not_tell_of_the_few_who_answered_two() {
        var yesOrNo = new Scale(
                "yes-or-no",
                IntStream.of(1, 2)
                        .mapToObj(value -> new Option(value, Text.of("val", "val"), false, false))
                        .toList());
        var two = items.subList(0, 2).stream()
                .map(item -> new Variable(item.id(), yesOrNo, false))
                .toList();
        var pair = Questionnaires.instrument(
                1, List.of(yesOrNo), two, List.of(score("total", two, new MissingRule.PersonMean(0.5))));
        var sheets = Stream.of(
                        Map.of("s1", 1, "s2", 2),
                        Map.of("s1", 2, "s2", 1),
                        Map.of("s1", 1),
                        Map.of("s1", 2),
                        Map.of("s1", 1),
                        Map.of("s1", 2))
                .map(answers -> new Sheet(Response.of(pair, answers), Optional.empty()))
                .toList();
        var name = new RoundName("Våren", pair.wording());
        var unit = new ComparedUnit("a", "A", Optional.empty(), Optional.of("Norra"));
        var round = RoundSheets.of(sheets, OptionalInt.of(9));

        var total = new Gated(new Published(5), pair)
                .release(name, Optional.of(name), List.of(new UnitSheets(unit, round, round)))
                .units()
                .get(0)
                .score("total")
                .baseline()
                .value()
                .orElseThrow();
        assertThat(total.mean()).isEqualTo(3);
        assertThat(total.sd()).isEmpty();
    }
}
