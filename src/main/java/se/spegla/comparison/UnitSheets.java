package se.spegla.comparison;

/** All sheets of a unit in the two rounds that are compared. */
public record UnitSheets(ComparedUnit unit, RoundSheets baseline, RoundSheets followUp) {}
