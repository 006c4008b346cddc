package se.spegla.web.results;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.testing.Town.EVA;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.testing.Clock;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Town;

/** A unit that is left out of a round, as leader and managers read of it while the round is open and when it has closed. */
class LeftOutTest {
    private static final String WHY = "Inte med den här gången: Ny chef";

    @TempDir
    private Path directory;

    private final Clock clock = Clock.at("2026-03-01T10:00:00Z");
    private RunningSpegla spegla;
    private Unit oak;
    private Unit birch;
    private Series series;

    @BeforeEach
    void start() {
        spegla = RunningSpegla.in(directory, clock);
        oak = spegla.unit("Eken");
        birch = spegla.unit("Björken");
        series = spegla.series("p-cat", oak, birch);
    }

    @AfterEach
    void stop() {
        spegla.close();
    }

    @Test
    void while_the_round_is_open_the_page_that_waits_says_why_to_who_may_see_the_unit() {
        withoutBirch("Våren");

        assertThat(spegla.leader().get(page()).body()).contains("Eken", "<dt>Björken</dt><dd>" + WHY + "</dd>");
        assertThat(spegla.manager(birch).get(page()).body())
                .contains("Så här långt: Våren", WHY)
                .doesNotContain("Eken", "<table");
        assertThat(spegla.manager(oak).get(page()).body()).contains("Eken").doesNotContain("Björken", "Ny chef");
    }

    @Test
    void the_results_of_that_round_alone_say_why_and_those_of_two_rounds_name_the_one() {
        var winter = withoutBirch("Vintern");
        spegla.answer(winter, oak, 8, 3);
        spegla.close(winter);
        var alone = spegla.leader().get(page()).body();
        clock.advance(Duration.ofDays(90));
        var spring = withoutBirch("Våren");
        spegla.answer(spring, oak, 8, 3);
        spegla.close(spring);

        assertThat(alone).contains("<dt>Björken</dt><dd>" + WHY + "</dd>");
        assertThat(spegla.leader().get(page()).body())
                .contains(
                        "<dt>Björken</dt><dd>Inte med i Vintern: Ny chef.</dd>",
                        "<dt>Björken</dt><dd>Inte med i Våren: Ny chef.</dd>");
        assertThat(spegla.manager(birch).get(page() + "?follow-up=none").body())
                .contains("var med i den här mätningen", WHY)
                .doesNotContain("Eken");
        assertThat(spegla.manager(oak).get(page()).body()).doesNotContain("Björken", "Ny chef");
    }

    @Test
    void from_a_units_page_one_comes_to_a_round_without_it_and_reads_why() {
        var spring = spegla.openRound(series, "Våren");
        spegla.answer(spring, oak, 8, 3);
        spegla.answer(spring, birch, 8, 3);
        spegla.close(spring);
        clock.advance(Duration.ofDays(180));
        var autumn = withoutBirch("Hösten");
        spegla.answer(autumn, oak, 8, 3);
        spegla.close(autumn);
        var alone = "?baseline=" + autumn.id().value() + "&follow-up=none";
        var ofBirch = page() + "/" + birch.id().value() + alone;

        var manager = spegla.manager(birch).get(ofBirch);
        assertThat(manager.headers().firstValue("Location")).contains(page() + alone);
        assertThat(spegla.manager(birch).get(page() + alone).body()).contains(WHY);
        assertThat(spegla.manager(oak).get(ofBirch).statusCode()).isEqualTo(404);
    }

    @Test
    void the_first_page_of_a_manager_lists_the_units_with_how_their_open_rounds_stand() {
        var other = spegla.unit("Furan");
        spegla.series("staff-knowledge", other);
        var spring = withoutBirch("Våren");
        spegla.answer(spring, oak, 7, 3);
        clock.advance(Duration.ofHours(2));
        var manager = spegla.manager(oak, birch, other);

        var first = manager.get("/results").body();
        assertThat(first)
                .contains(
                        "Dina enheter",
                        "<dt>Eken</dt>",
                        "<dt>Björken</dt>",
                        "<dt>Furan</dt>",
                        "Våren är öppen till och med 31 mars 2026. Har svarat: minst 5. Antal anställda: 20.",
                        "Våren. " + WHY,
                        "Ingen mätning är öppen.")
                .doesNotContain("minst 7");
        assertThat(first.indexOf("<dt>Björken</dt>")).isLessThan(first.indexOf(WHY));
        spegla.lifecycle().close(EVA, spring.id());
        assertThat(manager.get("/results").body())
                .contains("Våren håller på att stängas. Resultatet finns från den 3 mars 2026 klockan 13.00.");
        assertThat(spegla.leader().get("/results").body()).doesNotContain("Dina enheter");
    }

    @Test
    void the_list_of_results_names_a_round_once() {
        withoutBirch("Våren");

        assertThat(spegla.leader().get("/results").body())
                .containsOnlyOnce("Våren")
                .contains("stängs den 3 april 2026 klockan 00.00. Därefter finns resultat.");
    }

    private Round withoutBirch(String name) {
        var today = LocalDate.ofInstant(clock.instant(), Round.ZONE);
        var draft = Round.draft(series.id(), name, today, today.plusDays(30), Round.DEFAULT_GRACE);
        spegla.planning().plan(EVA, draft, "");
        spegla.planning().leaveOut(EVA, draft.id(), Map.of(birch.id(), "Ny chef"));
        spegla.headcount(draft, oak, 20);
        return spegla.lifecycle().open(EVA, draft.id(), Town.instrument("p-cat"));
    }

    private String page() {
        return "/results/" + series.id().value();
    }
}
