package se.spegla.report;

/**
 * A picture with its words.
 *
 * @param svg a whole SVG document without script and without anything from outside
 * @param title what it shows
 * @param description the same in words, for who cannot see it; the figures stand in a table beside the picture
 */
public record Chart(String svg, String title, String description) {}
