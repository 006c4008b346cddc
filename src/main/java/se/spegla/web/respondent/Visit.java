package se.spegla.web.respondent;

import java.time.Instant;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;
import se.spegla.response.SubmitSheet.Place;

/**
 * Someone came in by a unit code or a card. Says all that a page depends on, and nothing about who it is: visits that are
 * equal see the same page, by whichever card.
 *
 * @param byCard whether the address holds a card, and not the unit's code
 * @param language of the page
 */
record Visit(Place place, Organisation organisation, boolean byCard, String language) {
    /** The same at another moment, with pages in another language. */
    Visit at(Instant now, String other) {
        return new Visit(new Place(round().at(now), place.series(), place.part()), organisation, byCard, other);
    }

    /** As it stands at this moment. */
    Round round() {
        return place.round();
    }

    Unit.Id unit() {
        return place.part().unit();
    }

    public boolean takesCards() {
        return place.series().takesCards();
    }

    /** Whether this round's sheets may be linked to those of another. */
    public boolean linked() {
        return place.series().rules().linked();
    }
}
