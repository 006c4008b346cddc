package se.spegla.disclosure.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.Sheet;
import se.spegla.comparison.UnitSheets;
import se.spegla.comparison.figures.ComparedUnit;
import se.spegla.disclosure.Gate;
import se.spegla.disclosure.Gate.RoundName;
import se.spegla.disclosure.Reason;
import se.spegla.disclosure.ReleasedChange.Method;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedItem;
import se.spegla.disclosure.ReleasedQuality;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.Verdict;
import se.spegla.disclosure.policy.Policy;
import se.spegla.disclosure.policy.Published;
import se.spegla.disclosure.policy.RawFile;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Item;
import se.spegla.instrument.MissingRule;
import se.spegla.instrument.ScoreDefinition;
import se.spegla.instrument.ScoreDefinition.Aggregation;
import se.spegla.instrument.ScoreDefinition.Direction;
import se.spegla.response.Response;
import se.spegla.testing.Questionnaires;

/**
 * What is held back of a unit's round, seen on what the gate lets out. Of six statements s1 to s3, and s4 and s5, have a
 * subscale that asks for all of its items; all six are in the total, which asks for five.
 */
class ScreenTest {
    private static final int SKIPPED = 0;

    private final List<Item> items =
            IntStream.rangeClosed(1, 6).mapToObj(i -> Questionnaires.statement("s" + i, false)).toList();
    private final Instrument instrument = Questionnaires.instrument(1, List.of(items.get(0).scale()), items, List.of(
            score("total", items, new MissingRule.PersonMean(0.8)),
            score("first", items.subList(0, 3), new MissingRule.Complete()),
            score("second", items.subList(3, 5), new MissingRule.Complete())));

    private static ScoreDefinition score(String id, List<Item> items, MissingRule missing) {
        return Questionnaires.score(id, items, Aggregation.SUM, Direction.HIGHER, missing);
    }

    private Sheet sheet(Optional<String> pair, int... answers) {
        var known = new HashMap<String, Integer>();
        IntStream.range(0, answers.length).filter(i -> answers[i] != SKIPPED)
                .forEach(i -> known.put("s" + (i + 1), answers[i]));
        return new Sheet(Response.of(instrument, known), pair);
    }

    private RoundSheets round(int[]... sheets) {
        return RoundSheets.of(Arrays.stream(sheets).map(answers -> sheet(Optional.empty(), answers)).toList(),
                OptionalInt.of(30));
    }

    /** Seven sheets that differ on every statement, with these more. */
    private RoundSheets sevenAnd(int[]... more) {
        var all = new ArrayList<int[]>(List.of(new int[] {1, 2, 3, 4, 5, 1}, new int[] {2, 3, 4, 5, 1, 2},
                new int[] {3, 4, 5, 1, 2, 3}, new int[] {4, 5, 1, 2, 3, 4}, new int[] {5, 1, 2, 3, 4, 5},
                new int[] {1, 1, 2, 2, 3, 3}, new int[] {2, 4, 4, 2, 2, 4}));
        all.addAll(List.of(more));
        return round(all.toArray(int[][]::new));
    }

