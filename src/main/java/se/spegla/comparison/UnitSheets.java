package se.spegla.comparison;

import se.spegla.comparison.figures.ComparedUnit;

/** All sheets of a unit in the two rounds that are compared. */
public record UnitSheets(ComparedUnit unit, RoundSheets baseline, RoundSheets followUp) {}
