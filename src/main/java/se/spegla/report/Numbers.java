package se.spegla.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as a reader of one language writes them: Swedish with decimal comma and "till", English with point and
 * "to", both with a true minus sign. Rounds half away from zero; never prints a negative zero.
 */
public final class Numbers {
    private static final char MINUS = '\u2212';
    private static final char NARROW_SPACE = '\u202f';
    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal LIMIT_OF_DOUBT = new BigDecimal("0.05");
    private static final Numbers SWEDISH = new Numbers("sv", ",", "\u00a0", NARROW_SPACE + "%", "KI", " till ");
    private static final Numbers ENGLISH = new Numbers("en", ".", ",", "%", "CI", " to ");

    private final String language;
    private final String decimalSign;
    private final String groupSign;
    private final String percentSign;
    private final String interval;
    private final String upTo;

    private Numbers(
            String language, String decimalSign, String groupSign, String percentSign, String interval, String upTo) {
        this.language = language;
        this.decimalSign = decimalSign;
        this.groupSign = groupSign;
        this.percentSign = percentSign;
        this.interval = interval;
        this.upTo = upTo;
    }

    /** The numbers of this language; Swedish where it is neither {@code sv} nor {@code en}. */
    public static Numbers in(String language) {
        return ENGLISH.language.equals(language) ? ENGLISH : SWEDISH;
    }

    public String language() {
        return language;
    }

    /** A whole number, its thousands grouped from 10,000. */
    public String count(int value) {
        var digits = Integer.toString(Math.abs(value));
        var grouped = digits.length() < 5 ? digits : digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", groupSign);
        return value < 0 ? MINUS + grouped : grouped;
    }

    /** A score, mean or standard deviation: one decimal. */
    public String score(double value) {
        return decimals(value, 1);
    }

    /** A difference: one decimal, with its sign unless it is zero. */
    public String change(double value) {
        var text = limit(value);
        return value > 0 && text.chars().anyMatch(c -> c >= '1' && c <= '9') ? "+" + text : text;
    }

    /** A confidence limit: one decimal, or as many as show on which side of zero it lies (at most four). */
    public String limit(double value) {
        for (int places = 1; places < MOST_DECIMALS; places++) {
            if (value == 0 || rounded(value, places).signum() != 0) {
                return decimals(value, places);
            }
        }
        return decimals(value, MOST_DECIMALS);
    }

    /** Two limits: "1,2 till 5,6". */
    public String range(double low, double high) {
        return limit(low) + upTo + limit(high);
    }

    /** A 95% confidence interval: "95 % KI 1,2 till 5,6". */
    public String interval(double low, double high) {
        return intervalName() + " " + range(low, high);
    }

    /**
     * A 95% confidence interval of a share or of a difference of shares, given from -1 to 1: "95 % KI 2 % till 40
     * %".
     */
    public String shareInterval(double low, double high) {
        return intervalName() + " " + percent(low) + upTo + percent(high);
    }

    /** "95 % KI". */
    public String intervalName() {
        return "95" + percentSign + " " + interval;
    }

    /** A share (0 to 1) or a difference of shares in whole per cent: "75 %". */
    public String percent(double share) {
        return decimals(share * 100, 0) + percentSign;
    }

    /**
     * A p value, which must stand beside the difference and its interval: "p = 0,03", "p < 0,001". Near 0.05 it gets
     * as many decimals as show on which side it lies.
     */
    public String p(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(value + " is no p value; those lie from 0 to 1");
        }
        if (value < 0.001) {
            return "p < " + decimals(0.001, 3);
        }
        if (value > 0.99) {
            return "p > " + decimals(0.99, 2);
        }
        int places = value < 0.01 ? 3 : 2;
        while (places < MOST_DECIMALS && rounded(value, places).compareTo(LIMIT_OF_DOUBT) == 0) {
            places++;
        }
        return "p = " + decimals(value, places);
    }

    /** A number with this many decimals. @throws IllegalArgumentException where it is infinite or not a number */
    public String decimals(double value, int places) {
        var number = rounded(value, places);
        var text = number.abs().toPlainString().replace(".", decimalSign);
        return number.signum() < 0 ? MINUS + text : text;
    }

    private static BigDecimal rounded(double value, int places) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " is no figure to show; give the reason why there is none");
        }
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }
}
