package se.spegla.web.respondent;

import java.util.OptionalInt;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.Door;

/**
 * Someone came in by a unit code or a card. Says all that a page depends on, and nothing about who it is: visits that are
 * equal see the same page, by whichever card.
 *
 * @param round as it stands at this moment
 * @param rules of the round's series
 * @param byCard whether the address holds a card, and not the unit's code
 * @param headcount of the unit in this round, where known
 * @param language of the page
 */
record Visit(
        Round round, Unit.Id unit, Organisation organisation, Series.Rules rules, boolean byCard, OptionalInt headcount,
        String language) {
    /** The same with pages in another language. */
    Visit in(String other) {
        return new Visit(round, unit, organisation, rules, byCard, headcount, other);
    }

    Door door() {
        return new Door(round.id(), unit);
    }

    boolean takesCards() {
        return rules.entry() == Series.Entry.CARDS;
    }

    /** Whether this round's sheets may be linked to those of another. */
    boolean linked() {
        return rules.linked();
    }
}
