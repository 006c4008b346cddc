package se.spegla.attack.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.disclosure.Progress;
import se.spegla.disclosure.ProgressBoard;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.testing.Clock;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Site;
import se.spegla.testing.Town;

/** Who looks again and again while a round is open, after each answer, at every page that there is. */
class OpenRoundTest {
    private static final int SHEETS = 10;

    private final Clock clock = Clock.at("2026-03-02T10:00:00Z");
    private RunningSpegla spegla;
    private Unit unit;
    private Series series;
    private Round round;

    @BeforeEach
    void open(@TempDir Path folder) {
        spegla = RunningSpegla.in(folder, clock);
        spegla.organisation(true);
        unit = spegla.unit("Eken");
        series = spegla.series("p-cat", unit);
        round = spegla.openRound(series, "Våren 2026");
    }

    @AfterEach
    void close() {
        spegla.close();
    }

    @Test
    void leader_and_manager_see_the_same_page_after_each_answer_until_a_whole_step_and_an_hour_have_passed() {
        var manager = spegla.manager(unit);
        var leader = spegla.leader();
        var byStep = new HashMap<Progress, Map<String, String>>();
        for (int sheets = 0; sheets <= SHEETS; sheets++) {
            clock.advance(ProgressBoard.INTERVAL.plus(Duration.ofMinutes(1)));
            var seen = look(leader, manager);
            assertThat(byStep.computeIfAbsent(Progress.of(sheets, 5), step -> seen))
                    .isEqualTo(seen);
            spegla.store(round, unit, TwinSeries.sheet(Town.instrument("p-cat"), new Random(sheets)));
            assertThat(look(leader, manager)).isEqualTo(seen);
        }
        assertThat(byStep).hasSizeLessThan(SHEETS / 2);
    }

    @Test
    void no_figure_picture_or_file_is_there_before_the_round_is_closed() {
        spegla.answer(round, unit, SHEETS, 4);
        var results = "/results/" + series.id().value();
        for (var site : List.of(spegla.visitor(), spegla.leader(), spegla.manager(unit))) {
            for (var path : List.of(
                    "/figures.csv",
                    "/units.svg",
                    "/trend-0.svg",
                    "/" + unit.id().value(),
                    "/" + unit.id().value() + "/trend.svg",
                    "/" + unit.id().value() + "/answers-0.svg")) {
                assertThat(site.get(results + path).statusCode()).as(path).isNotEqualTo(200);
            }
        }
    }

    private Map<String, String> look(Site leader, Site manager) {
        var seen = new LinkedHashMap<String, String>();
        var paths = List.of(
                "/home",
                "/results",
                "/results/" + series.id().value(),
                "/series",
                "/series/" + series.id().value(),
                "/rounds/" + round.id().value(),
                "/rounds/" + round.id().value() + "/close",
                "/rounds/" + round.id().value() + "/headcounts");
        for (var path : paths) {
            seen.put("leader " + path, leader.get(path).body());
            seen.put("manager " + path, manager.get(path).body());
        }
        return seen;
    }
}
