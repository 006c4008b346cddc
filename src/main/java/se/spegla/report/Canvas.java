package se.spegla.report;

/** How much room a picture has. */
public enum Canvas {
    /** A desk or a paper page. */
    WIDE(960, 96, 26),
    /** A phone held upright. */
    NARROW(330, 40, 38);

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
        return shortened(text, labelLength);
    }

    /** The text shortened to its part of a line that several share. */
    String share(String text, int sharers) {
        return shortened(text, Math.max(4, lineLength / sharers));
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1).strip() + "…";
    }
}
