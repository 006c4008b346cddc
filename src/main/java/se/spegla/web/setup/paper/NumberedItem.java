package se.spegla.web.setup.paper;

import java.util.List;
import se.spegla.instrument.Instrument;
import se.spegla.web.respondent.Phrase;
import se.spegla.web.respondent.ShownItem;
import se.spegla.web.respondent.ShownItem.Filled;

/**
 * An item as it stands on paper and where paper is entered: each option with the number that is typed for it.
 *
 * @param number counted from 1
 * @param wide whether the options are too long to stand beside each other on paper
 * @param words what is written so far; null for an item with options
 */
public record NumberedItem(
        String id, int number, Phrase statement, boolean wide, List<NumberedOption> options, String words) {
    /**
     * An option with its number.
     *
     * @param digits typed for it: its value, or its place counted from 1 where a value of the scale is below 0
     */
    public record NumberedOption(int value, String digits, Phrase label, boolean chosen) {}

    private static final int LONGEST_BESIDE = 28;
    private static final int MOST_BESIDE = 6;

    /** Whether the statement and all its options are in the page's language. */
    public boolean translated() {
        return statement.translated()
                && options.stream().allMatch(option -> option.label().translated());
    }

    static List<NumberedItem> all(Instrument instrument, Filled filled, String language) {
        return ShownItem.all(instrument, filled, language).stream()
                .map(NumberedItem::of)
                .toList();
    }

    private static NumberedItem of(ShownItem item) {
        var byValue = item.options().stream().allMatch(option -> option.value() >= 0);
        var options = item.options().stream()
                .map(option -> new NumberedOption(
                        option.value(),
                        Integer.toString(
                                byValue ? option.value() : item.options().indexOf(option) + 1),
                        option.label(),
                        option.chosen()))
                .toList();
        var wide = options.size() > MOST_BESIDE
                || options.stream().anyMatch(option -> option.label().text().length() > LONGEST_BESIDE);
        return new NumberedItem(item.id(), item.number(), item.statement(), wide, options, item.words());
    }
}
