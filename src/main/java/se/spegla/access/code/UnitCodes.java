package se.spegla.access.code;

import java.util.Map;
import java.util.Optional;
import se.spegla.measurement.Doors;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;

/** The codes in force. A renewed code's predecessor opens nothing. */
public interface UnitCodes extends Doors {
    Optional<Door> find(UnitCode code);

    Map<Unit.Id, UnitCode> of(Round.Id round);

    /** Puts a new code in place of a leaked one. */
    UnitCode renew(Round.Id round, Unit.Id unit);
}
