package se.spegla.comparison;

import se.spegla.statistics.LinkedChange;
import se.spegla.statistics.MeanDifference;
import se.spegla.statistics.Result;
import se.spegla.statistics.UnlinkedEffect;

/** Two rounds of one score that both have enough scores, held against each other. */
public record Contrast(MeanDifference difference, UnlinkedEffect effect, Result<LinkedChange> linked) {}
