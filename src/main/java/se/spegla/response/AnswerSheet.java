package se.spegla.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.spegla.instrument.CommentField;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Text;
import se.spegla.instrument.Variable;

/**
 * What a respondent sent, as it arrived: text by item id, nothing checked yet.
 *
 * @param fields what has no answer is absent or empty
 */
public record AnswerSheet(Map<String, String> fields) {
    /** What is wrong with one field of a sheet. */
    public enum Fault {
        UNKNOWN_ITEM,
        NOT_AN_OPTION
    }

    /** One field that cannot be stored. */
    public record Problem(String item, Fault fault) {}

    /** What came of checking a sheet. */
    public sealed interface Checked {
        /** @param comments what was written in free words, by the id of the question; none blank */
        record Valid(Response response, Map<String, String> comments) implements Checked {}

        /**
         * A comment is longer than there is room for; all else is valid.
         *
         * @param tooLong the ids of the comments that are to be shortened
         */
        record TooLong(Response response, Map<String, String> comments, Set<String> tooLong) implements Checked {}

        /** Nothing was answered or written; there is nothing to store. */
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
        var comments = new LinkedHashMap<String, String>();
        for (var field : fields.entrySet()) {
            var item = instrument.variable(field.getKey());
            if (item.isPresent()) {
                read(item.get(), field.getValue(), answers, problems);
            } else if (instrument.comment(field.getKey()).isPresent()) {
                read(field.getKey(), field.getValue(), comments);
            } else {
                problems.add(new Problem(field.getKey(), Fault.UNKNOWN_ITEM));
            }
        }
        return problems.isEmpty()
                ? checked(Response.of(instrument, answers), comments)
                : new Checked.Invalid(List.copyOf(problems));
    }

    private static Checked checked(Response response, Map<String, String> comments) {
        var tooLong = comments.keySet().stream()
                .filter(id -> comments.get(id).length() > CommentField.LONGEST)
                .collect(Collectors.toUnmodifiableSet());
        if (!tooLong.isEmpty()) {
            return new Checked.TooLong(response, comments, tooLong);
        }
        return response.isEmpty() && comments.isEmpty() ? new Checked.Empty() : new Checked.Valid(response, comments);
    }

    /** Browsers send a line break as two characters and count it as one. */
    private static void read(String comment, String text, Map<String, String> comments) {
        var words = text.replace("\r\n", "\n")
                .codePoints()
                .filter(Text::isPlain)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (!words.isEmpty()) {
            comments.put(comment, words);
        }
    }

    private static void read(Variable item, String text, Map<String, Integer> answers, List<Problem> problems) {
        if (text.isEmpty()) {
            return;
        }
        for (var option : item.scale().options()) {
            if (Integer.toString(option.value()).equals(text)) {
                answers.put(item.id(), option.value());
                return;
            }
        }
        problems.add(new Problem(item.id(), Fault.NOT_AN_OPTION));
    }
}
