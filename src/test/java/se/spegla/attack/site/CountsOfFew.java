package se.spegla.attack.site;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Whole numbers on a page, picture or file that could be a count of 1 to threshold - 1 persons: all of that size whose
 * surroundings do not say that they count something else. Attributes are not read, but for descriptions of pictures.
 */
record CountsOfFew(int threshold) {
    private static final int AROUND = 60;
    private static final Pattern WHOLE = Pattern.compile("(?<![\\d.,:\\p{L}–−-])\\d+(?![\\d\\p{L}]|[.,:]\\d| ?%)");

    /** What a number between « and » can be but persons. */
    private static final List<Pattern> OTHERS = List.of(
            Pattern.compile("«\\d» (jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec)\\p{L}* \\d{4}"),
            Pattern.compile("[Vv]ersion:? «1»"),
            Pattern.compile(" · «\\d» enheter "),
            Pattern.compile("hade jämförelsen sannolikt upptäckt \\(«4» gånger av 5\\)"),
            Pattern.compile("Av de jämförda (enheterna|påståendena) \\(«\\d»\\)"),
            Pattern.compile("\\(korrelation; «1» är högst\\)"),
            Pattern.compile(" \\d+\\(«\\d»\\):\\d"));

    /** Each with what stands around it. */
    List<String> in(String body) {
        var text = body.startsWith("\ufeff") ? cells(body) : Told.seen(body).replaceAll("\\s+", " ");
        return WHOLE.matcher(text)
                .results()
                .filter(this::isOfFew)
                .map(found -> around(text, found))
                .filter(around ->
                        OTHERS.stream().noneMatch(other -> other.matcher(around).find()))
                .toList();
    }

    private boolean isOfFew(MatchResult found) {
        return found.group().length() < 4
                && Integer.parseInt(found.group()) > 0
                && Integer.parseInt(found.group()) < threshold;
    }

    private static String around(String text, MatchResult found) {
        return text.substring(Math.max(0, found.start() - AROUND), found.start()) + "«" + found.group() + "»"
                + text.substring(found.end(), Math.min(text.length(), found.end() + AROUND));
    }

    /** A file's cells, each after the name of its column. */
    private static String cells(String csv) {
        var lines = csv.substring(1).lines().map(line -> line.split(";", -1)).toList();
        var text = new StringBuilder();
        lines.stream()
                .skip(1)
                .forEach(cells -> IntStream.range(0, Math.min(cells.length, lines.get(0).length))
                        .forEach(i -> text.append(lines.get(0)[i])
                                .append(": ")
                                .append(cells[i])
                                .append(" | ")));
        return text.toString();
    }
}
