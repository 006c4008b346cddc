package se.spegla.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.attack.Written.and;
import static se.spegla.attack.Written.coded;
import static se.spegla.attack.Written.complete;
import static se.spegla.attack.Written.points;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.spegla.attack.DrawnOrganisation.DrawnUnit;
import se.spegla.attack.Publisher.Publication;
import se.spegla.disclosure.Reason;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedQuality;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.testing.Town;

/**
 * The ways in which one person's answers were once found with paper and pencil, in the shipped P-CAT, from the figures
 * that a unit's manager gets.
 */
class GateCasesTest {
    @TempDir
    private Path folder;

    private Publication published(List<String> round) {
        return Written.published(folder, Written.GATE, List.of(round));
    }

    private Publication published(List<String> first, List<String> second) {
        return Written.published(folder, Written.GATE, List.of(first, second));
    }

    private static ReleasedUnit unit(Publication publication, Integer... rounds) {
        return publication.releases().stream()
                .filter(release -> release.of().equals(List.of(rounds)))
                .findFirst()
                .orElseThrow()
                .figures()
                .units()
                .get(0);
    }

    /** A mean of 10 persons or fewer, rounded to one decimal, gives their sum back. */
    private static Optional<Long> sum(ReleasedUnit unit, String score) {
        return unit.score(score).baseline().value().map(known -> Math.round(known.n() * known.mean()));
    }

    /** By whoever knows how many sheets there are. */
    private static Optional<Long> item(ReleasedUnit unit, int number) {
        return unit.items()
                .get(number - 1)
                .baseline()
                .value()
                .filter(known -> known.mean().isPresent())
                .map(known -> Math.round(known.mean().getAsDouble() * known.n().orElse(n(unit))));
    }

    private static int n(ReleasedUnit unit) {
        return unit.score("total").baseline().value().orElseThrow().n();
    }

    private static void assertNobodyIsFound(Publication publication) {
        var attack = Attack.on(publication);
        assertThat(attack.faults()).isEmpty();
        assertThat(attack.breaks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8, 9})
    void who_skips_three_statements_is_not_the_whole_less_support_less_the_other_statements(int complete) {
        var skips = "4215342--13-2";
        var publication = published(and(complete(0, complete), skips));

        var unit = unit(publication, 0);
        int[] others = {1, 2, 3, 4, 5, 6, 11, 13};
        var sums = IntStream.of(others).mapToObj(number -> item(unit, number)).toList();
        if (sums.stream().allMatch(Optional::isPresent)) {
            long left = sums.stream().mapToLong(Optional::get).sum()
                    - sum(unit, "total").orElse(0L)
                    + sum(unit, "support").orElse(0L);
            assertThat(left).isNotEqualTo(points(skips, others));
        }
        assertThat(unit.score("total").baseline().isShown()).isTrue();
        assertNobodyIsFound(publication);
    }

    @Test
    void who_answers_the_last_statement_only_is_not_found_by_taking_the_scores_away() {
        var last = "------------2";
        var publication = published(and(complete(0, 6), last));

        var unit = unit(publication, 0);
        var p13 = item(unit, 13);
        if (p13.isPresent()) {
            long others = sum(unit, "total").orElse(0L)
                    - sum(unit, "personalising").orElse(0L)
                    - sum(unit, "support").orElse(0L);
            assertThat(p13.get() - others).isNotEqualTo(points(last, 13));
        }
        assertThat(unit.score("total").baseline().isShown()).isTrue();
        assertNobodyIsFound(publication);
    }

    /** Ten answer in all three rounds, one in the first two; five others are there each time. */
    @Test
    void the_change_of_one_who_left_is_not_what_three_linked_changes_differ_by() {
        var publication = Written.published(
                folder,
                Written.GATE,
                List.of(
                        and(coded(11, 0), complete(11, 16)),
                        and(coded(11, 3), complete(5, 10)),
                        and(coded(10, 7), complete(0, 5))));

        var told = Stream.of(unit(publication, 0, 1), unit(publication, 1, 2), unit(publication, 0, 2))
                .filter(unit -> unit.score("total").linked().isPresent())
                .toList();
        assertThat(told).hasSizeLessThan(3);
        assertNobodyIsFound(publication);
    }

    @Test
    void three_who_are_not_linked_in_each_of_two_rounds_may_be_the_same_three() {
        var publication = published(and(coded(7, 0), complete(7, 10)), and(coded(7, 3), complete(11, 14)));

        assertThat(unit(publication, 0, 1).scores())
                .allSatisfy(score -> assertThat(score.linked()).isEmpty());
        assertNobodyIsFound(publication);
    }

