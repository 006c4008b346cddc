package se.spegla.comparison;

import java.util.List;
import java.util.OptionalInt;

/**
 * A unit in the rounds that are followed.
 *
 * @param rounds by time; those that the unit was not part of stand there as absent
 */
public record UnitRounds(ComparedUnit unit, List<ScreenedRound> rounds) {
    public UnitRounds {
        rounds = List.copyOf(rounds);
    }

    RoundSheets given(int round) {
        return rounds.get(round).sheets().given();
    }

    /** Of the first round. */
    OptionalInt headcount() {
        return given(0).headcount();
    }
}
