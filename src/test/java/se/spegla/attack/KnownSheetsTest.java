package se.spegla.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.attack.Written.complete;
import static se.spegla.attack.Written.points;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.Sheet;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.response.Response;
import se.spegla.testing.MadeUp;

/** Who fills a unit up with sheets of known content and takes them away again. */
class KnownSheetsTest {
    private static final int[] ALL = IntStream.rangeClosed(1, 13).toArray();

    private static ReleasedUnit released(List<String> sheets, int headcount) {
        var round = RoundSheets.of(
                sheets.stream()
                        .map(sheet -> Sheet.unlinked(Response.of(
                                Instruments.P_CAT, Written.sheet(sheet).answers())))
                        .toList(),
                OptionalInt.of(headcount));
        return MadeUp.of("p-cat", 1)
                .unit("Alen", "A", round, RoundSheets.absent(OptionalInt.empty()))
                .springAlone()
                .units()
                .get(0);
    }

    /** Remains where one code serves the whole unit: docs/privacy.md says so, and that cards close it. */
    @Test
    void with_the_unit_code_whoever_sends_four_sheets_more_than_he_should_learns_the_fifth() {
        var unit = released(complete(0, 5), 9);

        double sum = 5 * unit.mainScore().baseline().value().orElseThrow().mean();
        long known =
                complete(1, 5).stream().mapToLong(sheet -> points(sheet, ALL)).sum();

        assertThat(Math.round(sum) - known).isEqualTo(points(complete(0, 1).get(0), ALL));
        assertThat(unit.baseline().value().orElseThrow().overHeadcount()).isFalse();
    }

    @Test
    void more_sheets_than_heads_are_flagged_on_the_result() {
        assertThat(released(complete(0, 5), 4).baseline().value().orElseThrow().overHeadcount())
                .isTrue();
    }

    @Test
    void one_sheet_of_his_own_leaves_four_unknown_persons_together_at_least() {
        assertThat(released(complete(0, 5), 9)
                                .mainScore()
                                .baseline()
                                .value()
                                .orElseThrow()
                                .n()
                        - 1)
                .isEqualTo(4);
        assertThat(released(complete(0, 4), 9).mainScore().baseline().isShown()).isFalse();
    }
}
