package se.spegla.web.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same units through all closed rounds, and how well the score measures: for who sees all units. */
class SameUnitsHttpTest {
    @TempDir
    Path directory;

    private Fixture fixture;

    @BeforeEach
    void start() {
        fixture = new Fixture(directory);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void the_overview_names_the_units_that_are_followed_and_those_that_are_not() {
        var page = fixture.leader().get(fixture.page()).body();

        assertThat(page)
                .contains(
                        "samma enheter genom alla mätningar",
                        "Omfattar: Almgården, Björkbacken. Varje enhet vägs efter antal anställda vid första mätningen.",
                        "Ekliden: för få svar i Hösten 2025",
                        "Hela organisationen (samma enheter)",
                        "Norr (samma enheter)",
                        "/trend-0.svg?",
                        "/trend-1.svg?");
    }

    @Test
    void its_picture_has_a_title_and_its_figures_stand_in_a_table() {
        var leader = fixture.leader();
        var picture = leader.get(fixture.page() + "/trend-1.svg");

        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.body()).contains("Norr (samma enheter)", "n 28", "n 29");
        assertThat(leader.get(fixture.page()).body())
                .contains("<caption>Norr: samma enheter, mätning för mätning</caption>");
    }

    @Test
    void a_unit_manager_has_neither_the_section_nor_its_picture() {
        var manager = fixture.spegla.manager(fixture.bjorkbacken);

        assertThat(manager.get(fixture.page()).body()).doesNotContain("samma enheter");
        assertThat(manager.get(fixture.page() + "/trend-0.svg").statusCode()).isEqualTo(404);
    }

    @Test
    void a_picture_that_is_not_there_is_not_found() {
        for (var place : new String[] {"2", "-1", "x", "99999999999"}) {
            assertThat(fixture.leader()
                            .get(fixture.page() + "/trend-" + place + ".svg")
                            .statusCode())
                    .as(place)
                    .isEqualTo(404);
        }
    }

    @Test
    void where_no_unit_can_be_counted_for_another_reason_than_too_few_answers_that_is_not_said() {
        var unit = fixture.spegla.unit("Furuvik");
        var series = fixture.spegla.series("m-p-cat", unit);
        for (var name : new String[] {"Våren 2026", "Hösten 2026"}) {
            var round = fixture.spegla.openRound(series, name);
            fixture.spegla.answer(round, unit, 8, 3);
            fixture.spegla.close(round);
        }

        assertThat(fixture.leader().get("/results/" + series.id().value()).body())
                .contains("Ingen enhet kan räknas med. Skälet står vid var och en.")
                .doesNotContain("Ingen enhet har tillräckligt många svar");
    }

    @Test
    void one_closed_round_has_no_trend_and_the_page_says_why() {
        var series = fixture.spegla.series("m-p-cat", fixture.almgarden);
        var only = fixture.spegla.openRound(series, "Våren 2026");
        fixture.fill(only, fixture.almgarden, 8, 0);
        fixture.spegla.close(only);

        assertThat(fixture.leader().get("/results/" + series.id().value()).body())
                .contains(
                        "Det behövs minst två stängda mätningar",
                        "Våren 2026: Färre än 20 helt ifyllda svar. Därför visas inget värde.");
    }

    @Test
    void each_statement_has_its_part_in_the_score_in_a_folded_table() {
        assertThat(fixture.leader().get(fixture.page()).body())
                .contains("Påstående för påstående, Våren 2025", "Samband med resten", "Alfa utan påståendet");
    }
}
