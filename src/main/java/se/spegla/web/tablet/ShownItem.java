package se.spegla.web.tablet;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Item;
import se.spegla.instrument.Option;

/**
 * An item on a page, with what has been chosen so far.
 *
 * @param number counted from 1
 * @param chosen the chosen option; null where there is no answer
 */
public record ShownItem(String id, int number, Phrase statement, List<ShownOption> options, ShownOption chosen) {
    /** An answer option on a page. */
    public record ShownOption(int value, Phrase label, boolean chosen) {}

    /** @param answers value by item id */
    static List<ShownItem> all(Instrument instrument, Map<String, Integer> answers, String language) {
        var items = instrument.items();
        return IntStream.range(0, items.size())
                .mapToObj(i -> of(items.get(i), i + 1, answers.get(items.get(i).id()), language))
                .toList();
    }

    private static ShownItem of(Item item, int number, Integer answer, String language) {
        var options = item.scale().options().stream()
                .map(option -> shown(option, answer, language))
                .toList();
        var chosen = options.stream().filter(ShownOption::chosen).findFirst().orElse(null);
        return new ShownItem(item.id(), number, Phrase.of(item.text(), language), options, chosen);
    }

    private static ShownOption shown(Option option, Integer answer, String language) {
        var chosen = answer != null && answer == option.value();
        return new ShownOption(option.value(), Phrase.of(option.label(), language), chosen);
    }
}
