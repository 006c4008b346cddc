package se.spegla.report;

/** The marks that pictures of scores are made of. */
final class Marks {
    private Marks() {}

    /** Text that begins (at {@code x}) and stands in the middle (at {@code y}). */
    static Layer text(double size, String colour, boolean bold) {
        return Layer.of("text")
                .with("size", size)
                .with("color", colour)
                .with("hjust", 0.0)
                .with("vjust", 0.5)
                .with("fontface", bold ? "bold" : "plain")
                .with("show_legend", false);
    }

    /** Horizontal 95% intervals. */
    static Layer intervals() {
        return Layer.of("errorbar").with("size", 1.3).with("width", 0.14).with("height", 0.14);
    }

    /** Means: a ring and what fills it. */
    static Layer dots() {
        return Layer.of("point")
                .with("shape", 21)
                .with("size", 5.5)
                .with("stroke", 2.0)
                .with("show_legend", true);
    }

    /** From a mean to the next. */
    static Layer joins() {
        return Layer.of("segment").with("size", 0.9).with("color", "#9fb0ae");
    }
}