    @Test
    void a_change_that_was_the_same_for_everybody_is_not_told_as_that_of_the_linked() {
        var before = coded(8, 0).stream()
                .map(sheet -> sheet.replaceFirst(":.", ":3"))
                .toList();
        var after = before.stream().map(sheet -> sheet.replaceFirst(":3", ":5")).toList();
        var publication = published(before, after);

        assertThat(unit(publication, 0, 1).score("total").linked()).isEmpty();
        assertThat(unit(publication, 0, 1).score("personalising").linked()).isEmpty();
        assertThat(unit(publication, 0, 1)
                        .score("total")
                        .change()
                        .value()
                        .filter(change -> change.se().isPresent() && change.pairs() > 0))
                .isEmpty();
        assertNobodyIsFound(publication);
    }

    /** All say 5 to the first statement; the first two come to 48. Whoever knew which is alike knew all of it. */
    @Test
    void what_is_withheld_does_not_say_why() {
        var sheets = List.of("55", "54", "55", "55", "54");
        var publication = published(IntStream.range(0, 5)
                .mapToObj(i -> sheets.get(i) + Written.COMPLETE.get(i).substring(2))
                .toList());

        var unit = unit(publication, 0);
        assertThat(reasons(unit)).hasSize(1);
        assertThat(unit.items().get(0).baseline().isShown()).isFalse();
        assertNobodyIsFound(publication);
    }

