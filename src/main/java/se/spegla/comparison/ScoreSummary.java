package se.spegla.comparison;

import se.spegla.statistics.Summary;

/**
 * One score of one unit in one round.
 *
 * @param detail how much of it may be told
 * @param floor share (0 to 1) of the lowest possible score
 * @param ceiling share (0 to 1) of the highest possible score
 * @param mean100 the mean on a scale from 0, the lowest possible score, to 100, the highest
 */
public record ScoreSummary(Detail detail, Summary summary, double floor, double ceiling, double mean100) {}
