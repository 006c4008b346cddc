package se.spegla.report.chart;

/** How much room a picture has. */
public enum Canvas {
    /** A desk or a paper page. */
    WIDE(960, 100, 26),
    /** A phone held upright. */
    NARROW(360, 46, 12);

    private final int width;
    private final int lineLength;
    private final int labelLength;

    Canvas(int width, int lineLength, int labelLength) {
        this.width = width;
        this.lineLength = lineLength;
        this.labelLength = labelLength;
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** How many characters fit on a line across the whole picture. */
    int lineLength() {
        return lineLength;
    }

    /** The label shortened to what fits beside the drawing. */
    String label(String text) {
        return text.length() <= labelLength ? text : text.substring(0, labelLength - 1).strip() + "…";
    }
}
