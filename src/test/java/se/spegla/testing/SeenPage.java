package se.spegla.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page as somebody reads it who knows its labels, headings and buttons, and not how it is written. */
public record SeenPage(Document page) {
    public static SeenPage of(HttpResponse<String> answer) {
        return new SeenPage(Jsoup.parse(answer.body()));
    }

    public String text() {
        return page.text();
    }

    public String heading() {
        return page.select("h1").text();
    }

    /** The field whose label begins so; fails where there is none, or several. */
    public Element field(String label) {
        var fields = fields(label).toList();
        assertThat(fields).as("fields called \"%s\"", label).hasSize(1);
        return fields.get(0);
    }

    /** What stands in the field whose label begins so, line breaks and all. */
    public String value(String label) {
        var field = field(label);
        return field.normalName().equals("textarea") ? field.wholeText() : field.val();
    }

    /** Whether any label begins so. */
    public boolean asks(String label) {
        return fields(label).findAny().isPresent();
    }

    /** What is wrong with the field, as it is told to who stands in it; "" where nothing is. */
    public String fault(String label) {
        var field = field(label);
        return field.attr("aria-invalid").equals("true")
                ? String.join(
                        " ",
                        Stream.of(field.attr("aria-describedby").trim().split("\\s+"))
                                .filter(id -> id.endsWith("-fault"))
                                .map(id -> page.getElementById(id).text())
                                .toList())
                : "";
    }

    /** What stands under this heading of a table, row by row. */
    public List<String> column(String heading) {
        return page.select("td").stream()
                .filter(cell -> cell.attr("data-label").equals(heading))
                .map(Element::text)
                .toList();
    }

    /** What is said of this in a list of facts; "" where nothing is. */
    public String fact(String term) {
        return page.select("dt").stream()
                .filter(each -> each.text().equals(term))
                .map(each -> each.nextElementSibling().text())
                .findFirst()
                .orElse("");
    }

    /** What the buttons of forms say. */
    public List<String> buttons() {
        return page.select("main form button").eachText();
    }

    private Stream<Element> fields(String label) {
        return page.select("label").stream()
                .filter(each -> each.text().startsWith(label))
                .map(each -> each.hasAttr("for")
                        ? page.getElementById(each.attr("for"))
                        : each.selectFirst("input, select, textarea"));
    }
}
