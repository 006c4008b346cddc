package se.spegla.response;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Option;
import se.spegla.instrument.Score;
import se.spegla.instrument.Variable;

/**
 * The valid answers of one sheet, in the order of the instrument's items. It knows nothing of who, when, where or in
 * which language: what is not needed is not kept.
 */
public final class Response {
    /** Stands in an array of answers for an item without an answer. */
    public static final int NO_ANSWER = Integer.MIN_VALUE;

    private final Instrument instrument;
    private final int[] answers;

    private Response(Instrument instrument, int[] answers) {
        this.instrument = instrument;
        this.answers = answers;
    }

    /**
     * A response from answers that are known to be valid.
     *
     * @param answers value by item id; an item without an answer is absent
     * @throws IllegalArgumentException for an item that the instrument does not have, or a value that its scale does
     * not have
     */
    public static Response of(Instrument instrument, Map<String, Integer> answers) {
        var items = instrument.variables();
        var values = new int[items.size()];
        Arrays.fill(values, NO_ANSWER);
        var left = new LinkedHashMap<>(answers);
        for (int i = 0; i < values.length; i++) {
            var item = items.get(i);
            var value = left.remove(item.id());
            if (value != null) {
                requireOption(item.scale().option(value).isPresent(), item.id(), value);
                values[i] = value;
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("instrument " + instrument.id() + " has no item " + left.keySet());
        }
        return new Response(instrument, values);
    }

    /**
     * The same from an array, for who reads many sheets.
     *
     * @param answers value by the item's place in the instrument, {@link #NO_ANSWER} where there is none
     * @throws IllegalArgumentException for another number of answers than items, or a value that an item's scale does
     * not have
     */
    public static Response of(Instrument instrument, int[] answers) {
        var items = instrument.variables();
        if (answers.length != items.size()) {
            throw new IllegalArgumentException(answers.length + " answers for " + items.size() + " items");
        }
        for (int i = 0; i < answers.length; i++) {
            var item = items.get(i);
            requireOption(answers[i] == NO_ANSWER || item.scale().has(answers[i]), item.id(), answers[i]);
        }
        return new Response(instrument, answers.clone());
    }

    private static void requireOption(boolean present, String item, int value) {
        if (!present) {
            throw new IllegalArgumentException("item " + item + " has no option " + value);
        }
    }

    public Instrument instrument() {
        return instrument;
    }

    /** How many items there are, answered or not. */
    public int size() {
        return answers.length;
    }

    /** The value chosen for the item at this place in the instrument, if any. */
    public OptionalInt answer(int itemIndex) {
        return answers[itemIndex] == NO_ANSWER ? OptionalInt.empty() : OptionalInt.of(answers[itemIndex]);
    }

    /** Whether not a single item has an answer; such a sheet is stored only where it has a comment. */
    public boolean isEmpty() {
        return Arrays.stream(answers).allMatch(answer -> answer == NO_ANSWER);
    }

    /**
     * Whether the sheet counts in results: whether it has every score of at least one of its instrument's blocks. It says
     * what the scorer will find, at a place where nothing is scored.
     */
    public boolean hasScore() {
        return isMeasured()
                && instrument.blocks().stream().anyMatch(block -> block.stream().allMatch(this::has));
    }

    private boolean has(Score score) {
        return score.variables().stream()
                        .filter(item -> item.points(chosen(item)).isPresent())
                        .count()
                >= score.leastAnswered();
    }

    /** Whether anything but who one is has been answered; "not applicable" is no answer. */
    private boolean isMeasured() {
        return instrument.measured().stream()
                .anyMatch(
                        item -> chosen(item).filter(option -> !option.missing()).isPresent());
    }

    private Optional<Option> chosen(Variable item) {
        var answer = answer(instrument.variables().indexOf(item));
        return answer.isPresent() ? item.scale().option(answer.getAsInt()) : Optional.empty();
    }

    /** Value by item id, in the instrument's order; an item without an answer is absent. */
    public Map<String, Integer> byItem() {
        var map = new LinkedHashMap<String, Integer>();
        var items = instrument.variables();
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] != NO_ANSWER) {
                map.put(items.get(i).id(), answers[i]);
            }
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Response that
                && instrument.equals(that.instrument)
                && Arrays.equals(answers, that.answers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(answers);
    }
}
