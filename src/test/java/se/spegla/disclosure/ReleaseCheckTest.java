package se.spegla.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.spegla.comparison.ComparedUnit;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.ScreenedUnit;
import se.spegla.comparison.Sheet;
import se.spegla.comparison.UnitSheets;
import se.spegla.disclosure.Gate.RoundName;
import se.spegla.disclosure.policy.RawFile;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.Response;
import se.spegla.scoring.Scorer;
import se.spegla.store.Database;
import se.spegla.testing.Clock;
import se.spegla.testing.Town;

/** What has been released is proved again, and what was released by the rules before is told. */
class ReleaseCheckTest {
    private final Clock clock = Clock.at("2026-03-02T10:00:00Z");
    private final Instrument instrument = Town.instrument("p-cat");

    @AutoClose
    private final Town town = new Town(clock);

    private final Database database = town.database();
    private final Unit birch = town.unit("Björken");
    private final Series series = town.series(instrument.id(), birch);
    private final Results results = town.results();
    private final ReleaseCheck check = new ReleaseCheck(database.rounds(), database.responses(), database.releases());
    private Round.Id spring;

    @BeforeEach
    void measure() {
        var round = town.openRound(series, "Våren");
        town.store(sheets().stream().map(sheet -> Town.sheet(round, birch, sheet)));
        spring = town.close(round).id();
    }

    /** Eight complete sheets, and one that skips what only the whole and two parts hold. */
    private List<Response> sheets() {
        return IntStream.range(0, 9)
                .mapToObj(person -> {
                    var answers = new HashMap<String, Integer>();
                    instrument
                            .variables()
                            .forEach(item -> answers.put(
                                    item.id(), 1 + (person * person + item.id().hashCode() * (person + 1)) % 5));
                    answers.replaceAll((item, value) -> 1 + Math.floorMod(value, 5));
                    if (person == 0) {
                        List.of("p8", "p9", "p12").forEach(answers::remove);
                    }
                    return Response.of(instrument, answers);
                })
                .toList();
    }

    @Test
    void what_is_out_is_proved_again() {
        results.of(spring);

        assertThat(check.check()).singleElement().satisfies(found -> {
            assertThat(found.isSound()).isTrue();
            assertThat(found.proved()).isEqualTo(1);
        });
    }

    /** As the rules before let it out: each score over the sheets that have it, each statement as it was answered. */
    private void releaseByFirstRules() {
        var unit = new ComparedUnit(birch.id().value(), birch.name(), Optional.of(birch.type()), Optional.of("Norr"));
        var sheets = RoundSheets.of(sheets().stream().map(Sheet::unlinked).toList(), OptionalInt.of(20));
        var figures = new Gate(new RawFile(5), instrument)
                .release(
                        new RoundName("Våren", instrument.wording()),
                        Optional.empty(),
                        List.of(ScreenedUnit.open(
                                instrument,
                                new Scorer(instrument),
                                new UnitSheets(unit, sheets, RoundSheets.absent(OptionalInt.empty())))),
                        1);
        database.releases()
                .publish(
                        StoredRelease.of(
                                series.id(),
                                StoredRelease.Kind.COMPARISON,
                                List.of(spring),
                                new Rules(1, 1, Rules.of(List.of(instrument)).instruments()),
                                1,
                                figures.text(),
                                Optional.empty()),
                        database.releases().count(series.id()));
    }

    @Test
    void a_release_by_the_rules_before_is_told_and_its_combinations_are_found() {
        releaseByFirstRules();

        assertThat(check.byFirstRules(series.id())).containsExactly(List.of("Våren"));
        assertThat(check.check()).singleElement().satisfies(found -> {
            assertThat(found.isSound()).isFalse();
            assertThat(found.combined()).containsExactly("Björken");
        });
    }

    @Test
    void the_next_edition_shows_what_makes_no_more_possible_than_was_possible_already() {
        releaseByFirstRules();

        var released = results.of(spring);
        var unit = released.units().get(0);

        assertThat(released.edition()).isEqualTo(2);
        assertThat(unit.mainScore().baseline().isShown())
                .as("over the same eight as before")
                .isTrue();
        assertThat(unit.score("personalising").baseline().isShown())
                .as(
                        "was told over nine; over eight it would be the ninth's, whose sum with one statement is out already")
                .isFalse();
    }
}
