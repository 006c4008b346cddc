package se.spegla.instrument.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import se.spegla.fault.Fault;
import se.spegla.instrument.Instrument;

/** A small sound questionnaire for tests to spoil in one place each. */
final class Questionnaires {
    static final String SOUND = """
            id: small
            version: 1
            title: {sv: "Liten", en: "Small"}
            about: {sv: "Om"}
            source: "Here"
            rights: {sv: "Fri"}
            wording: own
            scales:
              agreement:
                - {value: 1, label: {sv: "Nej"}}
                - {value: 2, label: {sv: "Delvis"}}
                - {value: 3, label: {sv: "Ja"}}
                - {value: 9, label: {sv: "Ej aktuellt"}, missing: true}
              choices:
                - {value: 10, label: {sv: "A"}}
                - {value: 20, label: {sv: "B"}}
                - {value: 0, label: {sv: "Vet inte"}, unknown: true}
            items:
              - {id: a, scale: agreement, text: {sv: "Ett"}}
              - {id: b, scale: agreement, reversed: true, text: {sv: "Två"}}
              - {id: c, scale: choices, correct: 20, source: "A law", text: {sv: "Tre"}}
            scores:
              - {id: total, title: {sv: "Allt"}, items: [a, b], missing: {rule: person-mean, at-least: 0.5}}
              - {id: right, title: {sv: "Rätt"}, items: [c], missing: {rule: complete}}
            """;

    private Questionnaires() {}

    static Instrument sound() {
        return instrument(SOUND);
    }

    static Instrument instrument(String yaml) {
        var reading = InstrumentFile.read("small.yaml", yaml);
        if (reading instanceof InstrumentReading.Read read) {
            return read.instrument();
        }
        throw new AssertionError(reading);
    }

    /** The faults after one place of the sound questionnaire is spoilt. */
    static List<String> faultsWith(String sound, String spoilt) {
        assertThat(SOUND).contains(sound);
        return faults(SOUND.replace(sound, spoilt));
    }

    static List<String> faults(String yaml) {
        var reading = InstrumentFile.read("small.yaml", yaml);
        return reading instanceof InstrumentReading.Faulty faulty
                ? faulty.faults().stream().map(Fault::toString).toList()
                : List.of();
    }
}
