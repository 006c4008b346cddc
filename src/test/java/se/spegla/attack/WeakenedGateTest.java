package se.spegla.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.spegla.disclosure.policy.Policy;
import se.spegla.disclosure.policy.Published;
import se.spegla.disclosure.policy.Rounding;

/** The test of the test: each rule of the gate taken out by itself lets the attacker in, and he is heard. */
class WeakenedGateTest {
    private static final String SIX = "511 423 134 545 251 312";

    private static List<String> breaks(MadeUpOrganisation organisation, Policy policy) {
        return new Attacker(Publication.of(organisation, policy)).breaks();
    }

    /** The gate as it is finds nothing to let out; weakened it does. */
    private static List<String> only(MadeUpOrganisation organisation, Policy weakened) {
        assertThat(breaks(organisation, new Published(5))).isEmpty();
        return breaks(organisation, weakened);
    }

    @Test
    void a_threshold_lowered_by_one() {
        var four = Written.organisation(Written.unit("Alen", "511 423 134 545"));

        assertThat(only(four, new Published(4))).anyMatch(found -> found.startsWith("sum of 4 persons in Alen"));
    }

    @Test
    void items_shown_though_one_person_skipped_them() {
        var skipped = Written.organisation(Written.unit("Alen", "4-- 511 423 134 245 352"));

        assertThat(only(skipped, new Weakened() {
            @Override
            public ItemDetail item(int n, int sheets, int largest, boolean inScore) {
                return enough(n) ? ItemDetail.ALL : ItemDetail.TOO_FEW;
            }
        })).anyMatch(found -> found.startsWith("s1 of 1 persons in Alen round 0 = 4.0"));
    }

    @Test
    void items_that_one_person_skipped_shown_in_steps_that_give_the_counts_away() {
        var skipped = Written.organisation(Written.unit("Alen", "4-- 511 423 134 245 352"));

        assertThat(new Attacker(Publication.of(skipped, new Published(5)), WeakenedGateTest::itemsHeldBack).breaks())
                .anyMatch(found -> found.startsWith("s1 of 1 persons in Alen round 0 = 4.0"));
    }

    @Test
    void an_item_shown_that_all_but_one_answered_alike() {
        var alike = Written.organisation(Written.unit("Alen", "511 423 534 545 551 512"));

        assertThat(only(alike, new Weakened() {
            @Override
            public boolean unanimous(int n, int largest) {
                return false;
            }

            @Override
            public ItemDetail item(int n, int sheets, int largest, boolean inScore) {
                var detail = super.item(n, sheets, largest, inScore);
                return detail == ItemDetail.UNANIMOUS ? ItemDetail.ALL : detail;
            }
        })).anyMatch(found -> found.startsWith("s1, answered alike in Alen"));
    }

    @Test
    void a_score_shown_that_all_have_alike() {
        var alike = Written.organisation(Written.unit("Alen", "135 153 315 351 513 531"));

        assertThat(only(alike, new Weakened() {
            @Override
            public boolean unanimous(int n, int largest) {
                return false;
            }
        })).anyMatch(found -> found.startsWith("sum, alike for all in Alen"));
    }

    @Test
    void the_number_of_sheets_shown_of_a_unit_that_is_withheld() {
        var few = Written.organisation(Written.unit("Alen", "511 423 134"));

        assertThat(only(few, new Weakened() {
            @Override
            public boolean showsTurnout(int sheets) {
                return true;
            }
        })).anyMatch(found -> found.contains("answers = 3"));
    }

    @Test
    void figures_linked_though_one_newcomer_is_left_over() {
        var newcomer = Written.organisation(Written.unit("Alen",
                "a:511 b:423 c:134 d:545 e:251 f:312 g:433", "a:411 b:523 c:234 d:455 e:151 f:212 g:343 544"));

        assertThat(only(newcomer, new Weakened() {
            @Override
            public int leastUnlinked() {
                return 0;
            }
        })).anyMatch(found -> found.startsWith("sum of 1 persons in Alen round 1"));
    }

    @Test
    void order_statistics_of_six() {
        assertThat(only(Written.organisation(Written.unit("Alen", SIX)), new Weakened() {
            @Override
            public boolean showsOrderStatistics(int n) {
                return true;
            }
        })).anyMatch(found -> found.contains("median"));
    }

    @Test
    void figures_that_are_not_rounded() {
        assertThat(only(Written.organisation(Written.unit("Alen", "411 423 134 545 251 312 111")), new Weakened() {
            @Override
            public Rounding rounding() {
                return Rounding.NONE;
            }
        })).anyMatch(found -> found.contains("finer than it is shown"));
    }

    @Test
    void a_total_over_all_answers() {
        var organisation = Written.organisation(Written.unit("Alen", SIX), Written.unit("Björken", "211 423 134"));
        var publication = Publication.of(organisation, new Published(5));

        assertThat(new Attacker(publication).breaks()).isEmpty();
        assertThat(new Attacker(publication, sheets -> List.of(meanOfAll(sheets))).breaks())
                .anyMatch(found -> found.startsWith("sum of 3 persons in Björken"));
    }

    @Test
    void the_item_forgotten_that_hides_one_answered_alike() {
        var organisation = Written.organisation(Written.unit("Alen", "511 523 534 545 551 512"));
        var publication = Publication.of(organisation, new Published(5));

        assertThat(new Attacker(publication).breaks()).isEmpty();
        assertThat(new Attacker(publication, WeakenedGateTest::itemsHeldBack).breaks())
                .anyMatch(found -> found.startsWith("s1, answered alike in Alen"));
    }

    private static Equation meanOfAll(Sheets sheets) {
        var all = sheets.sums().score(sheets.groups(), 0);
        int n = sheets.withScore(sheets.groups(), 0);
        var mean = new LinkedHashMap<Unknown, Double>();
        all.forEach((unknown, factor) -> mean.put(unknown, factor / n));
        return Equation.known("mean of all answers", mean, 0.05);
    }

    private static List<Equation> itemsHeldBack(Sheets sheets) {
        return IntStream.of(1, 2).mapToObj(item -> Equation.known(
                "item held back", sheets.sums().item(sheets.groups(), item), 0)).toList();
    }
}
