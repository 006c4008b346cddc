package se.spegla.response;

import java.util.List;
import se.spegla.measurement.Doors;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;

/** One code per unit, and where the series takes cards one card per head. */
public record RoundDoors(Rounds rounds, UnitCodes codes, Cards cards) implements Doors {
    @Override
    public void issue(Round round, List<Participation> parts) {
        codes.issue(round.id(), parts.stream().map(Participation::unit).toList());
        if (rounds.findSeries(round.series()).orElseThrow().rules().entry() == Series.Entry.CARDS) {
            cards.issue(round.id(), parts);
        }
    }

    @Override
    public void renew(Round round, Participation part) {
        codes.renew(round.id(), part.unit());
        if (rounds.findSeries(round.series()).orElseThrow().rules().entry() == Series.Entry.CARDS) {
            cards.renew(round.id(), part.unit(), cards.heads(round.id()).getOrDefault(part.unit(), 0));
        }
    }
}
