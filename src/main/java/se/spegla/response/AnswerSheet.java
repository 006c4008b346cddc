package se.spegla.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Item;

/**
 * What a respondent sent, as it arrived: text by item id, nothing checked yet.
 *
 * @param fields an item without an answer is absent or empty
 */
public record AnswerSheet(Map<String, String> fields) {
    /** What is wrong with one field of a sheet. */
    public enum Fault { UNKNOWN_ITEM, NOT_AN_OPTION }

    /** One field that cannot be stored. */
    public record Problem(String item, Fault fault) {}

    /** What came of checking a sheet. */
    public sealed interface Checked {
        record Valid(Response response) implements Checked {}

        /** Not a single item was answered; there is nothing to store. */
        record Empty() implements Checked {}

        record Invalid(List<Problem> problems) implements Checked {}
    }

    public AnswerSheet {
        fields = Map.copyOf(fields);
    }

    /** Checks every field against the instrument; finds all that is wrong. */
    public Checked check(Instrument instrument) {
        var problems = new ArrayList<Problem>();
        var answers = new LinkedHashMap<String, Integer>();
        for (var field : fields.entrySet()) {
            var item = instrument.item(field.getKey());
            if (item.isEmpty()) {
                problems.add(new Problem(field.getKey(), Fault.UNKNOWN_ITEM));
            } else if (!field.getValue().isEmpty()) {
                read(item.get(), field.getValue(), answers, problems);
            }
        }
        if (!problems.isEmpty()) {
            return new Checked.Invalid(List.copyOf(problems));
        }
        return answers.isEmpty() ? new Checked.Empty() : new Checked.Valid(Response.of(instrument, answers));
    }

    private static void read(Item item, String text, Map<String, Integer> answers, List<Problem> problems) {
        item.scale().options().stream()
                .filter(option -> Integer.toString(option.value()).equals(text))
                .findFirst()
                .ifPresentOrElse(
                        option -> answers.put(item.id(), option.value()),
                        () -> problems.add(new Problem(item.id(), Fault.NOT_AN_OPTION)));
    }
}
