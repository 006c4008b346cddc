package se.spegla.demo;

/**
 * How a fictional unit answered in one round.
 *
 * @param level how far up the scale its typical answer lies, 0 to 1
 */
record Turnout(Workplace workplace, int sheets, double level) {}
