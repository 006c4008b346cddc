package se.spegla.web.respondent;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.spegla.response.PairAnswers;
import se.spegla.response.PairAnswers.Question;

/**
 * What a form brings beside the answers to the statements. Its fields begin with {@code _}, as no item does.
 *
 * @param card as it was typed, or as it stands in the address; "" where there is none
 * @param decision {@code given} or {@code skip}, once the respondent has said whether to make a code; "" before
 * @param pair what was typed to the three questions
 */
record Extras(String card, String decision, Map<Question, String> pair) {
    private static final String CARD = "_card";
    private static final String DECISION = "_pair";
    private static final String GIVEN = "given";
    private static final String SKIP = "skip";

    public Extras {
        pair = Map.copyOf(pair);
    }

    /** Takes its fields out of those of a form. */
    public static Extras takeFrom(Map<String, String> fields) {
        var pair = new EnumMap<Question, String>(Question.class);
        for (var question : Question.values()) {
            var typed = fields.remove(field(question));
            pair.put(question, typed == null ? "" : typed);
        }
        var card = Optional.ofNullable(fields.remove(CARD)).map(String::strip).orElse("");
        var decision = Optional.ofNullable(fields.remove(DECISION)).orElse("");
        return new Extras(card, decision, pair);
    }

    /** The field of a question. */
    public static String field(Question question) {
        return DECISION + "_" + question.name().toLowerCase(Locale.ROOT);
    }

    /** The same with this card. */
    public Extras byCard(String code) {
        return new Extras(code, decision, pair);
    }

    /** Whether the respondent wants a code, and the answers do not give one. */
    public boolean isIncomplete() {
        return decision.equals(GIVEN) && pairAnswers().isEmpty();
    }

    /** Whether nothing more is to be asked. */
    public boolean isDecided() {
        return decision.equals(SKIP) || pairAnswers().isPresent();
    }

    /** The answers from which the code is made, where the respondent wants one and all three were given. */
    public Optional<PairAnswers> pairAnswers() {
        return decision.equals(GIVEN) && PairAnswers.read(pair) instanceof PairAnswers.Reading.Complete complete
                ? Optional.of(complete.answers())
                : Optional.empty();
    }

    /** What a page carries along to the next: fields with their values. Of what was skipped nothing is carried. */
    public Map<String, String> carried() {
        var fields = new LinkedHashMap<String, String>();
        fields.put(CARD, card);
        fields.put(DECISION, decision);
        if (decision.equals(GIVEN)) {
            pair.forEach((question, typed) -> fields.put(field(question), typed));
        }
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** The same without the card, for a page that asks for one. */
    public Map<String, String> carriedWithoutCard() {
        var fields = carried();
        fields.remove(CARD);
        return fields;
    }

    /** The card alone, for the page that asks the three questions. */
    public Map<String, String> carriedCard() {
        return card.isEmpty() ? Map.of() : Map.of(CARD, card);
    }

    /** What was typed, by field, for the page that asks. */
    public Map<String, String> typed() {
        var fields = new LinkedHashMap<String, String>();
        pair.forEach((question, typed) -> fields.put(field(question), typed));
        return fields;
    }
}
