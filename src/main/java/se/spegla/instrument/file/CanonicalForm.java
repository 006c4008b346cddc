package se.spegla.instrument.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.spegla.instrument.CommentField;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.MissingRule;
import se.spegla.instrument.Option;
import se.spegla.instrument.Scale;
import se.spegla.instrument.Score;
import se.spegla.instrument.Variable;

/** An instrument as JSON with the keys of a questionnaire file, always in the same order and without white space. */
final class CanonicalForm {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private CanonicalForm() {}

    static String of(Instrument instrument) {
        try {
            return JSON.writeValueAsString(keys(instrument));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts and numbers can always be written", e);
        }
    }

    private static Map<String, Object> keys(Instrument instrument) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("id", instrument.id());
        keys.put("version", instrument.version());
        keys.put("title", instrument.title().byLanguage());
        keys.put("about", instrument.about().byLanguage());
        keys.put("source", instrument.source());
        keys.put("rights", instrument.rights().byLanguage());
        keys.put("wording", Fields.name(instrument.wordingKind()));
        keys.put("scales", scales(instrument.scales()));
        keys.put("items", Stream.concat(
                instrument.items().stream().map(CanonicalForm::keys),
                instrument.comments().stream().map(CanonicalForm::keys)).toList());
        keys.put("scores", instrument.scores().stream().map(CanonicalForm::keys).toList());
        return keys;
    }

    private static Map<String, Object> scales(List<Scale> scales) {
        var byId = new LinkedHashMap<String, Object>();
        scales.forEach(scale -> byId.put(scale.id(), scale.options().stream().map(CanonicalForm::keys).toList()));
        return byId;
    }

    private static Map<String, Object> keys(Option option) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("value", option.value());
        keys.put("label", option.label().byLanguage());
        keys.put("missing", option.missing());
        keys.put("unknown", option.unknown());
        return keys;
    }

    private static Map<String, Object> keys(Variable item) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("id", item.id());
        if (item.background()) {
            keys.put("kind", Fields.name(ItemReader.Kind.BACKGROUND));
        }
        keys.put("scale", item.scale().id());
        if (item.reversed()) {
            keys.put("reversed", true);
        }
        item.correct().ifPresent(value -> keys.put("correct", value));
        item.source().ifPresent(source -> keys.put("source", source));
        keys.put("text", item.text().byLanguage());
        return keys;
    }

    private static Map<String, Object> keys(CommentField comment) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("id", comment.id());
        keys.put("kind", Fields.name(ItemReader.Kind.COMMENT));
        keys.put("text", comment.text().byLanguage());
        return keys;
    }

    private static Map<String, Object> keys(Score score) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("id", score.id());
        keys.put("title", score.title().byLanguage());
        keys.put("as", Fields.name(score.as()));
        keys.put("better", Fields.name(score.better()));
        keys.put("items", score.items().stream().map(Variable::id).toList());
        keys.put("missing", missing(score.missing()));
        return keys;
    }

    private static Map<String, Object> missing(MissingRule rule) {
        if (rule instanceof MissingRule.PersonMean personMean) {
            var keys = new LinkedHashMap<String, Object>();
            keys.put("rule", "person-mean");
            keys.put("at-least", new BigDecimal(String.valueOf(personMean.atLeast())));
            return keys;
        }
        return Map.of("rule", "complete");
    }
}
