package se.spegla.attack.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.attack.site.TwinTown.Hidden;
import se.spegla.instrument.Instrument;
import se.spegla.testing.Town;

/**
 * What one who answers gets from the server, whatever he asks it: the same, whoever else has answered, and whatever.
 */
class RespondentTest {
    private static final Instrument KNOWLEDGE = Town.instrument("staff-knowledge");
    private static final Instrument P_CAT = Town.instrument("p-cat");

    private static TwinTown one;
    private static TwinTown other;

    @BeforeAll
    static void start(@TempDir Path folder) {
        one = new TwinTown(folder.resolve("one"), new Hidden(4, 0, 1));
        other = new TwinTown(folder.resolve("other"), new Hidden(1, 9, 2));
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void by_the_units_code_nothing_is_told_of_what_others_answered_or_how_many() {
        var told = sameInBoth(town -> new Respondent(town, "/s/" + town.code(town.byCode.open()), Map.of())
                .reads()
                .triesOtherWays()
                .sendsNothing(KNOWLEDGE)
                .sends(KNOWLEDGE)
                .sendsSealed(KNOWLEDGE));

        assertThat(told).hasSizeGreaterThan(50);
        assertThat(statuses(told)).contains("200", "204", "302", "303", "400", "404", "409", "422");
    }

    @Test
    void by_a_card_neither_and_not_whether_another_card_has_been_used() {
        var told = sameInBoth(town -> new Respondent(town, "/s/" + town.unusedCard(0), Map.of("_pair", "skip"))
                .opens()
                .triesOtherWays()
                .sendsNothing(P_CAT)
                .sends(P_CAT));
        assertThat(statuses(told)).contains("200", "303", "400", "403", "404", "409", "422");

        sameInBoth(town -> new Respondent(town, "/s/" + town.card(0), Map.of("_pair", "skip"))
                .opens()
                .sendsNothing(P_CAT));
    }

    @Test
    void by_the_units_code_where_a_card_is_needed_neither() {
        var told = sameInBoth(town -> new Respondent(town, "/s/" + town.code(town.byCards.open()), Map.of())
                .opens()
                .sendsNothing(P_CAT)
                .sends(P_CAT));
        assertThat(statuses(told)).contains("200", "403");

        sameInBoth(town -> new Respondent(
                        town,
                        "/s/" + town.code(town.byCards.open()),
                        Map.of("_card", town.unusedCard(1), "_pair", "skip"))
                .sends(P_CAT));
        sameInBoth(town -> new Respondent(
                        town, "/s/" + town.code(town.byCards.open()), Map.of("_card", "2222222222", "_pair", "skip"))
                .sends(P_CAT));
    }

    @Test
    void by_the_code_of_a_closed_round_neither() {
        var told = sameInBoth(town -> new Respondent(town, "/s/" + town.code(town.byCode.before()), Map.of())
                .opens()
                .sendsNothing(KNOWLEDGE)
                .sends(KNOWLEDGE));

        assertThat(statuses(told)).containsExactly("410");
    }

    /** The test of the test: what differs in what is promised is seen to differ. */
    @Test
    void a_series_that_promises_another_threshold_is_told_from_this_one() {
        var five = new Respondent(one, "/s/" + one.code(one.byCode.open()), Map.of())
                .opens()
                .answers();
        var promising = one.promising(4);
        var four = new Respondent(one, "/s/" + one.code(promising.open()), Map.of())
                .opens()
                .answers();

        assertThat(five.keySet()).isEqualTo(four.keySet());
        five.forEach((request, answer) -> assertThat(answer).isNotEqualTo(four.get(request)));
    }

    private static Set<String> statuses(Map<String, String> told) {
        return told.values().stream()
                .map(answer -> answer.lines().findFirst().orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> sameInBoth(Function<TwinTown, Respondent> asking) {
        var here = asking.apply(one).answers();
        var there = asking.apply(other).answers();
        assertThat(here.keySet()).containsExactlyElementsOf(there.keySet());
        here.forEach((request, answer) -> assertThat(answer.lines().toList())
                .as(request)
                .containsExactlyElementsOf(there.get(request).lines().toList()));
        return here;
    }
}
