package se.spegla.web.results;

import java.util.List;
import java.util.Optional;
import se.spegla.access.Account;
import se.spegla.access.Permission;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;

/** The part of the released figures that an account sees. What is released is the same for all. */
record Sight(Account account) {
    boolean seesAll() {
        return account.may(Permission.SEE_ALL_UNITS);
    }

    List<ReleasedUnit> units(ReleasedComparison comparison) {
        return comparison.units().stream().filter(unit -> account.sees(new Unit.Id(unit.key()))).toList();
    }

    /** The unit, where it is part of the comparison and the account sees it; whether it is only the one is not told. */
    Optional<ReleasedUnit> unit(ReleasedComparison comparison, String key) {
        return comparison.unit(key).filter(unit -> account.sees(new Unit.Id(unit.key())));
    }

    /** Whether the account sees at least one unit that has been part of the series. */
    boolean sees(Series series, Rounds rounds) {
        return seesAll()
                || series.units().stream().anyMatch(account::sees)
                || rounds.ofSeries(series.id()).stream().flatMap(round -> rounds.participations(round.id()).stream())
                        .anyMatch(part -> account.sees(part.unit()));
    }
}