    private ReleasedComparison released(Policy policy, RoundSheets baseline, RoundSheets followUp) {
        var unit = new ComparedUnit("a", "A", Optional.empty(), Optional.of("Norra"));
        var name = new RoundName("Våren", instrument.wording());
        return new Gate(policy, instrument).release(
                name, Optional.of(name), List.of(new UnitSheets(unit, baseline, followUp)));
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
    void where_everybody_answered_everything_differently_nothing_is_held_back() {
        var unit = unit(sevenAnd());

        assertThat(unit.scores()).allSatisfy(score -> assertThat(score.baseline().isShown()).isTrue());
        assertThat(unit.items()).extracting(ReleasedItem::baseline).allSatisfy(round ->
                assertThat(round.value().orElseThrow().coarse()).isFalse());
    }

    @Test
    void of_two_scores_that_a_few_persons_set_apart_the_later_is_held_back() {
        var unit = unit(sevenAnd(new int[] {SKIPPED, 2, 3, 4, 5, 2}));

        assertThat(unit.score("total").baseline().value().orElseThrow().n()).isEqualTo(8);
        assertThat(why(unit, "first")).contains(Reason.PROTECTS_FEW);
        assertThat(unit.score("second").baseline().isShown()).isTrue();
        assertThat(unit.score("first").verdict()).contains(Verdict.PROTECTED);
        assertThat(unit.score("first").why()).contains(Reason.PROTECTS_FEW);
    }

    @Test
    void scores_that_the_same_few_lack_are_shown() {
        var unit = unit(sevenAnd(new int[] {SKIPPED, SKIPPED, SKIPPED, SKIPPED, 3, 3}));

        assertThat(unit.scores()).extracting(score -> score.baseline().value().orElseThrow().n())
                .containsExactly(7, 7, 7);
    }

    @Test
    void scores_that_as_many_but_not_the_same_lack_are_not_both_shown() {
        var unit = unit(sevenAnd(new int[] {SKIPPED, 3, 3, 3, 3, 3}, new int[] {3, 3, 3, SKIPPED, 4, 3}));

        assertThat(unit.score("total").baseline().isShown()).isTrue();
        assertThat(why(unit, "first")).contains(Reason.PROTECTS_FEW);
        assertThat(why(unit, "second")).contains(Reason.PROTECTS_FEW);
    }

    @Test
    void an_item_that_a_few_skipped_is_not_told_beside_a_score_that_holds_them() {
        var unit = unit(sevenAnd(new int[] {SKIPPED, 2, 3, 4, 5, 2}));

        assertThat(item(unit, 1)).contains(Reason.PROTECTS_FEW);
        assertThat(item(unit, 2)).isEmpty();
        assertThat(unit.items().get(0).change().reason()).contains(Reason.PROTECTS_FEW);
    }

    @Test
    void an_item_that_all_answered_alike_cannot_be_found_as_its_score_less_the_other_items() {
        var same = round(new int[] {3, 1, 1, 5, 4, 2}, new int[] {3, 2, 5, 4, 3, 1}, new int[] {3, 3, 2, 3, 2, 5},
                new int[] {3, 4, 4, 2, 1, 4}, new int[] {3, 5, 2, 1, 5, 3});

        var unit = unit(same);

        assertThat(item(unit, 1)).contains(Reason.UNANIMOUS);
        assertThat(List.of(item(unit, 2), item(unit, 3))).containsOnlyOnce(Optional.of(Reason.PROTECTS_FEW));
        assertThat(unit.scores()).allSatisfy(score -> assertThat(score.baseline().isShown()).isTrue());
    }

    @Test
    void an_item_of_the_total_alone_takes_a_subscale_with_it() {
        var same = round(new int[] {3, 1, 1, 5, 4, 3}, new int[] {2, 2, 5, 4, 3, 3}, new int[] {4, 3, 4, 3, 2, 3},
                new int[] {1, 4, 3, 2, 1, 3}, new int[] {3, 5, 2, 1, 5, 3});

        var unit = unit(same);

        assertThat(item(unit, 6)).contains(Reason.UNANIMOUS);
        assertThat(unit.score("total").baseline().isShown()).isTrue();
        assertThat(unit.score("first").baseline().isShown()).isTrue();
        assertThat(why(unit, "second")).contains(Reason.PROTECTS_FEW);
        assertThat(List.of(item(unit, 4), item(unit, 5))).containsOnlyOnce(Optional.of(Reason.PROTECTS_FEW));
    }

    @Test
    void items_that_all_gave_the_highest_answer_leave_no_sum_that_tells_it() {
        var same = round(new int[] {5, 5, 1, 5, 4, 2}, new int[] {5, 5, 5, 4, 3, 1}, new int[] {5, 5, 4, 3, 2, 5},
                new int[] {5, 5, 3, 2, 1, 4}, new int[] {5, 5, 2, 1, 5, 3});

        var unit = unit(same);

        assertThat(List.of(item(unit, 1), item(unit, 2))).containsOnly(Optional.of(Reason.UNANIMOUS));
        assertThat(item(unit, 3)).contains(Reason.PROTECTS_FEW);
    }

    @Test
    void a_score_that_all_or_all_but_one_have_alike_is_in_no_figure_over_units_either() {
        var alike = round(new int[] {1, 2, 3, 1, 2, 3}, new int[] {2, 3, 1, 2, 3, 1}, new int[] {3, 1, 2, 3, 1, 2},
                new int[] {1, 3, 2, 2, 1, 3}, new int[] {5, 5, 5, 5, 5, 5});

        var released = released(new Published(5), alike, sevenAnd());
        var total = released.total("total").orElseThrow();

        assertThat(why(released.units().get(0), "total")).contains(Reason.UNANIMOUS);
        assertThat(released.units().get(0).mainScore().verdict()).contains(Verdict.PROTECTED);
        assertThat(total.units()).isEmpty();
        assertThat(total.leftOut()).singleElement().satisfies(left ->
                assertThat(left.why()).isEqualTo(Reason.PROTECTS_FEW));
        assertThat(released.quality()).extracting(ReleasedQuality::n).containsOnly(OptionalInt.empty());
    }

    /** Sheets with codes from 1 on, so many, then so many without. */
    private RoundSheets coded(int linked, int unlinked, int tilt) {
        return RoundSheets.of(IntStream.range(0, linked + unlinked).mapToObj(i -> sheet(
                i < linked ? Optional.of("code" + i) : Optional.empty(),
                IntStream.range(0, 6).map(j -> 1 + (i * i + tilt * j + i * j) % 5).toArray())).toList(),
                OptionalInt.of(30));
    }

    private Method method(Policy policy, RoundSheets baseline, RoundSheets followUp) {
        var score = released(policy, baseline, followUp).units().get(0).mainScore();
        assertThat(score.linked().isPresent()).isEqualTo(score.change().value().orElseThrow().pairs() > 0);
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

    @Test
    void whoever_holds_the_file_is_linked_whatever_is_left_over() {
        assertThat(method(new RawFile(5), coded(8, 1, 1), coded(8, 0, 2))).isEqualTo(Method.PARTIALLY_OVERLAPPING);
    }
}
