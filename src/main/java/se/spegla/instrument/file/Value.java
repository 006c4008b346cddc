package se.spegla.instrument.file;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import se.spegla.instrument.Text;

/**
 * One value of a questionnaire file. Each question about it answers with what is there, or with nothing after adding
 * the fault.
 *
 * @param name what the value is called in a fault
 */
record Value(Node node, String name, Faults faults) {
    static final String ROOT = "the file";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,8})");
    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,8})(\\.[0-9]{1,20})?");

    public void fault(String message) {
        faults.add(node.getStartMark().getLine() + 1, name + ": " + message);
    }

    /** What the value of a key of this one is called. */
    public String nameOf(String key) {
        return name.equals(ROOT) ? key : name + ", " + key;
    }

    /** The same value under another name, once it is known better. */
    public Value named(String better) {
        return new Value(node, better, faults);
    }

    /** The same value, its name made plainer by what stands under this key: {@code item p7}. */
    public Value namedBy(String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(tuple -> isScalar(tuple.getKeyNode(), key))
                        .findFirst()
                        .filter(tuple -> tuple.getValueNode() instanceof ScalarNode)
                        .map(tuple -> named(name + " " + ((ScalarNode) tuple.getValueNode()).getValue()))
                        .orElse(this)
                : this;
    }

    private static boolean isScalar(Node node, String text) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(text);
    }

    public Value part(Node part, String partName) {
        return new Value(part, partName, faults);
    }

    public Optional<Fields> fields(Keys keys) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Fields(this, mapping, keys));
        }
        fault("must be keys with values, {key: value}, not " + kind());
        return Optional.empty();
    }

    /** The values of a list; none, with the fault added, where it is no list or empty. */
    public List<Value> list(String partName) {
        if (!(node instanceof SequenceNode sequence)) {
            fault("must be a list, not " + kind());
            return List.of();
        }
        if (sequence.getValue().isEmpty()) {
            fault("the list is empty; it needs at least one entry");
        }
        return sequence.getValue().stream().map(part -> part(part, partName)).toList();
    }

    /** Text that YAML does not take for something else, not blank, without control characters. */
    public Optional<String> string() {
        if (!(node instanceof ScalarNode scalar)) {
            fault("must be a text, not " + kind());
        } else if (!scalar.getTag().equals(Tag.STR)) {
            fault(
                    scalar.getTag().equals(Tag.NULL)
                            ? "is empty; write a text"
                            : "YAML does not read " + scalar.getValue() + " as a text; put it in quotes");
        } else if (scalar.getValue().isBlank()) {
            fault("is blank; write a text");
        } else if (!Text.isPlain(scalar.getValue())) {
            fault("the text holds a control character; remove it");
        } else {
            return Optional.of(scalar.getValue().strip());
        }
        return Optional.empty();
    }

    public Optional<String> id() {
        return string().filter(this::checkId);
    }

    /** Whether a text is fit to be an id; adds the fault where not. */
    public boolean checkId(String id) {
        boolean fit = ID.matcher(id).matches();
        if (!fit) {
            fault("\"" + id + "\" is no id; use a-z, 0-9 and -, beginning with a letter or a digit");
        }
        return fit;
    }

    public Optional<Integer> integer() {
        return plain(WHOLE, "write a whole number without quotes, leading zeros or decimals")
                .map(Integer::valueOf);
    }

    public Optional<Double> number() {
        return plain(DECIMAL, "write a number with a decimal point, as 0.8").map(Double::valueOf);
    }

    public Optional<Boolean> flag() {
        return plain(Pattern.compile("true|false"), "write true or false").map(Boolean::valueOf);
    }

    private Optional<String> plain(Pattern form, String remedy) {
        if (node instanceof ScalarNode scalar
                && scalar.getScalarStyle() == ScalarStyle.PLAIN
                && form.matcher(scalar.getValue()).matches()) {
            return Optional.of(scalar.getValue());
        }
        fault("found " + kind() + "; " + remedy);
        return Optional.empty();
    }

    private String kind() {
        if (node instanceof ScalarNode scalar) {
            var quoted = scalar.getScalarStyle() != ScalarStyle.PLAIN;
            return scalar.getTag().equals(Tag.NULL)
                    ? "nothing"
                    : quoted ? "the text \"" + scalar.getValue() + "\"" : scalar.getValue();
        }
        return node instanceof SequenceNode ? "a list" : "keys with values";
    }
}
