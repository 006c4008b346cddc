package se.spegla.comparison;

import java.util.OptionalInt;

/**
 * How many sheets a unit gave in a round.
 *
 * @param tookPart whether the unit was part of the round at all
 * @param headcount how many could have answered, where it is known
 */
public record Turnout(boolean tookPart, int sheets, OptionalInt headcount) {}
