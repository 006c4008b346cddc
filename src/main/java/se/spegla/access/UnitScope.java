package se.spegla.access;

import java.util.Set;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;

/**
 * The units within which an account may do something.
 *
 * @param isAll the whole organisation
 * @param units where it is not
 */
public record UnitScope(boolean isAll, Set<Unit.Id> units) {
    public UnitScope {
        units = Set.copyOf(units);
    }

    public boolean includes(Unit.Id unit) {
        return isAll || units.contains(unit);
    }

    /** Whether at least one unit is, or has been, part of the series. */
    public boolean touches(Series series, Rounds rounds) {
        return isAll
                || series.units().stream().anyMatch(this::includes)
                || rounds.ofSeries(series.id()).stream()
                        .flatMap(round -> rounds.participations(round.id()).stream())
                        .anyMatch(part -> includes(part.unit()));
    }
}
