package se.spegla.instrument;

/**
 * One thing that is wrong with a questionnaire file (or another file that a person wrote).
 *
 * @param file the file's name as the person knows it
 * @param line counted from 1; 0 where the fault has no line (the file cannot be read at all)
 * @param message names the value, the rule and the remedy, in English
 */
public record Fault(String file, int line, String message) {
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
    }
}
