package se.spegla.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text at its spaces. */
final class Lines {
    private Lines() {}

    /** At least one line; a word longer than a line stands on one by itself. */
    static List<String> of(String text, int length) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > length) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
