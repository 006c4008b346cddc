package se.spegla.response;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stands on a card that opens the questionnaire of one unit in one round, and lets one sheet be stored.
 *
 * @param value 10 of the 31 characters of a {@link UnitCode}; its length tells it from one
 */
public record CardCode(String value) {
    private static final int LENGTH = 10;
    private static final int GROUP = 5;
    private static final Pattern FORM = Pattern.compile("[" + UnitCode.ALPHABET + "]{" + LENGTH + "}");

    public CardCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a card's code is 10 characters of " + UnitCode.ALPHABET);
        }
    }

    /** The code that these bytes stand for: all are as likely where the bytes are random and at least 16. */
    public static CardCode from(byte[] random) {
        var left = new BigInteger(1, random);
        var base = BigInteger.valueOf(UnitCode.ALPHABET.length());
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            var split = left.divideAndRemainder(base);
            code.append(UnitCode.ALPHABET.charAt(split[1].intValue()));
            left = split[0];
        }
        return new CardCode(code.toString());
    }

    /** What a person typed: small letters, blanks and hyphens are taken as meant. */
    public static Optional<CardCode> parse(String typed) {
        if (typed == null || typed.length() > UnitCode.MOST_TYPED) {
            return Optional.empty();
        }
        var plain = UnitCode.plain(typed);
        return FORM.matcher(plain).matches() ? Optional.of(new CardCode(plain)) : Optional.empty();
    }

    /** In two groups, as it is printed: {@code K7MP3-XQ9WD}. */
    public String printed() {
        return value.substring(0, GROUP) + "-" + value.substring(GROUP);
    }
}
