package se.spegla.response;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;

/** The codes in force. A renewed code's predecessor opens nothing. */
public interface UnitCodes {
    Optional<Door> find(UnitCode code);

    /** Makes a code for each of these units that has none in this round. */
    void issue(Round.Id round, Collection<Unit.Id> units);

    Map<Unit.Id, UnitCode> of(Round.Id round);

    /** Puts a new code in place of a leaked one. */
    UnitCode renew(Round.Id round, Unit.Id unit);
}
