package se.spegla.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as whoever gets it sees it. */
public final class Printed implements AutoCloseable {
    private static final float DOTS_PER_INCH = 150;
    private static final float TOLERANCE = 1;

    private final PDDocument document;

    private Printed(PDDocument document) {
        this.document = document;
    }

    public static Printed pdf(byte[] bytes) {
        try {
            return new Printed(Loader.loadPDF(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of each page; line breaks and runs of blanks are one blank. */
    public List<String> pages() {
        try {
            var texts = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                texts.add(stripper.getText(document).replaceAll("\\s+", " "));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isA4() {
        return StreamSupport.stream(document.getPages().spliterator(), false)
                .map(page -> page.getMediaBox())
                .allMatch(box -> Math.abs(box.getWidth() - PDRectangle.A4.getWidth()) < TOLERANCE
                        && Math.abs(box.getHeight() - PDRectangle.A4.getHeight()) < TOLERANCE);
    }

    /** The texts of the QR codes on a page, counted from 0. */
    public List<String> codes(int page) {
        try {
            return Scanned.codes(new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
