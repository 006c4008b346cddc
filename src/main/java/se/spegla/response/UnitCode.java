package se.spegla.response;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Opens the questionnaire of one unit in one round, and nothing else.
 *
 * @param value 8 of 31 characters: digits and capital letters without 0, 1, I, L and O, which look alike
 */
public record UnitCode(String value) {
    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    static final int MOST_TYPED = 40;
    private static final int LENGTH = 8;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s-]");
    private static final SecureRandom RANDOM = new SecureRandom();

    public UnitCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a unit code is 8 characters of " + ALPHABET);
        }
    }

    public static UnitCode random() {
        var code = new StringBuilder();
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> code.append(ALPHABET.charAt(i)));
        return new UnitCode(code.toString());
    }

    /** What a person typed: small letters, blanks and hyphens are taken as meant. */
    public static Optional<UnitCode> parse(String typed) {
        if (typed == null || typed.length() > MOST_TYPED) {
            return Optional.empty();
        }
        var plain = plain(typed);
        return FORM.matcher(plain).matches() ? Optional.of(new UnitCode(plain)) : Optional.empty();
    }

    static String plain(String typed) {
        return SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** In two groups, as it is printed: {@code K7MP-3XQ9}. */
    public String printed() {
        return value.substring(0, 4) + "-" + value.substring(4);
    }
}
