package se.spegla.fault;

/**
 * One thing that is wrong with a file that a person wrote: a questionnaire, a CSV file.
 *
 * @param file the file's name as the person knows it
 * @param line counted from 1; 0 where the fault has no line (the file cannot be read at all)
 * @param message names the value, the rule and the remedy, in English
 * @param swedish the same in Swedish
 */
public record Fault(String file, int line, String message, String swedish) {
    /** A fault that is told in English only: of files whose keys are English too. */
    public Fault(String file, int line, String message) {
        this(file, line, message, message);
    }

    /** The message in this language: Swedish for {@code sv}, else English. */
    public String in(String language) {
        return language.equals("sv") ? swedish : message;
    }

    @Override
    public String toString() {
        return located(message);
    }

    /** The message in this language, after file and line. */
    public String toString(String language) {
        return located(in(language));
    }

    private String located(String words) {
        return line > 0 ? file + ":" + line + ": " + words : file + ": " + words;
    }
}
