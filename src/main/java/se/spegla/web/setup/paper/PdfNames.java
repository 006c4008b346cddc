package se.spegla.web.setup.paper;

import se.spegla.report.paper.PdfPages;
import se.spegla.web.Messages;

/** Names as a PDF shows them: without the characters that its fonts lack. The page before the print says so. */
final class PdfNames {
    private PdfNames() {}

    static String of(String name, String language) {
        var printed = PdfPages.printable(name);
        return printed.isEmpty() && !name.isBlank() ? Messages.in(language).get("print.unprintable") : printed;
    }
}
