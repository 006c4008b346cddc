package se.spegla.disclosure.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Named figures, written one by one and read back the same way. What is absent is left out. */
public final class Fields {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode node;

    private Fields(ObjectNode node) {
        this.node = node;
    }

    public static Fields empty() {
        return new Fields(JSON.createObjectNode());
    }

    /** @throws IllegalStateException where the text is not what {@link #text} gave */
    public static Fields parse(String text) {
        try {
            return new Fields((ObjectNode) JSON.readTree(text));
        } catch (JsonProcessingException | ClassCastException e) {
            throw new IllegalStateException("a stored release cannot be read", e);
        }
    }

    /** As JSON on one line. */
    public String text() {
        return node.toString();
    }

    public Fields put(String name, double value) {
        node.put(name, value);
        return this;
    }

    public Fields put(String name, int value) {
        node.put(name, value);
        return this;
    }

    public Fields put(String name, boolean value) {
        node.put(name, value);
        return this;
    }

    public Fields put(String name, String value) {
        node.put(name, value);
        return this;
    }

    public Fields put(String name, OptionalDouble value) {
        value.ifPresent(known -> node.put(name, known));
        return this;
    }

    public Fields put(String name, OptionalInt value) {
        value.ifPresent(known -> node.put(name, known));
        return this;
    }

    /** A text, or the name of a constant. */
    public Fields put(String name, Optional<?> value) {
        value.ifPresent(known -> node.put(name, known instanceof Enum<?> one ? one.name() : known.toString()));
        return this;
    }

    public Fields put(String name, Fields child) {
        node.set(name, child.node);
        return this;
    }

    public Fields put(String name, List<Fields> children) {
        var array = node.putArray(name);
        children.forEach(child -> array.add(child.node));
        return this;
    }

    public Fields putTexts(String name, Collection<String> texts) {
        var array = node.putArray(name);
        texts.forEach(array::add);
        return this;
    }

    public Fields putByOption(String name, Map<Integer, ? extends Number> numbers) {
        var byOption = node.putObject(name);
        numbers.forEach((option, number) -> byOption.put(option.toString(), number.doubleValue()));
        return this;
    }

    public double number(String name) {
        return known(name).doubleValue();
    }

    public OptionalDouble numberIf(String name) {
        return node.has(name) ? OptionalDouble.of(number(name)) : OptionalDouble.empty();
    }

    public int whole(String name) {
        return known(name).intValue();
    }

    public OptionalInt wholeIf(String name) {
        return node.has(name) ? OptionalInt.of(whole(name)) : OptionalInt.empty();
    }

    public boolean yes(String name) {
        return known(name).booleanValue();
    }

    public String text(String name) {
        return known(name).textValue();
    }

    public Optional<String> textIf(String name) {
        return node.has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    public <E extends Enum<E>> E one(Class<E> type, String name) {
        return Enum.valueOf(type, text(name));
    }

    public <E extends Enum<E>> Optional<E> oneIf(Class<E> type, String name) {
        return textIf(name).map(constant -> Enum.valueOf(type, constant));
    }

    public Fields child(String name) {
        return new Fields((ObjectNode) known(name));
    }

    public Optional<Fields> childIf(String name) {
        return node.has(name) ? Optional.of(child(name)) : Optional.empty();
    }

    public List<Fields> children(String name) {
        return StreamSupport.stream(known(name).spliterator(), false).map(each -> new Fields((ObjectNode) each))
                .toList();
    }

    public List<String> texts(String name) {
        return StreamSupport.stream(known(name).spliterator(), false).map(JsonNode::textValue).toList();
    }

    public Map<Integer, Double> byOption(String name) {
        var numbers = new TreeMap<Integer, Double>();
        known(name).properties().forEach(
                each -> numbers.put(Integer.valueOf(each.getKey()), each.getValue().doubleValue()));
        return numbers;
    }

    private JsonNode known(String name) {
        return Optional.ofNullable(node.get(name)).orElseThrow(
                () -> new IllegalStateException("a stored release lacks \"" + name + "\""));
    }
}
