package se.spegla.web.respondent;

import se.spegla.instrument.Instrument;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;

/** The questionnaires of rounds, as the rounds have kept them. */
record Questionnaires(Rounds rounds) {
    Instrument instrument(Round.Id round) {
        return rounds.instrumentOf(round).orElseThrow();
    }

    Questionnaire of(Visit visit) {
        var round = visit.round();
        var unit = rounds.participations(round.id()).stream()
                .filter(part -> part.unit().equals(visit.unit()))
                .map(Participation::unitName)
                .findFirst()
                .orElseThrow();
        var rules = rounds.findSeries(round.series()).orElseThrow().rules();
        return new Questionnaire(unit, rules.threshold(), rules.answersUntil(), instrument(round.id()));
    }
}
