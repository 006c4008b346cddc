package se.spegla.instrument.file;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import se.spegla.instrument.Text;

/** The keys of one mapping with their values, once every key is known to be allowed there. */
final class Fields {
    private final Value owner;
    private final int mark;
    private final Map<String, Value> byKey = new LinkedHashMap<>();

    public Fields(Value owner, MappingNode mapping, Keys keys) {
        this.owner = owner;
        mark = owner.faults().mark();
        readUnique(owner, mapping).forEach((key, value) -> accept(key, value, keys));
        keys.required().stream()
                .filter(key -> !byKey.containsKey(key))
                .forEach(key -> owner.fault("the key \"" + key + "\" is missing; add it"));
    }

    /** Keys and values of a mapping with free keys, without those that stand twice. */
    public static Map<String, Value> readUnique(Value owner, MappingNode mapping) {
        var values = new LinkedHashMap<String, Value>();
        for (var tuple : mapping.getValue()) {
            var key = key(tuple.getKeyNode());
            var value = owner.part(tuple.getValueNode(), key);
            if (values.putIfAbsent(key, value) != null) {
                owner.part(tuple.getKeyNode(), owner.name()).fault("the key \"" + key + "\" stands twice; keep one");
            }
        }
        return values;
    }

    private static String key(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }

    private void accept(String key, Value value, Keys keys) {
        if (keys.allowed().contains(key)) {
            byKey.put(key, value.named(owner.nameOf(key)));
        } else if (keys.later().contains(key)) {
            value.named(owner.name()).fault("the key \"" + key + "\" is not yet supported; leave it out");
        } else {
            value.named(owner.name())
                    .fault("unknown key \"" + key + "\"; " + Nearest.question(key, keys.allowed()) + "allowed are: "
                            + String.join(", ", keys.allowed()));
        }
    }

    /** Whether no fault was found here, or below, so far. */
    public boolean isSound() {
        return owner.faults().noneSince(mark);
    }

    public Optional<Value> value(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public List<Value> list(String key, String partName) {
        return value(key).map(value -> value.list(partName)).orElse(List.of());
    }

    public Optional<Text> text(String key) {
        return value(key).flatMap(TextReader::read);
    }

    /** A flag that is false where the key is absent. */
    public boolean flag(String key) {
        return value(key).flatMap(Value::flag).orElse(false);
    }

    /** One of an enumeration's names, in lower case with hyphens. */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return value(key).flatMap(value -> value.string().flatMap(written -> chosen(value, written, type)));
    }

    private static <E extends Enum<E>> Optional<E> chosen(Value value, String written, Class<E> type) {
        var names = Arrays.stream(type.getEnumConstants()).map(Fields::name).toList();
        int index = names.indexOf(written);
        if (index < 0) {
            value.fault("\"" + written + "\" is not known; " + Nearest.question(written, names) + "choose one of: "
                    + String.join(", ", names));
            return Optional.empty();
        }
        return Optional.of(type.getEnumConstants()[index]);
    }

    /** How an enumeration's value is written in a file. */
    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
