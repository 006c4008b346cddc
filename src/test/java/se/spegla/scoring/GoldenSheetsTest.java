package se.spegla.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.spegla.csv.Csv;
import se.spegla.csv.CsvReading;
import se.spegla.csv.CsvRow;
import se.spegla.csv.CsvTable;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.file.Catalogue;
import se.spegla.response.Response;

/** Every shipped instrument against answer sheets with scores worked out by hand; see {@code golden/README.md}. */
class GoldenSheetsTest {
    @ParameterizedTest
    @ValueSource(strings = {"p-cat", "m-p-cat", "staff-knowledge"})
    void every_golden_sheet_has_the_scores_worked_out_by_hand(String id) throws IOException {
        var instrument = Catalogue.load(Optional.empty()).find(id).orElseThrow();
        var sheets = sheets(id);
        assertThat(sheets.rows()).isNotEmpty();
        for (var row : sheets.rows()) {
            var scored = new Scorer(instrument).score(response(instrument, sheets, row));
            for (int i = 0; i < instrument.scores().size(); i++) {
                var scoreId = instrument.scores().get(i).id();
                check(row.cell(0) + ": " + scoreId, scored.score(i), cell(sheets, row, scoreId));
            }
        }
    }

    private static CsvTable sheets(String id) throws IOException {
        var file = Path.of("src/test/resources/golden", id + ".csv");
        return ((CsvReading.Read) Csv.read(file.toString(), Files.readAllBytes(file))).table();
    }

    private static Response response(Instrument instrument, CsvTable sheets, CsvRow row) {
        var answers = new HashMap<String, Integer>();
        instrument.variables().forEach(item -> {
            var answer = cell(sheets, row, item.id());
            if (!answer.isEmpty()) {
                answers.put(item.id(), Integer.valueOf(answer));
            }
        });
        return Response.of(instrument, answers);
    }

    private static void check(String what, ScaleScore score, String expected) {
        if (expected.equals("-")) {
            assertThat(score).as(what).isInstanceOf(ScaleScore.NotScored.class);
        } else {
            assertThat(score)
                    .as(what)
                    .isInstanceOfSatisfying(
                            ScaleScore.Scored.class,
                            scored -> assertThat(scored.value()).isCloseTo(Double.parseDouble(expected), within(1e-9)));
        }
    }

    private static String cell(CsvTable sheets, CsvRow row, String column) {
        return row.cell(sheets.column(column).orElseThrow());
    }
}
