package se.spegla.web.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Question;
import se.spegla.instrument.Text;
import se.spegla.instrument.Variable;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Town;

class BackgroundPageTest {
    @TempDir
    private Path directory;

    @Test
    void who_answered_stands_on_the_overview_and_on_no_page_or_file_of_a_unit() {
        try (var spegla = RunningSpegla.in(directory)) {
            var birch = spegla.unit("Björken");
            var alder = spegla.unit("Alen");
            var series = spegla.series("p-cat", birch, alder);
            var round = spegla.openRound(series, "Våren", withBackground(Town.instrument("p-cat")));
            for (var unit : List.of(birch, alder)) {
                spegla.answer(round, unit, 5, 4);
                spegla.answer(round, unit, 5, 2);
            }
            spegla.close(round);
            var leader = spegla.leader();
            var results = "/results/" + series.id().value();
            var overview = leader.get(results);

            assertThat(overview.statusCode()).isEqualTo(200);
            assertThat(overview.body())
                    .contains("Vilka som svarade", "Arbetar du natt?", "n = 20")
                    .containsPattern("50.%");
            assertThat(leader.get(results + "/" + birch.id().value()).body()).doesNotContain("Arbetar du natt?");
            assertThat(leader.get(results + "/figures.csv").body()).doesNotContain("natt");
            assertThat(spegla.manager(birch).get(results).body()).contains("Arbetar du natt?");
            assertThat(spegla.manager(birch, alder).get(results).body())
                    .as("could take both off")
                    .doesNotContain("Arbetar du natt?");
        }
    }

    private static Instrument withBackground(Instrument pCat) {
        var questions = new ArrayList<>(pCat.questions());
        questions.add(new Question(
                Text.of("Arbetar du natt?", "Do you work nights?"),
                new Variable("night", pCat.variable(0).scale(), false, OptionalInt.empty(), Optional.empty(), true)));
        return new Instrument(
                pCat.id(),
                pCat.version(),
                pCat.title(),
                pCat.about(),
                pCat.source(),
                pCat.rights(),
                pCat.wordingKind(),
                pCat.scales(),
                questions,
                pCat.scores());
    }
}
