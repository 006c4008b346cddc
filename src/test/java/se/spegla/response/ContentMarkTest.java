package se.spegla.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.file.InstrumentFile;
import se.spegla.instrument.file.InstrumentReading;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;

class ContentMarkTest {
    private static final Instrument INSTRUMENT = instrument();
    private static final byte[] KEY = new byte[32];
    private static final byte[] OTHER_KEY = {1, 2, 3};

    private final SheetId sheet = SheetId.random();
    private final Round.Id round = Round.Id.random();
    private final Unit.Id unit = Unit.Id.random();
    private final Submission first = new Submission(sheet, round, unit, answers(1, 2));

    @Test
    void the_same_sheet_has_the_same_mark() {
        assertThat(ContentMark.of(new Submission(sheet, round, unit, answers(1, 2)), KEY))
                .isEqualTo(ContentMark.of(first, KEY))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void other_answers_unit_round_sheet_or_key_make_another_mark() {
        var marks = Stream.of(
                ContentMark.of(first, KEY),
                ContentMark.of(first, OTHER_KEY),
                ContentMark.of(new Submission(sheet, round, unit, answers(2, 1)), KEY),
                ContentMark.of(new Submission(sheet, round, Unit.Id.random(), answers(1, 2)), KEY),
                ContentMark.of(new Submission(sheet, Round.Id.random(), unit, answers(1, 2)), KEY),
                ContentMark.of(new Submission(SheetId.random(), round, unit, answers(1, 2)), KEY));

        assertThat(marks).doesNotHaveDuplicates().hasSize(6);
    }

    @Test
    void a_sheet_id_is_32_hex_digits_and_nothing_else() {
        assertThat(SheetId.parse(sheet.value())).contains(sheet);
        assertThat(Stream.of("", "0", sheet.value() + "0", sheet.value().substring(1) + "G", sheet.value() + "\n"))
                .allSatisfy(text -> assertThat(SheetId.parse(text)).isEmpty());
        assertThat(SheetId.parse(null)).isEmpty();
        assertThatThrownBy(() -> new SheetId("1")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Response answers(int p1, int p2) {
        return Response.of(INSTRUMENT, Map.of("p1", p1, "p2", p2));
    }

    private static Instrument instrument() {
        var yaml = """
                id: short
                version: 1
                title: {sv: Kort}
                about: {sv: Om}
                source: none
                rights: {sv: Fri}
                wording: own
                scales:
                  s: [{value: 1, label: {sv: Nej}}, {value: 2, label: {sv: Ja}}]
                items:
                  - {id: p1, scale: s, text: {sv: Ett}}
                  - {id: p2, scale: s, text: {sv: Två}}
                scores:
                  - {id: total, title: {sv: Totalt}, items: [p1, p2], missing: {rule: complete}}
                """;
        return ((InstrumentReading.Read) InstrumentFile.read("short.yaml", yaml)).instrument();
    }
}
