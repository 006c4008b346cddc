package se.spegla.web.respondent;

import se.spegla.instrument.Instrument;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;

/** The questionnaires of opened rounds. Their copy of the instrument never changes, so it is read once. */
final class Questionnaires {
    private static final int MOST_KEPT = 32;
    private final Rounds rounds;
    private final Bounded<Round.Id, Instrument> instruments = new Bounded<>(MOST_KEPT);

    Questionnaires(Rounds rounds) {
        this.rounds = rounds;
    }

    Instrument instrument(Round.Id round) {
        return instruments.get(round, id -> rounds.instrumentOf(id).orElseThrow());
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
