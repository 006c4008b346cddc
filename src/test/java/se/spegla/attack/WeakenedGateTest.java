package se.spegla.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.attack.Written.and;
import static se.spegla.attack.Written.coded;
import static se.spegla.attack.Written.complete;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.spegla.attack.Column.Place;
import se.spegla.attack.Publisher.Publication;
import se.spegla.attack.Publisher.Release;
import se.spegla.disclosure.Reason;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.policy.Rounding;

/** The test of the test: each rule of the gate taken out by itself lets the attacker in, and he is heard. */
class WeakenedGateTest {
    /** Three who answer everything, and four who skip the eighth statement. */
    private static final List<String> FEW_ARE_COMPLETE = and(
            complete(0, 3),
            IntStream.range(3, 7)
                    .mapToObj(i -> Written.COMPLETE.get(i).substring(0, 7) + "-"
                            + Written.COMPLETE.get(i).substring(8))
                    .toList());

    private static final List<List<String>> THREE_UNLINKED =
            List.of(and(coded(7, 0), complete(7, 10)), and(coded(7, 3), complete(11, 14)));
    /** The first statement tells, the second is its cover. */
    private static final List<String> FIRST_TELLS = first("55", "54", "55", "55", "54");

    private static final List<String> SUPPORT_ALIKE = IntStream.range(0, 6)
            .mapToObj(i -> {
                var all = new StringBuilder(Written.COMPLETE.get(i));
                var support = List.of("12345", "23451", "34512", "45123", "51234", "32154")
                        .get(i);
                int[] places = {6, 7, 8, 9, 11};
                IntStream.range(0, 5).forEach(k -> all.setCharAt(places[k], support.charAt(k)));
                return all.toString();
            })
            .toList();

    @TempDir
    private Path strong;

    @TempDir
    private Path weak;

    private static List<String> first(String... digits) {
        return IntStream.range(0, digits.length)
                .mapToObj(i -> digits[i] + Written.COMPLETE.get(i).substring(2))
                .toList();
    }

    /** The gate as it is lets nothing out; weakened it does. */
    private List<String> only(List<List<String>> rounds, Weakened weakened) {
        assertThat(Attack.on(Written.published(strong, Written.GATE, rounds)).breaks())
                .isEmpty();
        var attack = Attack.on(Written.published(weak, weakened.gate(), rounds));
        assertThat(attack.faults()).isEmpty();
        return attack.breaks();
    }

    @Test
    void figures_that_are_not_proved() {
        assertThat(only(List.of(FEW_ARE_COMPLETE), new Weakened() {
                    @Override
                    public boolean proves() {
                        return false;
                    }
                }))
                .anyMatch(found -> found.contains("rests on"));
    }

    @Test
    void linked_changes_that_the_proof_forgets() {
        assertThat(only(THREE_UNLINKED, new Weakened() {
                    @Override
                    public boolean provesLinkedChanges() {
                        return false;
                    }
                }))
                .anyMatch(found -> found.contains("linked") && found.contains("rests on"));
    }

    /**
     * Three and three sheets that are not linked may be three persons'. Who takes all for different persons, as if they
     * had answered in one round, counts six and lets the three figures out.
     */
    @Test
    void persons_that_are_added_over_rounds() {
        var publication = Written.published(
                weak,
                new Weakened() {
                    @Override
                    public boolean provesLinkedChanges() {
                        return false;
                    }
                }.gate(),
                THREE_UNLINKED);
        var rows = rows(publication).stream()
                .filter(row -> row.isWhole() && row.figure().contains("total"))
                .toList();
        var people = people(publication);
        var added = People.unknown();
        rows.stream()
                .flatMap(row -> row.terms().keySet().stream())
                .map(Column::first)
                .forEach(sheet -> added.linked(people.sheetsWith(sheet).stream()
                        .map(WeakenedGateTest::inOneRound)
                        .collect(Collectors.toSet())));

        assertThat(Combination.of(rows, people, 5))
                .hasValueSatisfying(found -> assertThat(found.few()).hasSize(6));
        assertThat(Combination.of(
                        rows.stream().map(WeakenedGateTest::inOneRound).toList(), added, 5))
                .isEmpty();
    }

