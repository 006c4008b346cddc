package se.spegla.attack.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The numbers that a page, picture or file tells, as a reader sees them. */
final class Told {
    private static final Pattern UNSEEN = Pattern.compile("(?s)<(script|style|head)\\b.*?</\\1>|<(?!img)[^>]*>");
    private static final Pattern ALT = Pattern.compile("<img[^>]* alt=\"([^\"]*)\"[^>]*>");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d.,:-])\\d+(?:[,.]\\d+)?(?![\\p{L}\\d:]|[.,]\\d)( ?%)?");

    private Told() {}

    /**
     * Numbers with decimals, and shares in per cent: those that figures have and addresses, dates and headings have
     * not.
     */
    static Set<String> figures(String body) {
        var text = seen(body);
        var told = new TreeSet<String>();
        NUMBER.matcher(text)
                .results()
                .map(found -> found.group().replace(',', '.'))
                .filter(number -> number.contains(".") || number.contains("%"))
                .forEach(told::add);
        return told;
    }

    /** The text of a page without its tags, with the descriptions of its pictures. */
    static String seen(String body) {
        return UNSEEN.matcher(ALT.matcher(body).replaceAll(" $1 "))
                .replaceAll(" ")
                .replace('\u00a0', ' ');
    }

    /** Those that no released number gives, rounded to the same decimals. */
    static List<String> unexplained(Set<String> told, Collection<Double> released) {
        return told.stream()
                .filter(number -> released.stream().noneMatch(value -> gives(value, number)))
                .toList();
    }

    private static boolean gives(double value, String number) {
        var shown = new BigDecimal(number.replace("%", "").trim());
        return isRounded(Math.abs(value), shown) || isRounded(Math.abs(100 * value), shown);
    }

    private static boolean isRounded(double value, BigDecimal shown) {
        return BigDecimal.valueOf(value)
                        .setScale(shown.scale(), RoundingMode.HALF_UP)
                        .compareTo(shown)
                == 0;
    }
}