    private static List<Reason> reasons(ReleasedUnit unit) {
        return Stream.concat(
                        unit.scores().stream().map(score -> score.baseline()),
                        unit.items().stream().map(item -> item.baseline()))
                .map(Released::reason)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.toList());
    }

    /** Each has 15 of 25; the five statements show that they come to 90. */
    @Test
    void a_score_that_all_have_alike_is_not_told_apart_by_its_statements_being_shown() {
        var support = List.of("12345", "23451", "34512", "45123", "51234", "32154");
        var publication = published(IntStream.range(0, 6)
                .mapToObj(i -> {
                    var all = new StringBuilder(Written.COMPLETE.get(i));
                    int[] places = {6, 7, 8, 9, 11};
                    IntStream.range(0, 5)
                            .forEach(
                                    k -> all.setCharAt(places[k], support.get(i).charAt(k)));
                    return all.toString();
                })
                .toList());

        var score = unit(publication, 0).score("support");
        assertThat(score.baseline().value()).hasValueSatisfying(known -> {
            assertThat(known.mean()).isEqualTo(15);
            assertThat(known.sd()).isEmpty();
            assertThat(known.low()).isEmpty();
        });
        assertNobodyIsFound(publication);
    }

    /** Nine statements of staff knowledge about oneself, then five questions: 1 is the right answer, 0 a wrong one. */
    private Publication knowledge(List<List<String>> rounds) {
        var unit = new DrawnUnit(
                "Alen",
                rounds.stream()
                        .map(sheets -> Optional.of(
                                sheets.stream().map(Written::knowledge).toList()))
                        .toList());
        return Publisher.publish(
                DrawnOrganisation.plain(
                        rounds.stream().map(round -> Written.KNOWLEDGE).toList(), rounds.size() > 1, List.of(unit)),
                folder,
                Written.GATE,
                1);
    }

    /** Five of seven are right; who knows that the two others skipped the question knows that of each of the five. */
    @Test
    void who_skips_a_question_does_not_stand_for_somebody_who_may_have_been_wrong() {
        var rest = List.of("0101", "1010", "0110", "1001", "0011", "1100", "0101");
        var publication = knowledge(List.of(IntStream.range(0, 7)
                .mapToObj(i -> Written.COMPLETE.get(i).substring(0, 9) + (i < 5 ? "1" : "-") + rest.get(i))
                .toList()));

        assertThat(unit(publication, 0).items().get(9).baseline().isShown()).isFalse();
        assertThat(unit(publication, 0).score("right").baseline().isShown()).isTrue();
        assertNobodyIsFound(publication);
    }

    /** The mean is 3.6 of 5, and two of the seven had none right because of answering none. */
    @Test
    void who_skips_all_questions_does_not_hide_that_the_others_answered_all_of_them_rightly() {
        var publication = knowledge(List.of(IntStream.range(0, 7)
                .mapToObj(i -> Written.COMPLETE.get(i).substring(0, 9) + (i < 5 ? "11111" : "-----"))
                .toList()));

        assertThat(unit(publication, 0).score("right").baseline().isShown()).isFalse();
        assertNobodyIsFound(publication);
    }

    /** Five of seven who are linked had nothing right before and have all now; the two others skipped the questions now. */
    @Test
    void who_skips_all_questions_does_not_hide_that_the_others_changed_as_much_as_they_could() {
        var others = List.of("11010", "10101", "01100", "00111", "10010");
        var before = IntStream.range(0, 12)
                .mapToObj(i -> (i < 7 ? "p" + i + ":" : "")
                        + Written.COMPLETE.get(i).substring(0, 9)
                        + (i < 7 ? "00000" : others.get(i - 7)))
                .toList();
        var after = IntStream.range(0, 12)
                .mapToObj(i -> (i < 7 ? "p" + i + ":" : "")
                        + Written.COMPLETE.get((i + 5) % 17).substring(0, 9)
                        + (i < 5 ? "11111" : i < 7 ? "-----" : others.get(11 - i)))
                .toList();
        var publication = knowledge(List.of(before, after));

        assertThat(unit(publication, 0, 1).score("right").followUp().isShown()).isTrue();
        assertThat(unit(publication, 0, 1).score("right").linked()).isEmpty();
        assertNobodyIsFound(publication);
    }

    /** Five have three right each, in ways of their own; the squares would give that back, for two are known to have none. */
    @Test
    void who_skips_all_questions_does_not_spread_a_score_that_the_others_have_alike() {
        var right = List.of("11100", "01110", "00111", "10011", "11001", "-----", "-----");
        var publication = knowledge(List.of(IntStream.range(0, 7)
                .mapToObj(i -> Written.COMPLETE.get(i).substring(0, 9) + right.get(i))
                .toList()));

        assertThat(unit(publication, 0).score("right").baseline().value())
                .hasValueSatisfying(known -> assertThat(known.sd()).isEmpty());
        assertNobodyIsFound(publication);
    }

    /** Each of five has one more right than before; the two others are known to have none both times. */
    @Test
    void who_skips_all_questions_does_not_spread_a_change_that_is_the_same_for_the_others() {
        var before = List.of("00000", "10000", "01010", "00111", "11110", "-----", "-----");
        var after = List.of("00001", "01010", "11010", "10111", "11111", "-----", "-----");
        var publication = knowledge(Stream.of(before, after)
                .map(right -> IntStream.range(0, 7)
                        .mapToObj(i -> "p" + i + ":" + Written.COMPLETE.get(i).substring(0, 9) + right.get(i))
                        .toList())
                .toList());

        assertThat(unit(publication, 0, 1).score("right").linked()).isEmpty();
        assertNobodyIsFound(publication);
    }

    /** The spread of the round, and of the change, leave one spread for those who left: none. */
    @Test
    void those_who_left_are_not_told_to_have_been_alike_by_the_change_of_those_who_stayed() {
        var stayed = List.of(13, 12, 14, 17, 19);
        var after = List.of(17, 15, 11, 15, 12);
        var publication = published(
                IntStream.range(0, 10)
                        .mapToObj(i -> i < 5 ? "p" + i + ":" + support(i, stayed.get(i)) : support(i, 15))
                        .toList(),
                IntStream.range(0, 5)
                        .mapToObj(i -> "p" + i + ":" + support(i + 5, after.get(i)))
                        .toList());

        assertThat(unit(publication, 0).score("support").baseline().isShown()).isTrue();
        assertThat(unit(publication, 0, 1).score("support").linked()).isEmpty();
        assertNobodyIsFound(publication);
    }

    /** A sheet whose answers to the statements of "support" come to this. */
    private static String support(int sheet, int sum) {
        var all = new StringBuilder(Written.COMPLETE.get(sheet));
        int left = sum;
        int[] places = {6, 7, 8, 9, 11};
        for (int k = 0; k < 5; k++) {
            int own = Math.max(1, Math.min(5, left - (4 - k) * (2 + (sheet + k) % 2)));
            own = Math.min(own, left - (4 - k));
            own = Math.max(own, left - 5 * (4 - k));
            all.setCharAt(places[k], (char) ('0' + own));
            left -= own;
        }
        return all.toString();
    }

    /** Alpha over one sheet more than the bars are over would tell what that one answered. */
    @Test
    void alpha_is_over_those_whom_the_other_figures_are_about_and_not_where_few_of_them_skipped() {
        var outside = quality(List.of("1111113--31-3"));
        assertThat(outside).isEqualTo(quality(List.of()));
        assertThat(outside).allMatch(known -> known.alpha().isPresent());

        assertThat(quality(List.of("4325143-51432")))
                .as("one skipped a statement of support")
                .isNotEmpty()
                .allMatch(known -> known.alpha().isEmpty() == !known.score().equals("personalising"));
    }

    private List<ReleasedQuality> quality(List<String> more) {
        var units = Stream.of(
                        Written.COMPLETE.subList(0, 12),
                        and(Written.COMPLETE.subList(5, 17), more.toArray(String[]::new)))
                .map(sheets -> new DrawnUnit(
                        "Enhet " + sheets.get(0),
                        List.of(Optional.of(sheets.stream().map(Written::sheet).toList()))))
                .toList();
        return Publisher.publish(
                        DrawnOrganisation.plain(List.of(Town.instrument("p-cat")), false, units),
                        folder.resolve("q" + more.size() + more.hashCode()),
                        Written.GATE,
                        1)
                .releases()
                .get(0)
                .figures()
                .quality();
    }

    /** What stands in for the skipped answer is 3.5: of a sum of 23.5 the own four would be 2 modulo 4. */
    @Test
    void a_sum_in_which_a_mean_stands_in_for_an_answer_is_a_whole_number() {
        var skips = "4215342-23132";
        var publication = published(and(complete(0, 5), skips));

        var unit = unit(publication, 0);
        assertThat(unit.score("total").baseline().isShown()).isTrue();
        unit.scores()
                .forEach(score -> score.baseline().value().ifPresent(known -> {
                    double sum = known.n() * known.mean();
                    assertThat(Math.abs(sum - Math.rint(sum))).as(score.score()).isLessThan(0.05 * known.n() + 1e-9);
                }));
        var stored = new AnswerBase(
                0,
                Block.of(Instruments.P_CAT).get(0),
                Stream.concat(complete(0, 5).stream(), Stream.of(skips))
                        .map(Written::sheet)
                        .map(drawn -> new AnswerSheet(0, 0, Instruments.P_CAT, drawn))
                        .toList());
        assertThat(stored.sheets().stream()
                                .mapToDouble(sheet -> stored.completed(sheet, 7))
                                .sum()
                        % 1)
                .isEqualTo(0.5);
        assertThat(item(unit, 8)).hasValue(stored.itemSum(7));
        assertNobodyIsFound(publication);
    }

    /**
     * 6, 0, 4, 13 and 1 of 24 in steps of ten could be many sums, but with 60% above the middle they are one: what is left of
     * the sum of all is the mean of the one who skipped.
     */
    @Test
    void the_share_above_the_middle_in_steps_of_ten_does_not_give_back_who_skipped() {
        var first = "1".repeat(6) + "3".repeat(4) + "4".repeat(13) + "5";
        var sheets = IntStream.range(0, 24)
                .mapToObj(i -> first.charAt(i)
                        + Written.COMPLETE.get(i % Written.COMPLETE.size()).substring(1))
                .toList();
        var publication = published(and(sheets, "-215342313332"));

        var p1 = unit(publication, 0).items().get(0).baseline().value().orElseThrow();
        assertThat(p1.coarse()).isFalse();
        assertThat(p1.positiveShare()).isEmpty();
        assertNobodyIsFound(publication);
    }

    /** Whole less the other statements less what the eight others answered to the last is 25: all five chose the end 60 times. */
    @Test
    void of_those_who_skipped_a_statement_together_it_is_not_told_that_all_stand_at_the_end() {
        var end = "555555111151-";
        var publication = published(and(complete(0, 8), end, end, end, end, end));

        var unit = unit(publication, 0);
        var total = unit.score("total").baseline().value();
        double points = IntStream.range(0, 13)
                .mapToDouble(i -> unit.items()
                        .get(i)
                        .baseline()
                        .value()
                        .map(known ->
                                known.n().orElse(13) * (1 + known.mean100().orElseThrow() / 25))
                        .orElse(Double.NaN))
                .sum();
        total.ifPresent(known -> assertThat(Math.round(13 * (13 + known.mean100() * 52 / 100) - points))
                .isNotEqualTo(25));
        assertThat(unit.items().get(12).baseline().isShown()).isFalse();
        assertNobodyIsFound(publication);
    }
}
