package se.spegla.response;

import se.spegla.measurement.Lifecycle;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;

/**
 * A unit of an open round begins anew: where strangers have got hold of its code and flooded it, or staff were asked the
 * wrong way. Its code and cards are renewed first, so that nothing more comes by the old ones; then what has come is
 * destroyed. That it was done stands with the unit's part in the round, and its result says so.
 */
public record StartAnew(Lifecycle lifecycle, Responses responses) {
    /** @throws Round.Refused where the round is not open */
    public void unit(Round.Id round, Unit.Id unit) {
        lifecycle.renewDoors(round, unit);
        responses.discard(round, unit);
    }
}
