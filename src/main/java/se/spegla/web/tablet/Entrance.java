package se.spegla.web.tablet;

import java.time.InstantSource;
import java.util.Optional;
import se.spegla.access.code.Door;
import se.spegla.access.code.UnitCode;
import se.spegla.access.code.UnitCodes;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Units;

/** From a unit code to the questionnaire behind it. */
final class Entrance {
    private static final Organisation NONE = new Organisation("", "", false);
    private final UnitCodes codes;
    private final Rounds rounds;
    private final Units units;
    private final InstantSource clock;

    Entrance(UnitCodes codes, Rounds rounds, Units units, InstantSource clock) {
        this.codes = codes;
        this.rounds = rounds;
        this.units = units;
        this.clock = clock;
    }

    /** Whom the server belongs to; without a name before it is set up. */
    Organisation organisation() {
        return units.organisation().orElse(NONE);
    }

    /** The code in force that these letters mean. */
    Optional<UnitCode> code(String typed) {
        return UnitCode.parse(typed).filter(code -> codes.find(code).isPresent());
    }

    /** What the code opens; empty for a wrong one, and for a round that is still being set up. */
    Optional<Visit> visit(String typed, String language) {
        return UnitCode.parse(typed).flatMap(codes::find).flatMap(door -> visit(door, language));
    }

    private Optional<Visit> visit(Door door, String language) {
        return rounds.find(door.round())
                .map(round -> round.at(clock.instant()))
                .filter(round -> round.phase() != Round.Phase.DRAFT)
                .map(round -> new Visit(round, door.unit(), organisation(), language));
    }
}
