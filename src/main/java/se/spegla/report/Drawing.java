package se.spegla.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A drawing in the making: layers, scales and size, in the plain maps that Lets-Plot reads. */
final class Drawing {
    static final String INK = "#17292b";
    static final String SOFT = "#4a5e60";
    static final String GRID = "#dfe6e5";
    static final String BEFORE = "#6a5a2c";
    static final String AFTER = "#0b5a60";
    /** Size of written text, in the unit of Lets-Plot. */
    static final double TEXT = 6.4;

    private final List<Object> layers = new ArrayList<>();
    private final List<Object> scales = new ArrayList<>();
    private final Map<String, Object> theme = new HashMap<>(Map.of(
            "name",
            "minimal",
            "panel_grid_minor_x",
            "blank",
            "panel_grid_minor_y",
            "blank",
            "panel_grid_major_x",
            Map.of("color", GRID, "blank", false),
            "panel_grid_major_y",
            "blank",
            "axis_title_y",
            "blank",
            "legend_title",
            "blank",
            "text",
            Map.of("color", INK, "blank", false),
            "axis_text_x",
            Map.of("angle", 0.0, "blank", false),
            "legend_position",
            "top"));

    Drawing add(Layer... more) {
        Stream.of(more).filter(layer -> !layer.isEmpty()).forEach(layer -> layers.add(layer.specification()));
        return this;
    }

    /** A continuous axis ({@code x} or {@code y}) with these ticks. */
    Drawing axis(String name, String title, double low, double high, List<Double> ticks, List<String> labels) {
        scales.add(Map.of(
                "aesthetic",
                name,
                "name",
                title,
                "limits",
                List.of(low, high),
                "expand",
                List.of(0.0, 0.0),
                "breaks",
                ticks,
                "labels",
                labels));
        return this;
    }

    /** A discrete scale ({@code fill}, {@code color} …): which value stands for which of the names. */
    Drawing values(String aesthetic, List<String> names, List<?> values) {
        scales.add(Map.of(
                "aesthetic",
                aesthetic,
                "name",
                "",
                "discrete",
                true,
                "breaks",
                names,
                "limits",
                names,
                "values",
                values));
        return this;
    }

    Drawing theme(String name, Object value) {
        theme.put(name, value);
        return this;
    }

    /** The finished picture. */
    Chart chart(String title, String description, int width, int height) {
        var specification = new HashMap<String, Object>(Map.of(
                "kind",
                "plot",
                "data",
                Map.of(),
                "mapping",
                Map.of(),
                "layers",
                layers,
                "scales",
                scales,
                "theme",
                theme,
                "ggsize",
                Map.of("width", width, "height", height)));
        return new Chart(Svg.of(specification, title, description, width, height), title, description);
    }
}
