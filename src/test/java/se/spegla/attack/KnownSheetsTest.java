package se.spegla.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import se.spegla.comparison.RoundSheets;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.policy.Published;

/** Who fills a unit up with sheets of known content and takes them away again. */
class KnownSheetsTest {
    private static final String KNOWN = "135 235 351 514";

    private static ReleasedUnit released(String sheets, int headcount) {
        var all = RoundSheets.of(Written.sheets(Written.three(), sheets).sheets(), OptionalInt.of(headcount));
        var organisation = Written.organisation(
                new MadeUpOrganisation.Member("Alen", List.of("A"), List.of(all)));
        return Publication.of(organisation, new Published(5)).releases().get(0).figures().units().get(0);
    }

    /** Remains where one code serves the whole unit: docs/privacy.md says so, and that cards close it. */
    @Test
    void with_the_unit_code_whoever_sends_four_sheets_more_than_he_should_learns_the_fifth() {
        var unit = released(KNOWN + " 442", 9);

        double sum = 5 * unit.mainScore().baseline().value().orElseThrow().mean();

        assertThat(Math.round(sum) - (9 + 10 + 9 + 10)).isEqualTo(4 + 4 + 2);
        assertThat(unit.baseline().value().orElseThrow().overHeadcount()).isFalse();
    }

    @Test
    void more_sheets_than_heads_are_flagged_on_the_result() {
        assertThat(released(KNOWN + " 442", 4).baseline().value().orElseThrow().overHeadcount()).isTrue();
    }

    @Test
    void one_sheet_of_his_own_leaves_four_unknown_persons_together_at_least() {
        var unit = released("135 442 224 551 313", 9);

        assertThat(unit.mainScore().baseline().value().orElseThrow().n() - 1).isEqualTo(4);
        assertThat(released("135 442 224 551", 9).mainScore().baseline().isShown()).isFalse();
    }
}
