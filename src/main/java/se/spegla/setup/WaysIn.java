package se.spegla.setup;

import java.time.InstantSource;
import java.util.List;
import se.spegla.act.Actor;
import se.spegla.act.Events;
import se.spegla.act.Store;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Unit;
import se.spegla.response.CardCode;
import se.spegla.response.Cards;
import se.spegla.response.Responses;
import se.spegla.response.UnitCode;
import se.spegla.response.UnitCodes;

/**
 * By what one comes into a planned or open round: one code per unit, and where the series takes cards one card per head. Who asks for
 * other ones names what they are to replace: where that is in force no more, another has done it already, and nothing happens.
 */
public final class WaysIn {
    private final Store store;
    private final Events events;
    private final Rounds rounds;
    private final UnitCodes codes;
    private final Cards cards;
    private final Responses responses;
    private final InstantSource dates;

    /** @param dates by which rounds open and close by themselves */
    public WaysIn(
            Store store,
            Events events,
            Rounds rounds,
            UnitCodes codes,
            Cards cards,
            Responses responses,
            InstantSource dates) {
        this.store = store;
        this.events = events;
        this.rounds = rounds;
        this.codes = codes;
        this.cards = cards;
        this.responses = responses;
        this.dates = dates;
    }

    /** Makes what these units still lack in this round, as a part of the act that has opened or planned it. */
    void issue(Round round, List<Participation> parts) {
        codes.issue(round.id(), parts.stream().map(Participation::unit).toList());
        if (takesCards(round)) {
            cards.issue(round.id(), parts);
        }
    }

    /** Puts a new code in place of one that has leaked. */
    public void renewCode(Actor actor, Round.Id id, Unit.Id unit, UnitCode leaked) {
        store.run(() -> {
            var round = require(id);
            if (leaked.equals(codes.of(id).get(unit))) {
                codes.renew(id, unit);
                tell(actor, "code-renewed", round, unit);
            }
        });
    }

    /**
     * Makes more cards for a unit.
     *
     * @param heads for how many people there were cards when they were asked for
     */
    public void addCards(Actor actor, Round.Id id, Unit.Id unit, int heads, int more) {
        store.run(() -> {
            var round = require(id);
            if (cards.heads(id).getOrDefault(unit, 0) == heads) {
                cards.add(id, unit, more);
                tell(actor, "cards-added", round, unit);
            }
        });
    }

    /**
     * Puts new cards in place of those that have not been used.
     *
     * @param old one of those that were in force
     * @param left how many the unit may have left; see {@link Cards#renew}
     */
    public void renewCards(Actor actor, Round.Id id, Unit.Id unit, CardCode old, int left) {
        store.run(() -> {
            var round = require(id);
            if (cards.of(id).getOrDefault(unit, List.of()).contains(old)) {
                cards.renew(id, unit, left);
                tell(actor, "cards-renewed", round, unit);
            }
        });
    }

    /**
     * Lets a unit of an open round begin anew: where strangers have got hold of its code and flooded it, or staff were asked the
     * wrong way. Its code and cards are others then, and what has come is destroyed. That it was done stands with the
     * unit's part in the round, and its result says so.
     *
     * @param known the code in force when it was asked for
     * @throws Round.Refused where the round is not open
     */
    public void beginAnew(Actor actor, Round.Id id, Unit.Id unit, UnitCode known) {
        responses.settle();
        store.run(() -> {
            var round = require(id);
            if (!known.equals(codes.of(id).get(unit))) {
                return;
            }
            codes.renew(id, unit);
            if (takesCards(round)) {
                cards.renew(id, unit, cards.heads(id).getOrDefault(unit, 0));
            }
            responses.discard(id, unit);
            tell(actor, "unit-begun-anew", round, unit);
        });
    }

    private Round require(Round.Id id) {
        var round = rounds.find(id).orElseThrow().at(dates.instant());
        if (!round.hasCodes()) {
            throw new Round.Refused(Round.Refusal.NOT_OPEN, round);
        }
        return round;
    }

    private boolean takesCards(Round round) {
        return rounds.findSeries(round.series()).orElseThrow().takesCards();
    }

    private void tell(Actor actor, String action, Round round, Unit.Id unit) {
        var name = rounds.participations(round.id()).stream()
                .filter(part -> part.unit().equals(unit))
                .map(Participation::unitName)
                .findFirst()
                .orElseThrow();
        events.happened(actor, rounds.findSeries(round.series()).orElseThrow().event(action, round.name(), name));
    }
}
