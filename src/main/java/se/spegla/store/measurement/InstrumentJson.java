package se.spegla.store.measurement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Item;
import se.spegla.instrument.MissingRule;
import se.spegla.instrument.Option;
import se.spegla.instrument.Scale;
import se.spegla.instrument.ScoreDefinition;
import se.spegla.instrument.Text;
import se.spegla.instrument.WordingKind;

/** An instrument as the JSON text in which a round keeps its copy. Scales and items are written once and named where they are used. */
final class InstrumentJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private record Copy(
            String id, int version, Map<String, String> title, Map<String, String> about, String source,
            Map<String, String> rights, WordingKind wording, List<ScaleCopy> scales, List<ItemCopy> items,
            List<ScoreCopy> scores) {}

    private record ScaleCopy(String id, List<OptionCopy> options) {}

    private record OptionCopy(int value, Map<String, String> label, boolean missing, boolean unknown) {}

    private record ItemCopy(
            String id, String scale, boolean reversed, Integer correct, String source, Map<String, String> text) {}

    /** @param personMean the least share of answered items; absent where all items must be answered */
    private record ScoreCopy(
            String id, Map<String, String> title, List<String> items, ScoreDefinition.Aggregation as,
            ScoreDefinition.Direction better, Double personMean) {}

    private InstrumentJson() {}

    static String write(Instrument instrument) {
        try {
            return MAPPER.writeValueAsString(copy(instrument));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("instrument " + instrument.id() + " cannot be written as JSON", e);
        }
    }

    static Instrument read(String json) {
        try {
            return instrument(MAPPER.readValue(json, Copy.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored copy of an instrument cannot be read: " + e.getMessage(), e);
        }
    }

    private static Copy copy(Instrument from) {
        return new Copy(
                from.id(), from.version(), from.title().byLanguage(), from.about().byLanguage(), from.source(),
                from.rights().byLanguage(), from.wordingKind(),
                from.scales().stream().map(InstrumentJson::copy).toList(),
                from.items().stream().map(InstrumentJson::copy).toList(),
                from.scores().stream().map(InstrumentJson::copy).toList());
    }

    private static ScaleCopy copy(Scale scale) {
        var options = scale.options().stream()
                .map(o -> new OptionCopy(o.value(), o.label().byLanguage(), o.missing(), o.unknown()))
                .toList();
        return new ScaleCopy(scale.id(), options);
    }

    private static ItemCopy copy(Item item) {
        var correct = item.correct().isPresent() ? item.correct().getAsInt() : null;
        return new ItemCopy(
                item.id(), item.scale().id(), item.reversed(), correct, item.source().orElse(null), item.text().byLanguage());
    }

    private static ScoreCopy copy(ScoreDefinition score) {
        var atLeast = score.missing() instanceof MissingRule.PersonMean mean ? mean.atLeast() : null;
        var items = score.items().stream().map(Item::id).toList();
        return new ScoreCopy(score.id(), score.title().byLanguage(), items, score.as(), score.better(), atLeast);
    }

    private static Instrument instrument(Copy from) {
        var scales = from.scales().stream().map(InstrumentJson::scale).toList();
        var scaleById = scales.stream().collect(Collectors.toMap(Scale::id, Function.identity()));
        var items = from.items().stream().map(item -> item(item, scaleById)).toList();
        var itemById = items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
        return new Instrument(
                from.id(), from.version(), new Text(from.title()), new Text(from.about()), from.source(),
                new Text(from.rights()), from.wording(), scales, items,
                from.scores().stream().map(score -> score(score, itemById)).toList());
    }

    private static Scale scale(ScaleCopy from) {
        return new Scale(from.id(), from.options().stream()
                .map(o -> new Option(o.value(), new Text(o.label()), o.missing(), o.unknown()))
                .toList());
    }

    private static Item item(ItemCopy from, Map<String, Scale> scales) {
        var correct = from.correct() == null ? OptionalInt.empty() : OptionalInt.of(from.correct());
        return new Item(
                from.id(), scales.get(from.scale()), from.reversed(), correct, Optional.ofNullable(from.source()),
                new Text(from.text()));
    }

    private static ScoreDefinition score(ScoreCopy from, Map<String, Item> items) {
        MissingRule missing =
                from.personMean() == null ? new MissingRule.Complete() : new MissingRule.PersonMean(from.personMean());
        return new ScoreDefinition(
                from.id(), new Text(from.title()), from.items().stream().map(items::get).toList(), from.as(), from.better(),
                missing);
    }
}
