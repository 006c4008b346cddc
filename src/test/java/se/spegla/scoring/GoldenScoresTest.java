package se.spegla.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.spegla.csv.Csv;
import se.spegla.csv.CsvReading;
import se.spegla.csv.CsvRow;
import se.spegla.csv.CsvTable;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.file.InstrumentFile;
import se.spegla.instrument.file.InstrumentReading;
import se.spegla.response.Response;
import se.spegla.scoring.ScaleScore.NotScored;
import se.spegla.scoring.ScaleScore.Scored;

/** The cases in {@code src/test/resources/golden}, worked out by hand, one file per shipped questionnaire. */
class GoldenScoresTest {
    private static final String NO_SCORE = "-";

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void a_sheet_has_the_scores_that_were_worked_out_by_hand(
            String id, String name, Instrument instrument, CsvTable table, CsvRow row) {
        var sheet = new Scorer(instrument).score(Response.of(instrument, answers(instrument, table, row)));

        for (int i = 0; i < instrument.scores().size(); i++) {
            var expected =
                    row.cell(table.column(instrument.scores().get(i).id()).orElseThrow());
            if (expected.equals(NO_SCORE)) {
                assertThat(sheet.score(i)).isInstanceOf(NotScored.class);
            } else {
                assertThat(((Scored) sheet.score(i)).value()).isCloseTo(Double.parseDouble(expected), within(1e-9));
            }
        }
    }

    private static Map<String, Integer> answers(Instrument instrument, CsvTable table, CsvRow row) {
        var answers = new HashMap<String, Integer>();
        for (var item : instrument.variables()) {
            var cell = row.cell(table.column(item.id()).orElseThrow());
            if (!cell.isEmpty()) {
                answers.put(item.id(), Integer.valueOf(cell));
            }
        }
        return answers;
    }

    static Stream<Arguments> cases() {
        return Stream.of("p-cat", "m-p-cat", "staff-knowledge").flatMap(GoldenScoresTest::cases);
    }

    private static Stream<Arguments> cases(String id) {
        var instrument =
                ((InstrumentReading.Read) InstrumentFile.read(Path.of("questionnaires", id + ".yaml"))).instrument();
        var table = ((CsvReading.Read) Csv.read(id, bytes(Path.of("src/test/resources/golden", id + ".csv")))).table();
        int name = table.column("case").orElseThrow();
        return table.rows().stream().map(row -> Arguments.of(id, row.cell(name), instrument, table, row));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
