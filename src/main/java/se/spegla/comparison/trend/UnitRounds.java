package se.spegla.comparison.trend;

import java.util.List;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.figures.ComparedUnit;

/**
 * All sheets of a unit in the rounds that are followed.
 *
 * @param rounds by time; those that the unit was not part of stand there as absent
 */
public record UnitRounds(ComparedUnit unit, List<RoundSheets> rounds) {
    public UnitRounds {
        rounds = List.copyOf(rounds);
    }
}
