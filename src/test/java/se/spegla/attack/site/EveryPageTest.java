package se.spegla.attack.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.attack.EveryNumber;
import se.spegla.attack.site.TwinSeries.Twin;
import se.spegla.disclosure.BackgroundResults;
import se.spegla.measurement.Unit;
import se.spegla.testing.Site;
import se.spegla.testing.Town;

/** What each role gets from every page, picture and file of a real server. */
class EveryPageTest {
    /** A page says how many of so many compared statements or units would look changed by chance alone. */
    private static final double BY_CHANCE = 0.05;
    /** A p that would be rounded to 1 is said to be above this. */
    private static final double NEARLY_ONE = 0.99;

    private static final int THRESHOLD = 5;
    /** Pages that are of no series by itself. */
    private static final List<String> COMMON =
            List.of("/home", "/results", "/results/help", "/series", "/units", "/accounts", "/accounts/trail");

    private static TwinSeries twins;
    private static Map<String, Site> roles;
    private static Map<String, Map<String, String>> one;
    private static Map<String, Map<String, String>> other;

    @BeforeAll
    static void start(@TempDir Path folder) {
        twins = new TwinSeries(folder);
        roles = roles();
        one = seen(roles, twins.one);
        other = seen(roles, twins.other);
    }

    @AfterAll
    static void stop() {
        twins.close();
    }

    @Test
    void what_a_unit_below_the_threshold_answered_and_how_many_changes_no_page_picture_or_file_of_anybody() {
        one.forEach((role, pages) -> {
            assertThat(pages.keySet()).as(role).isEqualTo(other.get(role).keySet());
            pages.forEach((path, body) -> assertThat(lines(body))
                    .as(role + " " + path)
                    .containsExactlyElementsOf(lines(other.get(role).get(path))));
        });
        assertThat(one.get("leader")).hasSizeGreaterThan(20);
        assertThat(one.get("nobody")).isEmpty();
        assertThat(one.get("leader").get("/results/SERIES/comments/SPRING")).contains("Mer tid för samtal.");
        assertThat(one.get("leader").get("/results/SERIES")).contains("Hur länge har du arbetat här?");
        assertThat(one.get("leader").values()).noneMatch(TwinSeries::tellsSecret);
    }

    @Test
    void no_page_picture_or_file_tells_anybody_a_figure_that_was_not_released_or_a_finer_one() {
        var released = released(twins.one);
        released.add(NEARLY_ONE);
        IntStream.rangeClosed(1, 13).mapToObj(compared -> BY_CHANCE * compared).forEach(released::add);
        int told = 0;
        for (var pages : one.values()) {
            for (var page : pages.entrySet()) {
                var figures = Told.figures(page.getValue());
                told += figures.size();
                assertThat(Told.unexplained(figures, released))
                        .as(page.getKey())
                        .isEmpty();
            }
        }
        assertThat(told).isGreaterThan(1_000);
    }

    @Test
    void no_page_picture_or_file_tells_anybody_a_whole_number_that_could_be_a_count_of_few_persons() {
        var counts = new CountsOfFew(THRESHOLD);
        var found = new TreeSet<String>();
        one.forEach((role, pages) -> pages.forEach(
                (path, body) -> counts.in(body).forEach(count -> found.add(path + " to " + role + ": " + count))));
        roles.forEach((role, site) -> COMMON.forEach(path ->
                counts.in(site.get(path).body()).forEach(count -> found.add(path + " to " + role + ": " + count))));

        assertThat(found).isEmpty();
    }

    /** The test of the test: behind a gate that lets out three, the numbers of the small unit are found. */
    @Test
    void behind_a_weaker_gate_the_counts_of_few_are_found_on_pages_pictures_and_files() {
        var weakened = twins.first(THRESHOLD - 2);
        var results = "/results/" + weakened.series().id().value();
        var leader = roles.get("leader");
        var counts = new CountsOfFew(THRESHOLD);

        assertThat(counts.in(leader.get(results).body())).anyMatch(count -> count.contains("Alen Norra «3» av 20"));
        assertThat(counts.in(
                        leader.get(results + "/" + twins.alder.id().value()).body()))
                .anyMatch(count -> count.contains("Våren 2025: «3» av 20"))
                .anyMatch(count -> count.contains("(n «4»)"));
        assertThat(counts.in(leader.get(results + "/units.svg").body()))
                .anyMatch(count -> count.contains("Alen · n «3» → 4"));
        assertThat(counts.in(leader.get(results + "/figures.csv").body()))
                .anyMatch(count -> count.contains("baseline.answers: «3»"))
                .anyMatch(count -> count.contains("followUp.n: «4»"));
        assertThat(leader.get(results + "/comments/" + weakened.spring().id().value())
                        .body())
                .matches(TwinSeries::tellsSecret);
    }

    private static Set<Double> released(Twin twin) {
        var database = twins.spegla.database();
        var results = Town.results(database, database.releases());
        var spring = twin.spring().id();
        var autumn = twin.autumn().id();
        var trends = results.trends(List.of(spring, autumn));
        var scores = Town.instrument("p-cat").scores().stream()
                .map(score -> trends.of(score.id()))
                .toList();
        var backgrounds = new BackgroundResults(database.rounds(), database.responses(), database.backgrounds());
        return Stream.of(
                        results.of(spring),
                        results.of(autumn),
                        results.of(spring, autumn),
                        scores,
                        backgrounds.of(twin.spring()),
                        backgrounds.of(twin.autumn()))
                .flatMap(figures -> EveryNumber.of(figures).values().stream())
                .collect(Collectors.toSet());
    }

    private static List<String> lines(String body) {
        return body.lines().toList();
    }

    private static Map<String, Site> roles() {
        var managers = Stream.of(twins.oak, twins.birch, twins.alder, twins.aspen)
                .collect(Collectors.toMap(Unit::name, unit -> twins.spegla.manager(unit)));
        managers.putAll(Map.of("nobody", twins.spegla.visitor(), "leader", twins.spegla.leader()));
        return managers;
    }

    private static Map<String, Map<String, String>> seen(Map<String, Site> roles, Twin twin) {
        return roles.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, role -> pages(role.getValue(), twin)));
    }

    /** All that belongs to this series, by neutral addresses. */
    private static Map<String, String> pages(Site site, Twin twin) {
        var pages = new TreeMap<String, String>();
        Visit.of(site, twins.starts(twin), twin::isAt)
                .forEach((path, body) -> pages.put(twin.neutral(path), twin.neutral(body)));
        return pages;
    }
}
