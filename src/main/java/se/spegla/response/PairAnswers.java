package se.spegla.response;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.spegla.measurement.Unit;

/**
 * What only this person knows and what stays the same: their sheets of two rounds find each other by a code made of it.
 * The answers themselves are kept nowhere; this object says nothing of them but the code.
 */
public final class PairAnswers {
    /** What is asked. */
    public enum Question {
        /** The first two letters of the mother's first name. */
        MOTHER,
        /** The first two letters of the place where one first went to school. */
        SCHOOL,
        /** The day of the month on which the mother was born, 1 to 31. */
        DAY
    }

    /** What came of reading three typed answers. */
    public sealed interface Reading {
        /** Not one of them was given. */
        record LeftOut() implements Reading {}

        /** Some lack, or are no answer to the question; without them there is no code. */
        record Incomplete(Set<Question> questions) implements Reading {}

        /** All three. */
        record Complete(PairAnswers answers) implements Reading {}
    }

    private static final int LETTERS = 2;
    private static final int MOST_TYPED = 100;
    private static final int LAST_DAY = 31;

    private final Map<Question, String> plain;

    private PairAnswers(Map<Question, String> plain) {
        this.plain = plain;
    }

    /**
     * Reads what was typed so that the same meaning gives the same code: capital or small letters, accents and dots, what
     * follows the second letter, blanks and leading zeros make no difference.
     *
     * @param typed by question; one that is not answered is absent or blank
     */
    public static Reading read(Map<Question, String> typed) {
        var plain = new EnumMap<Question, String>(Question.class);
        var lacking = EnumSet.noneOf(Question.class);
        for (var question : Question.values()) {
            plain(question, typed.getOrDefault(question, ""))
                    .ifPresentOrElse(answer -> plain.put(question, answer), () -> lacking.add(question));
        }
        if (typed.values().stream().allMatch(String::isBlank)) {
            return new Reading.LeftOut();
        }
        return lacking.isEmpty() ? new Reading.Complete(new PairAnswers(plain)) : new Reading.Incomplete(lacking);
    }

    /**
     * The code: the same for the same answers in the same unit, and for nobody else's but by chance.
     *
     * @param key of the series
     * @return 64 lower-case hex digits
     */
    public String code(Unit.Id unit, byte[] key) {
        var answers = plain.values().stream().collect(Collectors.joining("\n"));
        return KeyedHash.hex("pair\n" + unit.value() + "\n" + answers, key);
    }

    private static Optional<String> plain(Question question, String typed) {
        var text = typed.substring(0, Math.min(typed.length(), MOST_TYPED));
        return question == Question.DAY ? day(text) : letters(text);
    }

    private static Optional<String> letters(String typed) {
        var apart = Normalizer.normalize(typed.toUpperCase(Locale.ROOT), Normalizer.Form.NFKD);
        var letters = apart.codePoints()
                .filter(letter -> Character.isLetter(letter) && Character.getType(letter) != Character.MODIFIER_LETTER)
                .limit(LETTERS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return letters.isEmpty() ? Optional.empty() : Optional.of(letters);
    }

    private static Optional<String> day(String typed) {
        var digits = typed.codePoints()
                .filter(Character::isDigit)
                .map(digit -> Character.digit(digit, 10))
                .toArray();
        if (digits.length < 1 || digits.length > 2) {
            return Optional.empty();
        }
        int day = digits.length == 1 ? digits[0] : 10 * digits[0] + digits[1];
        return day >= 1 && day <= LAST_DAY ? Optional.of(Integer.toString(day)) : Optional.empty();
    }
}
