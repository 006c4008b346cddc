package se.spegla.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Site;

/** Every route of the server, and who gets past its door: a new route needs its line here. */
class WhoMayDoWhatTest {
    private static final String TABLE = """
            GET /: everybody
            POST /: everybody
            GET /assets/{fingerprint}/{file}: everybody
            GET /demo/{token}: everybody
            GET /invitation/{secret}: everybody
            POST /invitation/{secret}: everybody
            GET /s/ping: everybody
            GET /s/sender.js: everybody
            GET /s/worker.js: everybody
            GET /s/{code}: everybody
            POST /s/{code}: everybody
            POST /s/{code}/sealed: everybody
            GET /shared/{code}: everybody
            POST /shared/{code}: everybody
            GET /sign-in: everybody
            POST /sign-in: everybody
            GET /stored: everybody
            GET /accounts: leader
            GET /accounts/hand-over: leader
            POST /accounts/hand-over: leader
            GET /accounts/invite: leader
            POST /accounts/invite: leader
            POST /accounts/revoke: leader
            GET /accounts/trail: leader
            GET /accounts/{account}/remove: leader
            POST /accounts/{account}/remove: leader
            GET /areas/new: leader
            POST /areas/new: leader
            GET /areas/{area}: leader
            POST /areas/{area}: leader
            POST /areas/{area}/remove: leader
            POST /clock: leader
            GET /home: manager, leader
            GET /instruments: leader
            GET /instruments/{instrument}: leader
            POST /instruments/{instrument}: leader
            POST /instruments/{instrument}/file: leader
            GET /instruments/{instrument}/remove: leader
            POST /instruments/{instrument}/remove: leader
            GET /instruments/{instrument}/wording.csv: leader
            POST /language: manager, leader
            GET /organisation: leader
            POST /organisation: leader
            GET /results: manager, leader
            GET /results/help: manager, leader
            GET /results/{series}: manager, leader
            GET /results/{series}/comments/{round}: manager, leader
            GET /results/{series}/figures.csv: manager, leader
            GET /results/{series}/{picture}.svg: manager, leader
            GET /results/{series}/{unit}: manager, leader
            GET /results/{series}/{unit}/{picture}.svg: manager, leader
            GET /rounds/{round}: leader
            GET /rounds/{round}/cards/{unit}/more: leader
            POST /rounds/{round}/cards/{unit}/more: leader
            POST /rounds/{round}/cards/{unit}/renew: leader
            GET /rounds/{round}/close: leader
            POST /rounds/{round}/close: leader
            GET /rounds/{round}/codes: leader
            GET /rounds/{round}/codes/{unit}: leader
            GET /rounds/{round}/codes/{unit}/renew: leader
            POST /rounds/{round}/codes/{unit}/renew: leader
            GET /rounds/{round}/comments: leader
            POST /rounds/{round}/comments: leader
            GET /rounds/{round}/comments/release: leader
            POST /rounds/{round}/comments/release: leader
            GET /rounds/{round}/cut-outs: leader
            GET /rounds/{round}/cut-outs/{unit}: leader
            GET /rounds/{round}/delete: leader
            GET /rounds/{round}/edit: leader
            POST /rounds/{round}/edit: leader
            GET /rounds/{round}/entry: leader
            GET /rounds/{round}/entry/{unit}: leader
            POST /rounds/{round}/entry/{unit}: leader
            GET /rounds/{round}/forms: leader
            GET /rounds/{round}/forms/{unit}: leader
            GET /rounds/{round}/headcounts: leader
            POST /rounds/{round}/headcounts: leader
            GET /rounds/{round}/headcounts.csv: leader
            POST /rounds/{round}/headcounts/file: leader
            GET /rounds/{round}/merge: leader
            POST /rounds/{round}/merge: leader
            GET /rounds/{round}/open: leader
            POST /rounds/{round}/open: leader
            GET /rounds/{round}/posters: leader
            GET /rounds/{round}/posters/{unit}: leader
            GET /rounds/{round}/reopen: leader
            POST /rounds/{round}/reopen: leader
            GET /rounds/{round}/units: leader
            POST /rounds/{round}/units: leader
            GET /rounds/{round}/units/new: leader
            POST /rounds/{round}/units/new: leader
            GET /rounds/{round}/units/{unit}/anew: leader
            POST /rounds/{round}/units/{unit}/anew: leader
            GET /rounds/{round}/withdraw: leader
            POST /rounds/{round}/withdraw: leader
            GET /series: leader
            GET /series/new: leader
            POST /series/new: leader
            GET /series/{series}: leader
            GET /series/{series}/edit: leader
            POST /series/{series}/edit: leader
            GET /series/{series}/end: leader
            POST /series/{series}/end: leader
            GET /series/{series}/erase: leader
            POST /series/{series}/erase: leader
            GET /series/{series}/rounds/new: leader
            POST /series/{series}/rounds/new: leader
            POST /series/{series}/rounds/{round}/delete: leader
            GET /shared-tablet: manager, leader
            POST /shared-tablet: manager, leader
            POST /sign-out: manager, leader
            GET /units: leader
            GET /units/enheter.csv: leader
            GET /units/import: leader
            POST /units/import: leader
            GET /units/import/save: leader
            POST /units/import/save: leader
            GET /units/new: leader
            POST /units/new: leader
            GET /units/units.csv: leader
            GET /units/{unit}: leader
            POST /units/{unit}: leader
            POST /units/{unit}/remove: leader
            """;

    private static RunningSpegla spegla;

    @BeforeAll
    static void start(@TempDir Path folder) {
        spegla = RunningSpegla.in(folder);
    }

    @AfterAll
    static void stop() {
        spegla.close();
    }

    @Test
    void each_route_lets_in_whom_the_table_names() {
        var people =
                Map.of("1 everybody", spegla.visitor(), "3 leader", spegla.leader(), "2 manager", spegla.manager());
        assertThat(spegla.routes().stream()
                        .map(route -> route + ": " + whoGetsIn(route, people))
                        .sorted())
                .containsExactlyElementsOf(TABLE.lines().sorted().toList());
    }

    @Test
    void the_links_on_top_lead_where_one_may_go_and_the_first_is_the_first_page() {
        assertThat(links(spegla.leader()))
                .containsExactly("/series", "/units", "/instruments", "/accounts", "/results");
        assertThat(links(spegla.manager())).containsExactly("/results");
        assertThat(spegla.manager().get("/home").headers().firstValue("Location"))
                .contains("/results");
    }

    private static List<String> links(Site person) {
        return Jsoup.parse(person.get("/results/help").body())
                .select("header nav a")
                .eachAttr("href");
    }

    private static String whoGetsIn(String route, Map<String, Site> people) {
        var in = people.entrySet().stream()
                .filter(person -> getsIn(route, person.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .map(person -> person.substring(2))
                .collect(Collectors.joining(", "));
        return in.startsWith("everybody") ? "everybody" : in;
    }

    /** A form comes without its token: who gets past the door is told that, and nothing changes. */
    private static boolean getsIn(String route, Site person) {
        var path = route.split(" ")[1].replaceAll("\\{[^}]*}", "x");
        var answer = route.startsWith("GET") ? person.get(path) : person.post(path, Map.of());
        assertThat(answer.statusCode()).as(route).isNotEqualTo(500);
        boolean stopped = answer.headers()
                        .firstValue("Location")
                        .filter(place -> place.startsWith("/sign-in?"))
                        .isPresent()
                || answer.body().contains("inte öppen för dig")
                || answer.body().contains("data-unsent");
        return !stopped;
    }
}