    private static Place inOneRound(Place sheet) {
        return new Place(0, 100 * sheet.round() + sheet.number());
    }

    private static Row inOneRound(Row row) {
        var terms = new HashMap<Column, Fraction>();
        row.terms()
                .forEach((column, factor) -> terms.put(
                        new Column(
                                inOneRound(column.first()),
                                100 * column.first().round() + column.item(),
                                column.option(),
                                inOneRound(column.second()),
                                column.other()),
                        factor));
        return new Row(row.figure(), terms, row.value(), row.truth(), row.isWhole(), row.slack());
    }

    /**
     * Five skip the first statement and the last: the mean of six others stands in for the one, that of eleven for the other.
     * Of what they answered nothing is left in the whole less all statements, but for a rounding error.
     */
    @Test
    void a_proof_in_floating_point() {
        var publication = Written.published(
                strong,
                Written.GATE,
                List.of(and(
                        complete(0, 3),
                        IntStream.range(3, 8)
                                .mapToObj(i -> "-" + Written.COMPLETE.get(i).substring(1, 12) + "-")
                                .toList())));
        assertThat(Attack.on(publication).breaks()).isEmpty();
        var base = unit(publication).base(0, 0);
        var block = unit(publication).block(0, 0);
        var all = Stream.concat(
                        IntStream.range(0, 3).mapToObj(block::itemsOf),
                        IntStream.range(0, 13).mapToObj(List::of))
                .map(items -> sum(base, block, items))
                .toList();

        var few = Combination.of(all, people(publication), 5).orElseThrow().few();

        assertThat(few).hasSize(3);
        assertThat(FloatingPoint.finds(all, few)).isFalse();
    }

    @Test
    void a_reader_who_takes_the_own_answer_away() {
        var last = IntStream.range(0, 5)
                .mapToObj(i -> Written.COMPLETE.get(i).substring(0, 12) + (i < 4 ? "5" : "1"))
                .toList();
        assertThat(only(List.of(last), new Weakened() {
                    @Override
                    public boolean countsTheReader() {
                        return false;
                    }
                }))
                .anyMatch(found -> found.contains("p13, without one"));
    }

    @Test
    void hidden_figures_that_come_back_from_what_is_told() {
        assertThat(only(List.of(FIRST_TELLS), new Weakened() {
                    @Override
                    public boolean holdsHiddenAgainstOut() {
                        return false;
                    }
                }))
                .anyMatch(found -> found.contains("the hidden sum of p1"))
                .anyMatch(found -> found.contains(
                        "of the items [0, 1] lies from 8.0 to 10.0, by single figures from 2.0 to 10.0"));
    }

    /** The third statement tells: the next that is hidden with it is the first, which by itself would never be. */
    @Test
    void a_cover_that_is_chosen_by_its_worth() {
        var third = IntStream.range(0, 5)
                .mapToObj(i -> Written.COMPLETE.get(i).substring(0, 2) + "5"
                        + Written.COMPLETE.get(i).substring(3))
                .toList();
        assertThat(only(List.of(third), new Weakened() {
                    @Override
                    public int hiddenTogether() {
                        return 1;
                    }
                }))
                .anyMatch(found -> found.contains("of the items [2, 3] only [2] are hidden"));
    }

    @Test
    void the_spread_of_scores_that_all_have_alike() {
        assertThat(only(List.of(SUPPORT_ALIKE), new Weakened() {
                    @Override
                    public boolean guardsSpread() {
                        return false;
                    }
                }))
                .anyMatch(found -> found.contains("support: an SD"));
    }

    @Test
    void figures_that_are_not_rounded() {
        assertThat(only(List.of(complete(0, 6)), new Weakened() {
                    @Override
                    public Rounding rounding() {
                        return Rounding.NONE;
                    }
                }))
                .anyMatch(found -> found.contains("finer than it is shown"));
    }

    @Test
    void order_statistics_of_six() {
        assertThat(only(List.of(complete(0, 6)), new Weakened() {
                    @Override
                    public boolean showsOrderStatistics(int n) {
                        return true;
                    }
                }))
                .anyMatch(found -> found.contains("has an order of 6"));
    }

