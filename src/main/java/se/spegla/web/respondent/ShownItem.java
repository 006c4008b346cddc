package se.spegla.web.respondent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.spegla.instrument.CommentField;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Option;
import se.spegla.instrument.Question;

/**
 * What is asked on a page, with what has been answered so far: an item with options, or a comment without.
 *
 * @param number counted from 1
 * @param chosen the chosen option; null where there is no answer
 * @param words what is written so far; null for an item with options
 * @param tooLong whether the words are to be shortened
 */
public record ShownItem(
        String id,
        int number,
        Phrase statement,
        List<ShownOption> options,
        ShownOption chosen,
        String words,
        boolean tooLong) {
    /**
     * What a form holds so far.
     *
     * @param answers value by item id
     * @param comments words by the id of the question
     * @param tooLong the ids of the comments that are to be shortened
     */
    public record Filled(Map<String, Integer> answers, Map<String, String> comments, Set<String> tooLong) {
        /** Nothing so far. */
        public static final Filled NOT_YET = new Filled(Map.of(), Map.of(), Set.of());
    }

    /** An answer option on a page. */
    public record ShownOption(int value, Phrase label, boolean chosen) {}

    /** Whether the statement and all its options are in the page's language. */
    public boolean translated() {
        return statement.translated()
                && options.stream().allMatch(option -> option.label().translated());
    }

    /** All that an instrument asks: items, then comments. */
    public static List<ShownItem> all(Instrument instrument, Filled filled, String language) {
        var all = new ArrayList<ShownItem>();
        instrument
                .questions()
                .forEach(question -> all.add(of(
                        question,
                        all.size() + 1,
                        filled.answers().get(question.variable().id()),
                        language)));
        instrument.comments().forEach(comment -> all.add(of(comment, all.size() + 1, filled, language)));
        return all;
    }

    private static ShownItem of(CommentField comment, int number, Filled filled, String language) {
        return new ShownItem(
                comment.id(),
                number,
                Phrase.of(comment.text(), language),
                List.of(),
                null,
                filled.comments().getOrDefault(comment.id(), ""),
                filled.tooLong().contains(comment.id()));
    }

    private static ShownItem of(Question question, int number, Integer answer, String language) {
        var options = question.variable().scale().options().stream()
                .map(option -> shown(option, answer, language))
                .toList();
        var chosen = options.stream().filter(ShownOption::chosen).findFirst().orElse(null);
        return new ShownItem(
                question.variable().id(), number, Phrase.of(question.text(), language), options, chosen, null, false);
    }

    private static ShownOption shown(Option option, Integer answer, String language) {
        var chosen = answer != null && answer == option.value();
        return new ShownOption(option.value(), Phrase.of(option.label(), language), chosen);
    }
}
