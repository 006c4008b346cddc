package se.spegla.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Score.Direction;
import se.spegla.response.Response;
import se.spegla.scoring.Scorer;
import se.spegla.statistics.MeanDifference.Method;
import se.spegla.testing.Questionnaires;

class ComparerTest {
    private final Instrument instrument = Questionnaires.mixed();

    /** A sheet that answers all statements with this level, and nothing else. */
    private Sheet sheet(int level, String code) {
        var answers = new LinkedHashMap<String, Integer>();
        IntStream.rangeClosed(1, 5).forEach(i -> answers.put("s" + i, i == 2 ? 6 - level : level));
        return new Sheet(Response.of(instrument, answers), Optional.of(code).filter(text -> !text.isEmpty()));
    }

    private RoundSheets round(OptionalInt headcount, int... levels) {
        return RoundSheets.of(
                Arrays.stream(levels).mapToObj(level -> sheet(level, "")).toList(), headcount);
    }

    private RoundSheets round(int... levels) {
        return round(OptionalInt.empty(), levels);
    }

    private RoundSheets coded(Map<String, Integer> levels) {
        return RoundSheets.of(
                levels.entrySet().stream()
                        .map(e -> sheet(e.getValue(), e.getKey()))
                        .toList(),
                OptionalInt.empty());
    }

    private static ComparedUnit unit(String name, String area) {
        return new ComparedUnit(name, name, Optional.empty(), Optional.of(area));
    }

    private Comparison compare(UnitSheets... units) {
        return new Comparer(Terms.open(instrument, 5))
                .compare(Stream.of(units)
                        .map(unit -> ScreenedUnit.open(instrument, new Scorer(instrument), unit))
                        .toList());
    }

    private ScoreComparison attitude(RoundSheets baseline, RoundSheets followUp) {
        return compare(new UnitSheets(unit("A", "Norra"), baseline, followUp))
                .units()
                .get(0)
                .scores()
                .get(0);
    }

    @Test
    void a_clear_rise_is_an_improvement_where_higher_is_better() {
        assertThat(attitude(round(1, 2, 1, 2, 1), round(4, 5, 4, 5, 4)).judgement())
                .isEqualTo(Judgement.IMPROVED);
    }

    @Test
    void the_same_rise_is_a_worsening_where_lower_is_better() {
        var terms = Terms.open(Questionnaires.mixed(Direction.LOWER), 5);
        var unit = new UnitSheets(unit("A", "Norra"), round(1, 2, 1, 2, 1), round(4, 5, 4, 5, 4));

        var score = new Comparer(terms)
                .compare(List.of(ScreenedUnit.open(terms.instrument(), new Scorer(terms.instrument()), unit)))
                .units()
                .get(0)
                .scores()
                .get(0);

        assertThat(score.judgement()).isEqualTo(Judgement.WORSENED);
    }

    @Test
    void equal_answers_in_both_rounds_have_a_difference_but_nothing_to_judge_it_by() {
        var score = attitude(round(2, 2, 2, 2, 2), round(3, 3, 3, 3, 3));

        assertThat(score.judgement()).isEqualTo(Judgement.NO_STANDARD_ERROR);
        assertThat(score.difference()).isPresent();
        assertThat(score.estimated()).isEmpty();
        assertThat(score.pHolm()).isEmpty();
    }

    @Test
    void four_scores_in_one_round_are_too_few_for_a_threshold_of_five() {
        var score = attitude(round(1, 2, 3, 4), round(1, 2, 3, 4, 5));

        assertThat(score.judgement()).isEqualTo(Judgement.TOO_FEW);
        assertThat(score.contrast()).isEmpty();
    }

    @Test
    void a_unit_that_took_part_without_a_sheet_has_too_few_and_not_no_follow_up() {
        assertThat(attitude(round(1, 2, 3, 4, 5), round()).judgement()).isEqualTo(Judgement.TOO_FEW);
        assertThat(attitude(round(1, 2, 3, 4, 5), RoundSheets.absent(OptionalInt.of(9)))
                        .judgement())
                .isEqualTo(Judgement.NO_FOLLOW_UP);
    }

    @Test
    void sheets_with_the_same_code_are_pairs() {
        var levels = Map.of("a", 1, "b", 2, "c", 3, "d", 4, "e", 5);

        var estimated = attitude(coded(levels), coded(Map.of("a", 2, "b", 3, "c", 3, "d", 5, "e", 5)))
                .estimated()
                .orElseThrow();

        assertThat(estimated.pairs()).isEqualTo(5);
        assertThat(estimated.method()).isEqualTo(Method.PAIRED);
    }

    @Test
    void a_code_that_stands_twice_in_a_round_links_nobody() {
        var first = new ArrayList<>(
                coded(Map.of("a", 1, "b", 2, "c", 3, "d", 4, "e", 5)).sheets());
        var second = coded(Map.of("a", 2, "b", 3, "c", 3, "d", 5, "e", 5));
        first.add(sheet(3, "a"));

        var estimated = attitude(RoundSheets.of(first, OptionalInt.empty()), second)
                .estimated()
                .orElseThrow();

        assertThat(estimated.pairs()).isZero();
        assertThat(estimated.method()).isEqualTo(Method.WELCH);
    }

