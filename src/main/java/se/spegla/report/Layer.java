package se.spegla.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One layer of a drawing: columns of data, which of them stands for what, and what is the same for all. */
final class Layer {
    private final Map<String, List<Object>> data = new HashMap<>();
    private final Map<String, Object> specification = new HashMap<>();
    private int rows;

    private Layer(String geometry) {
        specification.put("geom", geometry);
        specification.put("stat", "identity");
        specification.put("show_legend", false);
    }

    static Layer of(String geometry) {
        return new Layer(geometry);
    }

    /** Something that holds for the whole layer. */
    Layer with(String name, Object value) {
        specification.put(name, value);
        return this;
    }

    /** One row: names and values in turn; the names are those of the geometry ("x", "ymin", "label" …). */
    Layer add(Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            data.computeIfAbsent((String) namesAndValues[i], name -> new ArrayList<>())
                    .add(namesAndValues[i + 1]);
        }
        rows++;
        return this;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    Map<String, Object> specification() {
        var mapping = new HashMap<String, Object>();
        data.keySet().forEach(name -> mapping.put(name, name));
        specification.put("data", data);
        specification.put("mapping", mapping);
        return specification;
    }
}
