package se.spegla.instrument.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.instrument.CommentField;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.MissingRule;
import se.spegla.instrument.Option;
import se.spegla.instrument.Question;
import se.spegla.instrument.Scale;
import se.spegla.instrument.Score;
import se.spegla.instrument.Term;
import se.spegla.instrument.Text;
import se.spegla.instrument.Variable;
import se.spegla.instrument.WordingKind;

/**
 * An instrument as a round keeps it: JSON with the keys of a questionnaire file, in a fixed order and without white space,
 * after the number of the format. What was stored is read by no rule of today's files: it has been answered already.
 *
 * <p>Format 1 had no number. Format 2 has {@code weights} of a score. A new key is left out where an instrument does not use
 * it: so the content, and every hash that was made of it, stays.
 */
public final class StoredInstrument {
    private static final int FORMAT = 2;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    record Whole(
            Integer format,
            String id,
            int version,
            Map<String, String> title,
            Map<String, String> about,
            String source,
            Map<String, String> rights,
            String wording,
            Map<String, List<Choice>> scales,
            List<Asked> items,
            List<Counted> scores) {}

    record Choice(int value, Map<String, String> label, boolean missing, boolean unknown) {
        Choice(Option option) {
            this(option.value(), option.label().byLanguage(), option.missing(), option.unknown());
        }

        Option option() {
            return new Option(value, new Text(label), missing, unknown);
        }
    }

    /** A question or, of the kind {@code comment}, one that is answered in free words. */
    record Asked(
            String id,
            String kind,
            String scale,
            Boolean reversed,
            Integer correct,
            String source,
            Map<String, String> text) {
        private static final String BACKGROUND = Fields.name(ItemReader.Kind.BACKGROUND);
        private static final String COMMENT = Fields.name(ItemReader.Kind.COMMENT);

        Asked(Question question, Variable variable) {
            this(
                    variable.id(),
                    variable.background() ? BACKGROUND : null,
                    variable.scale().id(),
                    variable.reversed() ? true : null,
                    variable.correct().isPresent() ? variable.correct().getAsInt() : null,
                    variable.source().orElse(null),
                    question.text().byLanguage());
        }

        Asked(CommentField comment) {
            this(comment.id(), COMMENT, null, null, null, null, comment.text().byLanguage());
        }

        boolean isComment() {
            return COMMENT.equals(kind);
        }

        Question question(Map<String, Scale> scales) {
            return new Question(
                    new Text(text),
                    new Variable(
                            id,
                            named(scales, scale),
                            reversed != null && reversed,
                            correct == null ? OptionalInt.empty() : OptionalInt.of(correct),
                            Optional.ofNullable(source),
                            BACKGROUND.equals(kind)));
        }
    }

    /** @param weights those that are not 1, by variable; absent where all are */
    record Counted(
            String id,
            Map<String, String> title,
            String as,
            String better,
            List<String> items,
            Map<String, Integer> weights,
            Missing missing) {
        Counted(Score score) {
            this(
                    score.id(),
                    score.title().byLanguage(),
                    Fields.name(score.as()),
                    Fields.name(score.better()),
                    score.variables().stream().map(Variable::id).toList(),
                    score.isPlain() ? null : weights(score),
                    new Missing(score.missing()));
        }

        private static Map<String, Integer> weights(Score score) {
            var weights = new LinkedHashMap<String, Integer>();
            score.terms().stream()
                    .filter(term -> term.weight() != 1)
                    .forEach(term -> weights.put(term.variable().id(), term.weight()));
            return weights;
        }

        Score score(Map<String, Variable> variables) {
            var terms = items.stream()
                    .map(item -> new Term(named(variables, item), weights == null ? 1 : weights.getOrDefault(item, 1)))
                    .toList();
            return new Score(
                    id,
                    new Text(title),
                    terms,
                    value(Score.Aggregation.class, as),
                    value(Score.Direction.class, better),
                    missing.rule());
        }
    }