    @Test
    void a_code_stands_twice_even_where_one_of_the_sheets_has_no_score() {
        var first = new ArrayList<>(
                coded(Map.of("a", 1, "b", 2, "c", 3, "d", 4, "e", 5)).sheets());
        first.add(new Sheet(Response.of(instrument, Map.of("q1", 1)), Optional.of("a")));

        var estimated = attitude(
                        RoundSheets.of(first, OptionalInt.empty()),
                        coded(Map.of("a", 2, "b", 3, "c", 3, "d", 5, "e", 5)))
                .estimated()
                .orElseThrow();

        assertThat(estimated.pairs()).isZero();
    }

    @Test
    void four_pairs_count_as_unlinked() {
        var estimated = attitude(
                        coded(Map.of("a", 1, "b", 2, "c", 3, "d", 4, "x", 5)),
                        coded(Map.of("a", 2, "b", 3, "c", 3, "d", 5, "y", 5)))
                .estimated()
                .orElseThrow();

        assertThat(estimated.pairs()).isZero();
    }

    @Test
    void a_total_is_the_mean_of_the_units_differences_weighed_by_baseline_headcounts() {
        var total = compare(
                        new UnitSheets(
                                unit("A", "Norra"), round(OptionalInt.of(10), 1, 2, 1, 2, 1), round(2, 3, 2, 3, 2)),
                        new UnitSheets(
                                unit("B", "Norra"), round(OptionalInt.of(30), 1, 2, 1, 2, 1), round(3, 4, 3, 4, 3)),
                        new UnitSheets(unit("C", "Södra"), round(OptionalInt.of(50), 5, 5, 5, 4, 4), round(1, 2)))
                .totals()
                .get(0);

        assertThat(total.weighedByHeadcount()).isTrue();
        assertThat(total.units()).extracting(ComparedUnit::name).containsExactly("A", "B");
        assertThat(total.leftOut())
                .singleElement()
                .satisfies(left -> assertThat(left.why()).isEqualTo(Judgement.TOO_FEW));
        assertThat(total.change().value().orElseThrow().estimate()).isCloseTo((10 * 5 + 30 * 10) / 40.0, within(1e-12));
    }

    @Test
    void without_a_headcount_of_every_included_unit_sheets_are_the_weights() {
        var total = compare(
                        new UnitSheets(
                                unit("A", "Norra"), round(OptionalInt.of(10), 1, 2, 1, 2, 1), round(2, 3, 2, 3, 2)),
                        new UnitSheets(unit("B", "Norra"), round(1, 2, 1, 2, 1, 2, 1, 2, 1, 1), round(3, 4, 3, 4, 3)))
                .totals()
                .get(0);

        assertThat(total.weighedByHeadcount()).isFalse();
    }

    @Test
    void each_area_has_a_total_of_its_own_units() {
        var comparison = compare(
                new UnitSheets(unit("A", "Norra"), round(1, 2, 1, 2, 1), round(2, 3, 2, 3, 2)),
                new UnitSheets(unit("B", "Södra"), round(1, 2, 1, 2, 1), round(3, 4, 3, 4, 3)));

        assertThat(comparison.totals())
                .filteredOn(total -> total.score().equals("attitude"))
                .extracting(total ->
                        total.area().orElse("alla") + " " + total.units().size())
                .containsExactly("alla 2", "Norra 1", "Södra 1");
    }

    @Test
    void holm_goes_over_the_units_that_have_a_p() {
        var comparison = compare(
                new UnitSheets(unit("A", "Norra"), round(1, 2, 1, 2, 1), round(2, 3, 2, 3, 2)),
                new UnitSheets(unit("B", "Norra"), round(1, 2, 1, 2, 1), round(2, 2, 2, 2)),
                new UnitSheets(unit("C", "Norra"), round(1, 2, 1, 2, 1), round(1, 3, 2, 3, 1)));

        var first = comparison.units().get(0).scores().get(0);

        assertThat(first.pHolm().getAsDouble())
                .isCloseTo(2 * first.estimated().orElseThrow().p(), within(1e-12));
        assertThat(comparison.units().get(1).scores().get(0).pHolm()).isEmpty();
    }

    @Test
    void alpha_is_told_from_twenty_complete_sheets_on() {
        var levels = IntStream.range(0, 20).map(i -> 1 + i % 5).toArray();

        assertThat(compare(new UnitSheets(unit("A", "Norra"), round(levels), round(1, 2, 3)))
                        .quality())
                .filteredOn(quality -> quality.score().equals("attitude"))
                .extracting(quality -> quality.alpha().value().isPresent())
                .containsExactly(true, false);
    }

    @Test
    void rounds_of_two_versions_agree_where_items_and_scales_do() {
        var reworded = instrument.withLicensedTexts(Map.of("s1", se.spegla.instrument.Text.of("Nytt", "New")));

        var agreement = new Agreement(instrument, reworded);

        assertThat(agreement.differences()).isEmpty();
    }

    @Test
    void rounds_with_other_items_do_not_agree_and_it_says_which() {
        assertThat(new Agreement(instrument, Questionnaires.single()).differences())
                .contains("item s2 is missing in version 1", "item q1 is missing in version 1");
    }
}
