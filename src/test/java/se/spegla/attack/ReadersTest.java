package se.spegla.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.disclosure.ReleasedUnit;

/** What a reader who is one of those who answered could work out with paper and pencil, and what linked changes tell at an end. */
class ReadersTest {
    private static final int[] PERSONALISING = {0, 1, 2, 3, 4, 5, 10};
    private static final int[] SUPPORT = {6, 7, 8, 9, 11};

    @TempDir
    private Path folder;

    @Test
    void who_alone_disagreed_does_not_get_the_others_from_a_score_less_its_other_statements() {
        var first = List.of("11", "55", "55", "55", "55");
        var unit = last(Written.published(
                folder,
                Written.GATE,
                List.of(IntStream.range(0, 5)
                        .mapToObj(i -> first.get(i) + Written.COMPLETE.get(i).substring(2))
                        .toList())));

        assertThat(unit.score("personalising").baseline().isShown()
                        && List.of("p3", "p4", "p5", "p6", "p11").stream().allMatch(item -> isShown(unit, item)))
                .isFalse();
    }

    @Test
    void nor_from_the_number_of_right_answers_less_the_other_questions() {
        var rest = List.of("00011", "11001", "11110", "11010", "11101", "11100");
        var unit = last(knowledge(List.of(IntStream.range(0, 6)
                .mapToObj(i -> Written.knowledge(Written.COMPLETE.get(i).substring(0, 9) + rest.get(i)))
                .toList())));

        assertThat(unit.score("right").baseline().isShown()
                        && List.of("k3", "k4", "k5").stream().allMatch(item -> isShown(unit, item)))
                .isFalse();
    }

    @Test
    void who_alone_disagreed_with_a_hidden_statement_does_not_learn_that_no_colleague_disagreed_with_it_and_the_next() {
        var first = List.of("15", "54", "54", "54", "54");
        var publication = Written.published(
                folder,
                Written.GATE,
                List.of(IntStream.range(0, 5)
                        .mapToObj(i -> first.get(i) + Written.COMPLETE.get(i).substring(2))
                        .toList()));

        assertThat(last(publication).score("personalising").baseline().isShown()
                        && List.of("p3", "p4", "p5", "p6", "p11").stream()
                                .allMatch(item -> isShown(last(publication), item)))
                .isFalse();
        assertThat(Attack.on(publication).breaks()).isEmpty();
    }

    @Test
    void means_that_stand_in_for_hidden_answers_are_known_from_other_statements_and_leave_no_room() {
        var publication = knowledge(List.of(
                Stream.of("3-555434411011", "21121111101101", "112421-2101111", "223133-3310001", "535534-5411111")
                        .map(Written::knowledge)
                        .toList()));

        assertThat(Attack.on(publication).breaks()).isEmpty();
    }

    @Test
    void a_rounds_sum_and_a_linked_change_do_not_tell_that_leavers_and_linked_all_stood_at_the_same_end() {
        assertThat(linkedAtAnEnd(i -> true).score("personalising").linked()).isEmpty();
    }

    @Test
    void nor_to_one_of_the_linked_who_did_not() {
        assertThat(linkedAtAnEnd(i -> i > 0).score("personalising").linked()).isEmpty();
    }

    @Test
    void nor_that_all_linked_know_everything_now_as_all_leavers_did() {
        var others = List.of("11010", "10101", "01100", "00111", "10010");
        var low = List.of("00100", "01010", "10000", "00011", "11000");
        var before = new ArrayList<DrawnOrganisation.DrawnSheet>();
        var after = new ArrayList<DrawnOrganisation.DrawnSheet>();
        for (int i = 0; i < 5; i++) {
            before.add(coded(i, Written.knowledge(Written.COMPLETE.get(i).substring(0, 9) + low.get(i))));
            after.add(coded(
                    i, Written.knowledge(Written.COMPLETE.get((i + 6) % 17).substring(0, 9) + "11111")));
            before.add(Written.knowledge(Written.COMPLETE.get(i + 5).substring(0, 9) + "11111"));
            after.add(Written.knowledge(Written.COMPLETE.get(i + 10).substring(0, 9) + others.get(i)));
        }

        assertThat(last(knowledge(List.of(before, after))).score("right").linked())
                .isEmpty();
    }

