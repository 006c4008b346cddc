package se.spegla.web.results;

import se.spegla.report.chart.Canvas;

/**
 * A picture on a page: its address, what it says, and the room that it takes on each screen before it has come, in pixels.
 */
public record Picture(String href, String alt, int wideWidth, int wideHeight, int narrowWidth, int narrowHeight) {
    static Picture of(String href, String alt, int wideHeight, int narrowHeight) {
        return new Picture(href, alt, Canvas.WIDE.width(), wideHeight, Canvas.NARROW.width(), narrowHeight);
    }
}
