package se.spegla.web.tablet;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import se.spegla.access.code.UnitCode;
import se.spegla.access.code.UnitCodes;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Unit;
import se.spegla.measurement.Units;
import se.spegla.web.tablet.kept.Remembered;

/** From a unit code to the questionnaire behind it. */
final class Entrance {
    private static final Organisation NONE = new Organisation("", "", false);
    private static final int MOST_KEPT = 2_000;

    /** What a code leads to, as stored. */
    private record Way(Round round, Unit.Id unit, Organisation organisation) {}

    private final UnitCodes codes;
    private final Rounds rounds;
    private final Units units;
    private final InstantSource clock;
    private final Remembered<String, Way> ways;

    /** @param changes see {@link Remembered} */
    Entrance(UnitCodes codes, Rounds rounds, Units units, InstantSource clock, LongSupplier changes) {
        this.codes = codes;
        this.rounds = rounds;
        this.units = units;
        this.clock = clock;
        this.ways = new Remembered<>(changes, MOST_KEPT);
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
        return ways.get(typed, this::way)
                .map(way -> new Visit(way.round().at(clock.instant()), way.unit(), way.organisation(), language))
                .filter(visit -> visit.round().phase() != Round.Phase.DRAFT);
    }

    private Optional<Way> way(String typed) {
        return UnitCode.parse(typed).flatMap(codes::find).flatMap(door ->
                rounds.find(door.round()).map(round -> new Way(round, door.unit(), organisation())));
    }
}