    @Test
    void that_all_linked_had_the_same_score_in_one_round_is_not_told_by_what_they_are_counted_as() {
        var spring = List.of("55554", "12322", "32124", "12212", "21332");
        var autumn = List.of("44444", "53444", "45344", "44534", "54443");
        var before = new ArrayList<String>();
        var after = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            before.add("p" + i + ":" + support(Written.COMPLETE.get(i), spring.get(i)));
            after.add("p" + i + ":" + support(Written.COMPLETE.get((i + 3) % 17), autumn.get(i)));
            before.add(Written.COMPLETE.get(i + 5));
            after.add(Written.COMPLETE.get(i + 10));
        }

        assertThat(last(Written.published(folder, Written.GATE, List.of(before, after)))
                        .score("support")
                        .linked())
                .isEmpty();
    }

    @Test
    void one_of_two_who_skipped_a_statement_does_not_get_the_others_mean_from_its_bars_in_steps() {
        var first = "1" + "2" + "33" + "444444" + "5555555555";
        var sheets = new ArrayList<String>();
        IntStream.range(0, 20)
                .forEach(i -> sheets.add(
                        first.charAt(i) + Written.COMPLETE.get(i % 17).substring(1)));
        sheets.add("-111112541125");
        sheets.add("-555554315543");

        assertThat(last(Written.published(folder, Written.GATE, List.of(sheets)))
                        .items()
                        .get(0)
                        .baseline()
                        .value())
                .hasValueSatisfying(round -> assertThat(round.shares()).isEmpty());
    }

    /** @param atTheEnd which of the linked have all that can be had after; all who leave have it before */
    private ReleasedUnit linkedAtAnEnd(IntPredicate atTheEnd) {
        var before = new ArrayList<String>();
        var after = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            before.add("p" + i + ":" + Written.COMPLETE.get(i));
            after.add("p" + i + ":"
                    + (atTheEnd.test(i)
                            ? with(Written.COMPLETE.get((i + 3) % 17), PERSONALISING)
                            : Written.COMPLETE.get(7)));
            before.add(with(Written.COMPLETE.get(i + 5), PERSONALISING));
            after.add(Written.COMPLETE.get(i + 10));
        }
        return last(Written.published(folder, Written.GATE, List.of(before, after)));
    }

    private static ReleasedUnit last(Publisher.Publication publication) {
        var releases = publication.releases().stream()
                .filter(release -> !release.figures().units().isEmpty())
                .toList();
        return releases.stream()
                .filter(release -> release.of().size()
                        == releases.stream()
                                .mapToInt(each -> each.of().size())
                                .max()
                                .orElseThrow())
                .findFirst()
                .orElseThrow()
                .figures()
                .units()
                .get(0);
    }

    private static boolean isShown(ReleasedUnit unit, String item) {
        return unit.items().stream()
                .filter(each -> each.item().equals(item))
                .findFirst()
                .orElseThrow()
                .baseline()
                .isShown();
    }

    private static String with(String sheet, int... places) {
        var all = new StringBuilder(sheet);
        IntStream.of(places).forEach(place -> all.setCharAt(place, '5'));
        return all.toString();
    }

    /** Five reversed statements that count as so many points. */
    private static String support(String sheet, String points) {
        var all = new StringBuilder(sheet);
        IntStream.range(0, 5).forEach(i -> all.setCharAt(SUPPORT[i], (char) ('0' + 6 - (points.charAt(i) - '0'))));
        return all.toString();
    }

    private Publisher.Publication knowledge(List<List<DrawnOrganisation.DrawnSheet>> rounds) {
        var unit = new DrawnOrganisation.DrawnUnit(
                "Alen", rounds.stream().map(Optional::of).toList());
        return Publisher.publish(
                DrawnOrganisation.plain(
                        rounds.stream().map(round -> Written.KNOWLEDGE).toList(), rounds.size() > 1, List.of(unit)),
                folder,
                Written.GATE,
                1);
    }

    private static DrawnOrganisation.DrawnSheet coded(int i, DrawnOrganisation.DrawnSheet sheet) {
        return new DrawnOrganisation.DrawnSheet(sheet.answers(), Optional.of("p" + i));
    }
}
