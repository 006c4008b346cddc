package se.spegla.disclosure.screen;

import java.util.OptionalDouble;

/** A score of a unit in a round, as it was told. */
public record ScoreCell(int n, double mean, OptionalDouble sd) {}
