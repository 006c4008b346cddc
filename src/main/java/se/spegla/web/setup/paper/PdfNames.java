package se.spegla.web.setup.paper;

import java.util.HashMap;
import java.util.Map;
import se.spegla.report.paper.PdfPages;
import se.spegla.web.Messages;

/** Names as a PDF shows them: without the characters that its fonts lack. The page before the print says so. */
final class PdfNames {
    private PdfNames() {}

    static String of(String name, String language) {
        var printed = PdfPages.printable(name);
        return printed.isEmpty() && !name.isBlank() ? Messages.in(language).get("print.unprintable") : printed;
    }

    /** A model for a PDF with all its texts so. */
    static Map<String, Object> in(Map<String, Object> model, String language) {
        var printed = new HashMap<String, Object>();
        model.forEach((key, value) -> printed.put(key, value instanceof String text ? of(text, language) : value));
        return printed;
    }
}
