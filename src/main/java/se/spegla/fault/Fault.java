package se.spegla.fault;

/**
 * One thing that is wrong with a file that a person wrote: a questionnaire, a CSV file.
 *
 * @param file the file's name as the person knows it
 * @param line counted from 1; 0 where the fault has no line (the file cannot be read at all)
 * @param place where in the line, with the value, in English: {@code column "n", value "x"}; "" where the message says it
 * @param swedishPlace the same in Swedish
 * @param message names the rule and the remedy, in English; faults of one file with the same message have the same cause
 * @param swedish the same in Swedish
 */
public record Fault(String file, int line, String place, String swedishPlace, String message, String swedish) {
    /** A fault whose message says all. */
    public Fault(String file, int line, String message, String swedish) {
        this(file, line, "", "", message, swedish);
    }

    /** A fault that is told in English only: of files whose keys are English too. */
    public Fault(String file, int line, String message) {
        this(file, line, message, message);
    }

    /** The message in this language: Swedish for {@code sv}, else English. */
    public String in(String language) {
        return isSwedish(language) ? placed(swedishPlace, swedish) : placed(place, message);
    }

    /** Where in the line, in this language; "" where the message says it. */
    public String place(String language) {
        return isSwedish(language) ? swedishPlace : place;
    }

    @Override
    public String toString() {
        return toString("en");
    }

    /** The message in this language, after file and line. */
    public String toString(String language) {
        var words = in(language);
        return line > 0 ? file + ":" + line + ": " + words : file + ": " + words;
    }

    private static boolean isSwedish(String language) {
        return language.equals("sv");
    }

    private static String placed(String place, String words) {
        return place.isEmpty() ? words : place + ": " + words;
    }
}
