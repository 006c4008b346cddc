package se.spegla.web.results;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.testing.Town.EVA;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;
import se.spegla.testing.Clock;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Town;

class UnitHistoryTest {
    @TempDir
    private Path directory;

    @Test
    void a_page_says_under_which_name_a_unit_stands_in_another_round_why_it_was_left_out_and_that_it_began_anew() {
        var clock = Clock.at("2025-04-01T10:00:00Z");
        try (var spegla = RunningSpegla.in(directory, clock)) {
            var oak = spegla.unit("Eken");
            var birch = spegla.unit("Björken");
            var series = spegla.series("p-cat", oak, birch);
            var spring = spegla.openRound(series, "Våren 2025");
            spegla.answer(spring, oak, 8, 3);
            spegla.answer(spring, birch, 8, 3);
            spegla.close(spring);
            clock.advance(Duration.ofDays(180));
            spegla.database().units().save(List.of(), List.of(new Unit(oak.id(), "Ekbacken", oak.type(), oak.area())));
            var draft = Round.draft(
                    series.id(),
                    "Hösten 2025",
                    spring.endsOn().plusDays(150),
                    spring.endsOn().plusDays(180),
                    Round.DEFAULT_GRACE);
            spegla.planning().plan(EVA, draft, "");
            spegla.planning().leaveOut(EVA, draft.id(), Map.of(birch.id(), "Ny chef."));
            var autumn = spegla.lifecycle().open(EVA, draft.id(), Town.instrument("p-cat"));
            spegla.answer(autumn, oak, 3, 5);
            spegla.database().responses().discard(autumn.id(), oak.id());
            spegla.answer(autumn, oak, 8, 4);
            spegla.close(autumn);
            var leader = spegla.leader();
            var page = "/results/" + series.id().value();
            var ofOak = page + "/" + oak.id().value();
            var onlySpring = "?baseline=" + spring.id().value() + "&follow-up=none";
            var onlyAutumn = "?baseline=" + autumn.id().value() + "&follow-up=none";

            assertThat(leader.get(page).body())
                    .contains(
                            "Ekbacken",
                            "Hette tidigare Eken.",
                            "Ingen uppföljning",
                            "Inte med i Hösten 2025: Ny chef.",
                            "Hösten 2025: svaren i den här enheten kastades")
                    .doesNotContain("Heter nu");
            assertThat(leader.get(page + onlySpring).body())
                    .contains("Heter nu Ekbacken.")
                    .doesNotContain("Hette", "kastades");
            assertThat(leader.get(page + onlyAutumn).body()).contains("Hette tidigare Eken.", "kastades");
            assertThat(leader.get(ofOak).body()).contains("Hette tidigare Eken.", "kastades och mätningen började om");
            assertThat(leader.get(ofOak + onlySpring).body()).contains("Heter nu Ekbacken.");
            assertThat(leader.get(page + "/" + birch.id().value() + "?lang=en").body())
                    .contains("Not part of Hösten 2025: Ny chef.")
                    .doesNotContain("called");
            var file = leader.get(page + "/figures.csv").body().lines().toList();
            assertThat(file.get(0)).endsWith(";history");
            assertThat(file)
                    .filteredOn(line -> line.startsWith("Ekbacken"))
                    .isNotEmpty()
                    .allMatch(
                            line -> line.endsWith(
                                    "Hette tidigare Eken. Hösten 2025: svaren i den här enheten kastades och mätningen började om."));
            assertThat(file)
                    .filteredOn(line -> line.startsWith("Björken"))
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith("Inte med i Hösten 2025: Ny chef."));
            assertThat(spegla.database().rounds().absences(autumn.id())).hasSize(1);
            assertThat(Optional.of(leader.get("/rounds/" + autumn.id().value()).body()))
                    .get()
                    .asString()
                    .contains("Björken: Ny chef.", "började om");
        }
    }
}
