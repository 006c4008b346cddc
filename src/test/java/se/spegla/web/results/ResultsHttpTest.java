package se.spegla.web.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.testing.Site;

class ResultsHttpTest {
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
    void nobody_sees_results_without_signing_in() {
        var visitor = fixture.spegla.visitor();
        for (var path : new String[] {
            "/results",
            fixture.page(),
            fixture.page() + "/figures.csv",
            fixture.page() + "/units.svg",
            fixture.page() + "/trend-0.svg",
            fixture.page(fixture.almgarden),
            fixture.page(fixture.almgarden) + "/trend.svg"
        }) {
            var answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).get().asString().startsWith("/sign-in");
        }
    }

    @Test
    void a_process_leader_sees_all_units_with_the_first_closed_round_against_the_last() {
        var page = fixture.leader().get(fixture.page());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Våren 2025 jämfört med Hösten 2025",
                        "Almgården",
                        "Björkbacken",
                        "Ekliden",
                        "Förbättring",
                        "Ingen säker förändring",
                        "Hela organisationen",
                        "19 av 20");
    }

    @Test
    void a_unit_below_the_threshold_leaks_its_number_nowhere() {
        var leader = fixture.leader();
        var csv = leader.get(fixture.page() + "/figures.csv").body();
        var line = csv.lines()
                .filter(each -> each.startsWith("Ekliden"))
                .findFirst()
                .orElseThrow();
        assertThat(line).contains("Hösten 2025;1;working;").contains("För få svar");
        assertThat(line.substring(line.indexOf("Hösten 2025")))
                .containsPattern("Hösten 2025;1;working;[0-9a-f]{8};;;;;;;;;");
        for (var path : new String[] {fixture.page(), fixture.page(fixture.ekliden)}) {
            assertThat(leader.get(path).body()).contains("För få svar").doesNotContain("3 av 20", "n 3)", "15\u202f%)");
        }
        for (var chart : new String[] {
            fixture.page() + "/units.svg",
            fixture.page(fixture.ekliden) + "/trend.svg",
            fixture.page(fixture.ekliden) + "/answers-0.svg"
        }) {
            assertThat(leader.get(chart).body()).contains("För få svar").doesNotContain("n 3<", "→ 3", "n 3)");
        }
    }

    @Test
    void a_unit_manager_sees_the_own_unit_and_nothing_of_others_on_page_chart_or_file() {
        var manager = fixture.spegla.manager(fixture.bjorkbacken);
        for (var path : new String[] {
            fixture.page(),
            fixture.page() + "/units.svg",
            fixture.page() + "/figures.csv",
            fixture.page(fixture.bjorkbacken)
        }) {
            var answer = manager.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body())
                    .as(path)
                    .contains("Björkbacken")
                    .doesNotContain("Almgården", "Ekliden", "Hela organisationen", "Cronbach");
        }
    }

    @Test
    void where_answers_may_be_linked_and_a_unit_s_are_not_its_page_says_so() {
        var told = "räknat som om svaren kom från olika personer";
        assertThat(fixture.leader().get(fixture.page(fixture.almgarden)).body()).doesNotContain(told);
        var linked = new Series(
                Series.Id.random(),
                "Med kod",
                "m-p-cat",
                new Series.Rules(5, Series.Entry.UNIT_CODE, true, 50, Optional.empty()),
                List.of(fixture.almgarden.id()));
        fixture.spegla.database().rounds().save(linked);
        for (var name : new String[] {"Våren", "Hösten"}) {
            var round = fixture.spegla.openRound(linked, name);
            fixture.fill(round, fixture.almgarden, 12, 0.4);
            fixture.spegla.close(round);
        }
        assertThat(fixture.leader()
                        .get("/results/" + linked.id().value() + "/"
                                + fixture.almgarden.id().value())
                        .body())
                .contains(told);
    }

    @Test
    void another_unit_is_answered_like_one_that_does_not_exist() {
        var manager = fixture.spegla.manager(fixture.bjorkbacken);
        var unknown = manager.get(fixture.page() + "/0123456789abcdef0123456789abcdef");
        for (var part : new String[] {"", "/trend.svg", "/answers-0.svg"}) {
            var other = manager.get(fixture.page(fixture.almgarden) + part);
            assertThat(other.statusCode()).as(part).isEqualTo(404);
            assertThat(other.body()).doesNotContain("Almgården");
        }
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(same(manager.get(fixture.page(fixture.almgarden)).body())).isEqualTo(same(unknown.body()));
    }

    @Test
    void a_series_without_an_own_unit_does_not_exist_for_a_unit_manager() {
        Unit elsewhere = fixture.spegla.unit("Furuvik");
        var manager = fixture.spegla.manager(elsewhere);
        assertThat(manager.get("/results").body())
                .doesNotContain(fixture.series.id().value());
        assertThat(manager.get(fixture.page()).statusCode()).isEqualTo(404);
        assertThat(manager.get(fixture.page() + "/figures.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void a_round_that_is_not_closed_has_progress_and_no_results() {
        var series = fixture.spegla.series("m-p-cat", fixture.almgarden, fixture.ekliden);
        var open = fixture.spegla.openRound(series, "Våren 2026");
        fixture.fill(open, fixture.almgarden, 11, 0);
        fixture.fill(open, fixture.ekliden, 4, 0);
        var leader = fixture.leader();
        var page = "/results/" + series.id().value();
        assertThat(leader.get(page).body())
                .contains("Våren 2026", "minst 9", "färre än 5")
                .doesNotContain("Medelvärde", "minst 11");
        for (var path : new String[] {
            page + "/figures.csv",
            page + "/units.svg",
            page + "/" + fixture.almgarden.id().value(),
            fixture.page() + "?baseline=" + open.id().value()
        }) {
            assertThat(leader.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void one_round_can_be_shown_by_itself_without_verdicts() {
        var page = fixture.leader().get(fixture.page() + "?follow-up=none").body();
        assertThat(page)
                .contains("Våren 2025, en mätning för sig")
                .doesNotContain("Förbättring", "Samma enheter tillsammans");
    }

    @Test
    void where_less_than_the_share_of_the_series_answered_it_is_said_on_every_page_and_in_the_file() {
        var said = "Svaren gäller de som svarade, inte enheten som helhet.";
        var leader = fixture.leader();

        assertThat(leader.get(fixture.page()).body())
                .contains(
                        "Mindre än 50\u202f% av personalen har svarat i: Björkbacken, Ekliden. Där gäller svaren de som svarade");
        assertThat(leader.get(fixture.page(fixture.bjorkbacken)).body())
                .contains("Våren 2025: 9 av 20 (45\u202f%) har svarat, mindre än 50\u202f% av personalen. " + said);
        assertThat(leader.get(fixture.page(fixture.almgarden)).body()).doesNotContain(said);
        assertThat(leader.get(fixture.page() + "/figures.csv")
                        .body()
                        .lines()
                        .filter(line -> line.contains(said))
                        .map(line -> line.substring(0, line.indexOf(';')))
                        .distinct())
                .containsExactlyInAnyOrder("Björkbacken", "Ekliden");
    }

    @Test
    void that_others_may_think_differently_is_said_only_where_somebody_did_not_answer() {
        var said = "De som inte svarade kan tycka annorlunda";
        var unit = fixture.spegla.unit("Furuvik");
        var series = fixture.spegla.series("p-cat", unit);
        var round = fixture.spegla.openRound(series, "Våren 2026");
        fixture.fill(round, unit, 20, 0);
        fixture.spegla.close(round);
        var page = "/results/" + series.id().value() + "/" + unit.id().value();

        assertThat(fixture.leader().get(page).body())
                .contains("20 av 20", "Siffrorna kommer från dem som svarade")
                .doesNotContain(said);
        assertThat(fixture.leader().get(fixture.page(fixture.almgarden)).body()).contains(said);
    }

    @Test
    void who_sees_one_unit_is_told_nothing_about_several() {
        var several = new String[] {
            "jämförda enheterna", "andra enheter", "mätseriens ordning", "enhet för enhet", "Varje enhet vägs"
        };

        assertThat(fixture.spegla
                        .manager(fixture.bjorkbacken)
                        .get(fixture.page())
                        .body())
                .contains("Björkbacken")
                .doesNotContain(several);
        assertThat(fixture.leader().get(fixture.page()).body()).contains(several);
    }

    @Test
    void that_results_come_when_a_round_is_closed_is_not_said_over_a_list_of_results() {
        var said = "Resultat finns när en mätning är stängd.";
        assertThat(fixture.leader().get("/results").body()).contains("Serien").doesNotContain(said);

        var unit = fixture.spegla.unit("Furuvik");
        fixture.spegla.openRound(fixture.spegla.series("p-cat", unit), "Våren 2026");
        assertThat(fixture.spegla.manager(unit).get("/results").body()).contains(said);
    }

    @Test
    void
            a_mean_on_the_scale_to_100_is_not_read_as_a_share_and_the_number_of_a_wording_stands_only_where_it_tells_two_apart() {
        assertThat(fixture.leader().get(fixture.page(fixture.almgarden)).body())
                .containsPattern("\\d+ på skalan 0 till 100, inte procent")
                .doesNotContain("av 100 (n", "(ordalydelse ");
    }

    @Test
    void what_reversed_means_is_explained_once_where_a_statement_is_marked_so() {
        var said = "”Omvänd” betyder att svaren räknas åt andra hållet";
        for (var unit : List.of(fixture.almgarden, fixture.bjorkbacken)) {
            var page = fixture.leader().get(fixture.page(unit)).body();
            var lists = page.substring(0, page.indexOf("Hur säkert är det här?"));
            if (lists.contains("(omvänd)")) {
                assertThat(page).containsOnlyOnce(said);
                assertThat(page.indexOf(said)).isGreaterThan(page.indexOf("(omvänd)"));
            } else {
                assertThat(page).doesNotContain(said);
            }
        }
        var marked = List.of(fixture.almgarden, fixture.bjorkbacken).stream()
                .filter(unit -> fixture.leader().get(fixture.page(unit)).body().contains("(omvänd)"));
        assertThat(marked).as("the fixture has an example").isNotEmpty();
    }

    @Test
    void the_picture_of_one_unit_names_it() {
        assertThat(fixture.spegla
                        .manager(fixture.bjorkbacken)
                        .get(fixture.page() + "/units.svg")
                        .body())
                .contains(" i Björkbacken, Våren 2025 – Hösten 2025")
                .doesNotContain("per enhet");
        assertThat(fixture.leader().get(fixture.page() + "/units.svg").body()).contains("per enhet");
    }

    @Test
    void rounds_chosen_the_wrong_way_round_are_put_in_order() {
        var page = fixture.leader()
                .get(fixture.page() + "?baseline=" + fixture.autumn.id().value() + "&follow-up="
                        + fixture.spring.id().value())
                .body();
        assertThat(page).contains("Våren 2025 jämfört med Hösten 2025", "Förbättring");
    }

    @Test
    void a_chart_has_a_policy_of_its_own_and_a_page_keeps_the_strict_one() {
        var leader = fixture.leader();
        assertThat(policy(leader, fixture.page() + "/units.svg"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'");
        assertThat(policy(leader, fixture.page()))
                .startsWith("default-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void the_file_names_the_wording_and_defuses_formulas() {
        var odd = fixture.spegla.unit("=HYPERLINK(\"http://x\")");
        var series = fixture.spegla.series("p-cat", odd);
        var round = fixture.spegla.openRound(series, "Våren 2026");
        fixture.fill(round, odd, 6, 0);
        fixture.spegla.close(round);
        var csv = fixture.leader()
                .get("/results/" + series.id().value() + "/figures.csv")
                .body();
        assertThat(csv)
                .startsWith("\uFEFF")
                .contains("baseline.wordingHash", ";working;")
                .contains("\"'=HYPERLINK");
    }

    @Test
    void what_is_asked_for_and_not_there_is_a_page_that_says_so() {
        var leader = fixture.leader();
        for (var path : new String[] {
            "/results/nowhere",
            fixture.page() + "?score=none",
            fixture.page() + "?baseline=x",
            fixture.page(fixture.almgarden) + "/answers-9.svg",
            fixture.page(fixture.almgarden) + "/answers-x.svg"
        }) {
            assertThat(leader.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private static String policy(Site site, String path) {
        return site.get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    /** Without the address, which the page's own links repeat. */
    private static String same(String page) {
        return page.replaceAll("/results/[0-9a-f/]+", "/results/…");
    }
}
