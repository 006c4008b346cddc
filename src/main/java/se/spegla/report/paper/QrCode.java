package se.spegla.report.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A QR code that stands up to 15% damage (level M), as areas without gaps between them, so that it is sharp at every
 * size.
 *
 * @param side of the whole square in modules, the quiet margin of four included
 * @param dark the dark modules, each stretch within a row as one
 */
public record QrCode(int side, List<Rectangle> dark) {
    private static final int MARGIN = 4;

    public QrCode {
        dark = List.copyOf(dark);
    }

    /** @throws IllegalArgumentException for a text that no QR code holds: more than 2,331 characters */
    public static QrCode of(String text) {
        try {
            var modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            return new QrCode(modules.getWidth() + 2 * MARGIN, stretches(modules));
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds these " + text.length() + " characters", e);
        }
    }

    /** For the {@code d} of an SVG path under {@code viewBox="0 0 side side"}. */
    public String path() {
        return dark.stream()
                .map(run -> "M" + run.x + " " + run.y + "h" + run.width + "v1h-" + run.width + "z")
                .collect(Collectors.joining());
    }

    Path2D shape() {
        var shape = new Path2D.Double();
        dark.forEach(run -> shape.append(run, false));
        return shape;
    }

    private static List<Rectangle> stretches(ByteMatrix modules) {
        var found = new ArrayList<Rectangle>();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int start = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > start) {
                    found.add(new Rectangle(start + MARGIN, y + MARGIN, x - start, 1));
                }
            }
        }
        return found;
    }
}
