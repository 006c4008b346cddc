package se.spegla.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Item;
import se.spegla.instrument.Option;
import se.spegla.response.Response;

/**
 * Whether two rounds can be held against each other: they can where the instruments have the same items, answered on
 * the same scales and scored the same way. Words, versions, background items and comments may differ; the sheets of both rounds are scored by the
 * follow-up's rules.
 */
public record Agreement(Instrument baseline, Instrument followUp) {
    /** What keeps the rounds from being compared, in English; empty where nothing does. */
    public List<String> differences() {
        var differences = new ArrayList<String>();
        if (!baseline.id().equals(followUp.id())) {
            differences.add("the instruments are " + baseline.id() + " and " + followUp.id());
        }
        baseline.measured().forEach(item -> measured(followUp, item.id()).ifPresentOrElse(
                other -> addIfDifferent(item, other, differences),
                () -> differences.add("item " + item.id() + " is missing in version " + followUp.version())));
        followUp.measured().stream().filter(item -> measured(baseline, item.id()).isEmpty()).forEach(item ->
                differences.add("item " + item.id() + " is missing in version " + baseline.version()));
        return differences;
    }

    private static Optional<Item> measured(Instrument instrument, String id) {
        return instrument.item(id).filter(item -> !item.background());
    }

    private static void addIfDifferent(Item item, Item other, List<String> differences) {
        if (!key(item).equals(key(other))) {
            differences.add("item " + item.id() + " is answered or scored as " + key(item) + " and as " + key(other));
        }
    }

    private static String key(Item item) {
        var options = item.scale().options().stream().map(Agreement::key).sorted().collect(Collectors.joining(" "));
        var correct = item.correct().isPresent() ? " right: " + item.correct().getAsInt() : "";
        return options + (item.reversed() ? " reversed" : "") + correct;
    }

    private static String key(Option option) {
        return option.value() + (option.missing() ? " (missing)" : "") + (option.unknown() ? " (unknown)" : "");
    }

    /** The baseline's responses as responses to the follow-up's instrument. */
    public List<Response> inFollowUpTerms(List<Response> responses) {
        return baseline.equals(followUp)
                ? responses
                : responses.stream().map(this::inFollowUpTerms).toList();
    }

    private Response inFollowUpTerms(Response response) {
        var measured = new LinkedHashMap<>(response.byItem());
        baseline.background().forEach(item -> measured.remove(item.id()));
        return Response.of(followUp, measured);
    }
}
