package se.spegla.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.spegla.disclosure.policy.Published;

/** As {@link WeakenedGateTest}, for what is told of spread, and of changes and trends over several units. */
class WeakenedSpreadTest {
    private static final String SIX = "511 423 134 545 251 312";

    /** One is too small in the first round, and large enough in the second. */
    private static final MadeUpOrganisation GROWING = Written.organisation(
            Written.unit("Alen", SIX, "421 352 134 444 251 322"),
            Written.unit("Björken", "211 423 134", "311 433 234 145 552 513"));

    private final Publication publication = Publication.of(GROWING, new Published(5));

    @Test
    void nothing_is_found_where_the_gate_is_as_it_is() {
        assertThat(publication.trends()).anyMatch(trend -> !trend.means().isEmpty());
        assertThat(new Attacker(publication).breaks()).isEmpty();
    }

    /** By the mean of all the sum of the three is found, and by the spread beside it that of their squares. */
    @Test
    void the_spread_of_all_answers_beside_their_mean() {
        var weakened = new Attacker(publication, sheets -> meanAndSpread(sheets, firstRound(sheets)));

        assertThat(weakened.breaks()).anyMatch(found -> found.startsWith("sum of 3 persons in Björken round 0"))
                .anyMatch(found -> found.startsWith("squares of sum of 3 persons in Björken round 0"));
    }

    /** No mean of the three is in it: their spread is found by itself. */
    @Test
    void a_spread_within_the_units_that_takes_in_a_small_one() {
        var weakened = new Attacker(publication, sheets -> List.of(spreadWithinUnits(sheets)));

        assertThat(weakened.breaks()).singleElement().asString()
                .startsWith("spread of sum of 3 persons in Björken round 0");
    }

    @Test
    void a_change_told_of_a_unit_of_which_one_round_is_withheld() {
        var weakened = new Attacker(publication, sheets -> List.of(Equation.known("change",
                new ScoreReading(sheets, new Notebook()).change("Björken", List.of(0, 1), 0), 0.05)));

        assertThat(weakened.breaks()).anyMatch(found -> found.startsWith("sum of 3 persons in Björken round 0"))
                .noneMatch(found -> found.startsWith("spread of"));
    }

    @Test
    void the_standard_error_of_such_a_change() {
        var weakened = new Attacker(publication, sheets -> List.of(Equation.known("squared error of the change",
                new ScoreReading(sheets, new Notebook()).error("Björken", List.of(0, 1), 0), 0.05)));

        assertThat(weakened.breaks()).singleElement().asString()
                .startsWith("spread of sum of 3 persons in Björken round 0");
    }

    @Test
    void a_change_of_the_same_units_that_takes_in_a_small_one() {
        assertThat(new Attacker(publication.withTotalsBy(new Published(3))).breaks())
                .anyMatch(found -> found.startsWith("sum of 3 persons in Björken round 0"))
                .anyMatch(found -> found.startsWith("spread of sum of 3 persons in Björken round 0"));
    }

    @Test
    void a_trend_of_the_same_units_that_takes_in_a_small_one() {
        assertThat(new Attacker(publication.withTrendsBy(new Published(3))).breaks())
                .anyMatch(found -> found.startsWith("sum of 3 persons in Björken round 0"))
                .anyMatch(found -> found.startsWith("spread of sum of 3 persons in Björken round 0"));
    }

    private static List<Group> firstRound(Sheets sheets) {
        return sheets.groups().stream().filter(group -> group.round() == 0).toList();
    }

    /** With one decimal each. */
    private static List<Equation> meanAndSpread(Sheets sheets, List<Group> some) {
        var sum = sheets.sums().score(some, 0);
        int n = sheets.withScore(some, 0);
        var mean = Precision.points(Equation.truth(sum) / n);
        var sd = Precision.points(Math.sqrt(Equation.truth(sheets.sums().scoreVariance(some, 0))));
        var notebook = new Notebook();
        notebook.add("mean of all answers", sum, mean.times(n));
        notebook.addSquares("spread of all answers", "", sheets.sums().scoreSquares(some, 0), sum, n, mean, sd);
        return notebook.equations();
    }

    /** The variances of the units, each by its degrees of freedom. */
    private static Equation spreadWithinUnits(Sheets sheets) {
        var within = new LinkedHashMap<Unknown, Double>();
        for (var unit : List.of("Alen", "Björken")) {
            var some = sheets.groups(unit, 0);
            within.putAll(Sums.times(FewPersons.size(some) - 1, sheets.sums().scoreVariance(some, 0)));
        }
        return Equation.known("spread within the units", within, 1);
    }
}