    /** A release in which of two statements that are hidden one is said to be hidden for another reason. */
    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"UNANIMOUS", "TOO_FEW", "NO_DISTRIBUTION", "NO_FOLLOW_UP"})
    void reasons_that_are_told_apart(Reason reason) {
        var strongly = Written.published(strong, Written.GATE, List.of(FIRST_TELLS));
        assertThat(Attack.on(strongly).breaks()).isEmpty();
        var text = strongly.releases().get(0).figures().text();
        var apart =
                text.replaceFirst("(\"item\":\"p1\",\"baseline\":\\{\"why\":)\"PROTECTED\"", "$1\"" + reason + "\"");
        assertThat(apart).isNotEqualTo(text);

        assertThat(InPlainSight.of(new Publication(
                        strongly.organisation(),
                        List.of(),
                        List.of(new Release(List.of(0), ReleasedComparison.of(apart))),
                        List.of())))
                .anyMatch(found -> found.contains("p1 says " + reason));
    }

    private Publication oneSkips() {
        return Written.published(strong, Written.GATE, List.of(and(complete(0, 5), "4215342-23132")));
    }

    private static List<Row> rows(Publication publication) {
        return Reader.of(publication, unit(publication)).byBlock().get(0);
    }

    private static UnitSheets unit(Publication publication) {
        return new UnitSheets(
                publication.organisation(), publication.organisation().units().get(0));
    }

    private static People people(Publication publication) {
        return unit(publication).people();
    }

    private static List<Row> with(List<Row> rows, String figure, double sum) {
        var changed = new ArrayList<>(rows);
        changed.replaceAll(row -> !row.figure().equals(figure)
                ? row
                : new Row(row.figure(), row.terms(), Range.around(sum, 0.3), row.truth(), row.isWhole(), row.slack()));
        return changed;
    }

    @Test
    void a_completed_sum_that_is_not_whole() {
        var rows = rows(oneSkips());
        double half = rows.stream()
                .filter(row -> row.figure().equals("round 0 p8 mean"))
                .findFirst()
                .orElseThrow()
                .truth();

        assertThat(half % 1).isEqualTo(0.5);
        assertThat(Remainders.in(rows)).isEmpty();
        assertThat(Remainders.in(with(rows, "round 0 p8 mean", half)))
                .anyMatch(found -> found.contains("no whole sum"));
    }

    @Test
    void a_scores_sum_that_is_rounded_by_itself() {
        var rows = rows(oneSkips());
        double sum = rows.stream()
                .filter(row -> row.figure().equals("round 0 support mean"))
                .findFirst()
                .orElseThrow()
                .wholeNumbers()
                .mid();

        assertThat(Remainders.in(with(rows, "round 0 support mean", sum + 1)))
                .anyMatch(found -> found.contains("round 0 support mean"));
    }

    /** As the first gate did it: items over all who answered them, scores over all who have them. */
    @Test
    void a_base_for_each_score() {
        var publication = Written.published(strong, Written.GATE, List.of(and(complete(0, 6), "4215342--13-2")));
        var sheets = unit(publication);
        var block = sheets.block(0, 0);
        var rows = new ArrayList<Row>();
        IntStream.of(0, 1, 2, 3, 4, 5, 10, 12).forEach(item -> rows.add(sum(sheets.sheets(0), block, List.of(item))));
        rows.add(sum(sheets.base(0, 0), block, block.itemsOf(0)));
        rows.add(sum(sheets.base(0, 0), block, block.itemsOf(2)));

        assertThat(Combination.of(rows, sheets.people(), 5))
                .hasValueSatisfying(found -> assertThat(found.few()).hasSize(1));
    }

    private static Row sum(List<AnswerSheet> some, Block block, List<Integer> items) {
        var tally = new Tally();
        some.forEach(sheet -> items.forEach(item -> tally.points(sheet, sheet.completed(block, item))));
        return tally.row("sum of " + items, Range.around(tally.truth(), 0), true, 0);
    }
}
