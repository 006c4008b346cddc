package se.spegla.comparison.figures;

/** One item of one unit in two rounds. */
public record ItemComparison(String item, ItemRound baseline, ItemRound followUp, ItemChange change) {}
