package se.spegla.report.paper;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.ResourceBundle;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Element;

/**
 * Makes PDF of pages, tagged for screen readers (PDF/UA) where not said otherwise, with fonts of its own, so that it looks the same on every
 * machine. The pages are XHTML with their style inside; {@code <object type="image/qr" data="TEXT" alt="…"/>} in
 * them is a QR code. Nothing else is fetched.
 */
public final class PdfPages {
    /** The family that the pages' style names; cuts 400 and 700. */
    private static final String FAMILY = "Open Sans";

    private static final String FONTS = "/META-INF/resources/webjars/npm-font-open-sans/"
            + ResourceBundle.getBundle("versions").getString("open-sans") + "/fonts/";
    static final String REGULAR = FONTS + "Regular/OpenSans-Regular.ttf";
    private static final String BOLD = FONTS + "Bold/OpenSans-Bold.ttf";

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private PdfPages() {}

    /** What is printed of a text: without the characters that {@link #unprintable} names. */
    public static String printable(String text) {
        return Letters.shown(text);
    }

    /** The characters of a text that the fonts of the PDFs lack, with blanks between them; "" where they have all. */
    public static String unprintable(String text) {
        return Letters.notShown(text);
    }

    /** One document at a time: two at once need more memory than the whole server. */
    public static synchronized byte[] of(String xhtml) {
        var bytes = new ByteArrayOutputStream();
        var builder = builder(xhtml).usePdfUaAccessibility(true);
        builder.useFont(() -> open(REGULAR), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> open(BOLD), FAMILY, 700, FontStyle.NORMAL, true);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The same for more pages than can be laid out at once: one part after the other, each on pages of its own, with
     * the fonts stored once. Not tagged: tags cannot be joined.
     *
     * @param parts XHTML, each asked for when the one before is done
     */
    public static synchronized byte[] joined(Iterable<String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument();
                var regular = open(REGULAR);
                var bold = open(BOLD)) {
            var fonts = Map.of(400, PDType0Font.load(document, regular), 700, PDType0Font.load(document, bold));
            for (var part : parts) {
                append(document, fonts, part);
            }
            document.getDocumentCatalog().setMetadata(null); // which says PDF/A: only its fonts were wanted
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void append(PDDocument document, Map<Integer, PDType0Font> fonts, String xhtml) throws IOException {
        // PDF/A knows no built-in fonts; for those PDFBox would look through all fonts of the machine.
        var builder = builder(xhtml).usePDDocument(document).usePdfAConformance(PdfAConformance.PDFA_2_B);
        fonts.forEach(
                (weight, font) -> builder.useFont(new PDFontSupplier(font), FAMILY, weight, FontStyle.NORMAL, true));
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    private static PdfRendererBuilder builder(String xhtml) {
        var builder = new PdfRendererBuilder();
        builder.useObjectDrawerFactory(new QrCodes());
        for (var when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> false, when);
        }
        return builder.withHtmlContent(xhtml, null);
    }

    static InputStream open(String resource) {
        var in = PdfPages.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("the jar lacks " + resource + "; build it again");
        }
        return in;
    }

    /** Draws as shapes: no picture, and none of the machine's fonts, is needed for it. */
    private static final class QrCodes implements FSObjectDrawerFactory {
        @Override
        public boolean isReplacedObject(Element element) {
            return "image/qr".equals(element.getAttribute("type"));
        }

        @Override
        public FSObjectDrawer createDrawer(Element element) {
            var code = QrCode.of(element.getAttribute("data"));
            return (at, x, y, width, height, device, context, dotsPerPixel) -> {
                var place = AffineTransform.getTranslateInstance(x, y);
                place.scale(width / code.side(), height / code.side());
                device.setColor(FSRGBColor.BLACK);
                device.fill(place.createTransformedShape(code.shape()));
                return Map.of();
            };
        }
    }
}
