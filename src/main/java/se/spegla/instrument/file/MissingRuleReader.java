package se.spegla.instrument.file;

import java.util.List;
import java.util.Optional;
import se.spegla.instrument.MissingRule;
import se.spegla.instrument.Variable;

/** Reads what becomes of a score when items have no answer, and whether the score's items allow that. */
final class MissingRuleReader {
    private static final Keys KEYS = Keys.required("rule").optional("at-least");

    enum Rule {
        COMPLETE,
        PERSON_MEAN
    }

    private MissingRuleReader() {}

    /** @param items of the score, as far as they are known */
    static Optional<MissingRule> read(Value missing, List<Variable> items) {
        return missing.fields(KEYS)
                .flatMap(fields -> fields.choice("rule", Rule.class)
                        .flatMap(rule -> rule == Rule.COMPLETE
                                ? complete(missing, fields)
                                : personMean(missing, fields, items)));
    }

    private static Optional<MissingRule> complete(Value missing, Fields fields) {
        if (fields.value("at-least").isPresent()) {
            missing.fault("at-least belongs to the rule person-mean; remove it, or write rule: person-mean");
        }
        return Optional.of(new MissingRule.Complete());
    }

    private static Optional<MissingRule> personMean(Value missing, Fields fields, List<Variable> items) {
        checkItems(missing, items);
        if (fields.value("at-least").isEmpty()) {
            missing.fault("person-mean needs the least share of the items that must be answered; add at-least: 0.8");
        }
        return fields.value("at-least").flatMap(place -> place.number().flatMap(share -> share(place, share)));
    }

    private static Optional<MissingRule> share(Value place, double share) {
        if (share > 0 && share <= 1) {
            return Optional.of(new MissingRule.PersonMean(share));
        }
        place.fault(share + " is no share; write a number above 0 and at most 1, as 0.8");
        return Optional.empty();
    }

    private static void checkItems(Value missing, List<Variable> items) {
        if (items.stream().anyMatch(Variable::hasRightAnswer)) {
            missing.fault("person-mean is not allowed for items with a right answer, where a skipped item counts 0; "
                    + "write {rule: complete}");
            return;
        }
        items.stream()
                .filter(item -> !sameRange(item, items.get(0)))
                .findFirst()
                .ifPresent(item -> missing.fault("person-mean needs the same lowest and highest value for all items; "
                        + range(items.get(0)) + ", " + range(item) + "; write {rule: complete}, or divide the score"));
    }

    private static boolean sameRange(Variable one, Variable other) {
        return one.lowest() == other.lowest() && one.highest() == other.highest();
    }

    private static String range(Variable item) {
        return item.id() + " has " + item.lowest() + " to " + item.highest();
    }
}
