package se.spegla.report;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.jetbrains.letsPlot.awt.plot.PlotSvgExport;

/**
 * Has Lets-Plot draw, and mends what a page needs: a viewBox so that the picture scales, title and description so
 * that it can be read aloud, fonts that are there, and ids that are the same each time.
 */
final class Svg {
    private static final String FONTS = "'Open Sans', 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif";
    private static final Pattern HEAD = Pattern.compile("\\A\\s*<svg[^>]*>");
    private static final Pattern GIVEN_ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern BETWEEN_TAGS = Pattern.compile(">\\s+<");
    private static final Pattern AROUND_TEXT = Pattern.compile(">\\s*([^<>]*?)\\s*</text>");

    private Svg() {}

    static String of(Map<String, Object> specification, String title, String description, int width, int height) {
        var drawn = PlotSvgExport.INSTANCE.buildSvgImageFromRawSpecs(specification, null, true);
        var body = HEAD.matcher(drawn).replaceFirst("").replace("Lucida Grande, sans-serif", FONTS);
        body = AROUND_TEXT.matcher(body).replaceAll(">$1</text>");
        return head(title, description, width, height)
                + BETWEEN_TAGS.matcher(withSteadyIds(body)).replaceAll("><").strip() + "\n";
    }

    private static String head(String title, String description, int width, int height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plt-container\" width=\"" + width + "\" height=\""
                + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-labelledby=\"title desc\">"
                + "<title id=\"title\">" + escaped(title) + "</title>"
                + "<desc id=\"desc\">" + escaped(description) + "</desc>";
    }

    private static String withSteadyIds(String svg) {
        var ids = new LinkedHashSet<String>();
        GIVEN_ID.matcher(svg).results().forEach(found -> ids.add(found.group(1)));
        int number = 0;
        for (var id : ids) {
            svg = svg.replaceAll("(?<=id=\"|#)" + Pattern.quote(id) + "\\b", "part" + ++number);
        }
        return svg;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