    record Missing(
            @JsonProperty("rule") String name,
            @JsonProperty("at-least") BigDecimal atLeast) {
        private static final String PERSON_MEAN = Fields.name(MissingRuleReader.Rule.PERSON_MEAN);

        Missing(MissingRule rule) {
            this(
                    rule instanceof MissingRule.PersonMean ? PERSON_MEAN : Fields.name(MissingRuleReader.Rule.COMPLETE),
                    rule instanceof MissingRule.PersonMean mean
                            ? new BigDecimal(String.valueOf(mean.atLeast()))
                            : null);
        }

        MissingRule rule() {
            return PERSON_MEAN.equals(name)
                    ? new MissingRule.PersonMean(atLeast.doubleValue())
                    : new MissingRule.Complete();
        }
    }

    private StoredInstrument() {}

    /** What a round keeps; {@link #read} gives an equal instrument back. */
    public static String write(Instrument instrument) {
        return json(FORMAT, instrument);
    }

    /** What the instrument says, whatever the format: hashes are made of it. Two instruments with the same are equal. */
    public static String content(Instrument instrument) {
        return json(null, instrument);
    }

    /**
     * Reads what this or an earlier version wrote.
     *
     * @throws IllegalStateException where it was written by a later version, or is no instrument
     */
    public static Instrument read(String stored) {
        try {
            var tree = JSON.readTree(stored);
            int format = tree.path("format").asInt(1);
            if (format > FORMAT) {
                throw new IllegalStateException("the instrument is stored in format " + format
                        + ", and this version of Spegla " + "reads formats up to " + FORMAT
                        + "; start the version that stored it, or a later one");
            }
            return instrument(JSON.treeToValue(tree, Whole.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored instrument cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private static String json(Integer format, Instrument instrument) {
        var scales = new LinkedHashMap<String, List<Choice>>();
        instrument
                .scales()
                .forEach(scale -> scales.put(
                        scale.id(), scale.options().stream().map(Choice::new).toList()));
        var whole = new Whole(
                format,
                instrument.id(),
                instrument.version(),
                instrument.title().byLanguage(),
                instrument.about().byLanguage(),
                instrument.source(),
                instrument.rights().byLanguage(),
                Fields.name(instrument.wordingKind()),
                scales,
                Stream.concat(
                                instrument.questions().stream()
                                        .map(question -> new Asked(question, question.variable())),
                                instrument.comments().stream().map(Asked::new))
                        .toList(),
                instrument.scores().stream().map(Counted::new).toList());
        try {
            return JSON.writeValueAsString(whole);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can always be written", e);
        }
    }

    private static Instrument instrument(Whole whole) {
        var scales = whole.scales().entrySet().stream()
                .map(entry -> new Scale(
                        entry.getKey(),
                        entry.getValue().stream().map(Choice::option).toList()))
                .toList();
        var byId = scales.stream().collect(Collectors.toMap(Scale::id, scale -> scale));
        var questions = whole.items().stream()
                .filter(asked -> !asked.isComment())
                .map(asked -> asked.question(byId))
                .toList();
        var variables = questions.stream()
                .map(Question::variable)
                .collect(Collectors.toMap(Variable::id, variable -> variable));
        return new Instrument(
                whole.id(),
                whole.version(),
                new Text(whole.title()),
                new Text(whole.about()),
                whole.source(),
                new Text(whole.rights()),
                value(WordingKind.class, whole.wording()),
                scales,
                questions,
                whole.scores().stream().map(counted -> counted.score(variables)).toList(),
                whole.items().stream()
                        .filter(Asked::isComment)
                        .map(asked -> new CommentField(asked.id(), new Text(asked.text())))
                        .toList());
    }

    private static <T> T named(Map<String, T> things, String id) {
        return Optional.ofNullable(things.get(id))
                .orElseThrow(() -> new IllegalStateException(
                        "a stored instrument names \"" + id + "\", which it does not have; it has " + things.keySet()));
    }

    private static <E extends Enum<E>> E value(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
