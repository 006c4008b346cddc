package se.spegla.report.paper;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Makes PDF of pages: tagged for screen readers (PDF/UA), with fonts of its own, so that it looks the same on every
 * machine. The pages are XHTML with their style inside; {@code <object type="image/qr" data="TEXT" alt="…"/>} in
 * them is a QR code. Nothing else is fetched.
 */
public final class PdfPages {
    /** The family that the pages' style names; cuts 400 and 700. */
    private static final String FAMILY = "Open Sans";
    private static final String FONTS = "/META-INF/resources/webjars/npm-font-open-sans/1.1.0/fonts/";

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private PdfPages() {}

    /**
     * One document at a time: two at once need more memory than the whole server.
     *
     */
    public static synchronized byte[] of(String xhtml) {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        font(builder, "Regular/OpenSans-Regular.ttf", 400);
        font(builder, "Bold/OpenSans-Bold.ttf", 700);
        builder.usePdfUaAccessibility(true);
        builder.useObjectDrawerFactory(new QrCodes());
        for (var when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> false, when);
        }
        builder.withHtmlContent(xhtml, null);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        builder.useFont(() -> open(FONTS + file), FAMILY, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(String resource) {
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
                device.fill(place.createTransformedShape(code.shape()));
                return Map.of();
            };
        }
    }
}
