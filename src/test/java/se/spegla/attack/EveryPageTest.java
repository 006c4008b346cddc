package se.spegla.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.attack.TwinSeries.Twin;
import se.spegla.testing.Site;

/** What each role gets from every page, picture and file of a real server. */
class EveryPageTest {
    private static TwinSeries twins;

    @BeforeAll
    static void start(@TempDir Path folder) {
        twins = new TwinSeries(folder);
    }

    @AfterAll
    static void stop() {
        twins.close();
    }

    @Test
    void what_a_unit_below_the_threshold_answered_and_how_many_changes_no_page_picture_or_file_of_anybody() {
        for (var site : roles()) {
            var one = pages(site, twins.one);
            var other = pages(site, twins.other);

            assertThat(one.keySet()).isEqualTo(other.keySet());
            one.forEach((path, body) -> assertThat(lines(body)).as(path).containsExactlyElementsOf(lines(other.get(path))));
        }
    }

    private static List<String> lines(String body) {
        return body.lines().toList();
    }

    private static List<Site> roles() {
        return List.of(twins.spegla.visitor(), twins.spegla.leader(), twins.spegla.manager(twins.oak),
                twins.spegla.manager(twins.birch), twins.spegla.manager(twins.alder), twins.spegla.manager(twins.aspen));
    }

    /** All that belongs to this series, by neutral addresses. */
    private static Map<String, String> pages(Site site, Twin twin) {
        var pages = new TreeMap<String, String>();
        Visit.of(site, twins.starts(twin), twin::isAt)
                .forEach((path, body) -> pages.put(twin.neutral(path), twin.neutral(body)));
        return pages;
    }
}
