package se.spegla.cli.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedItem;
import se.spegla.disclosure.ReleasedQuality;
import se.spegla.disclosure.ReleasedTotal;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.instrument.Instrument;
import se.spegla.web.Messages;

/** The comparison as JSON: not rounded, what is not defined is absent and {@code why} says the reason. */
final class JsonOutput {
    private final Instrument instrument;
    private final UnitFigures units;
    private final ItemFigures items;
    private final Messages messages;
    private final JsonGenerator json;
    private final JsonFigures figures;

    JsonOutput(Instrument instrument, Messages messages, PrintWriter out) throws IOException {
        this.instrument = instrument;
        this.messages = messages;
        this.units = new UnitFigures(messages);
        this.items = new ItemFigures(units);
        this.json = new JsonFactory().createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter();
        this.figures = new JsonFigures(json);
    }

    void write(ReleasedComparison comparison) throws IOException {
        json.writeStartObject();
        var round = comparison.baseline();
        figures.group("questionnaire", out -> {
            out.text("id", comparison.questionnaire());
            out.count("version", round.version());
            out.text("wording", round.wordingKind().name().toLowerCase(Locale.ROOT) + " " + round.wordingHash());
        });
        figures.text("baseline", round.name());
        figures.text("followUp", comparison.followUp().orElseThrow().name());
        figures.count("threshold", comparison.threshold());
        list("units", comparison.units(), this::unit);
        list("total", comparison.totals(), this::total);
        list("quality", comparison.quality(), this::quality);
        var recoded = Recoded.in(comparison, instrument);
        if (!recoded.isEmpty()) {
            list("cautions", recoded, this::caution);
        }
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    @FunctionalInterface
    private interface Element<T> {
        void write(T element) throws IOException;
    }

    private <T> void list(String name, Collection<T> elements, Element<T> writer) throws IOException {
        json.writeArrayFieldStart(name);
        for (var element : elements) {
            json.writeStartObject();
            writer.write(element);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void unit(ReleasedUnit unit) throws IOException {
        figures.text("unit", unit.name());
        units.turnout(unit, figures);
        list("scores", unit.scores(), score -> units.score(score, figures));
        list("items", bothShown(unit), item -> items.item(item, figures));
    }

    private static List<ReleasedItem> bothShown(ReleasedUnit unit) {
        return unit.items().stream().filter(item -> item.baseline().isShown() && item.followUp().isShown()).toList();
    }

    private void total(ReleasedTotal total) throws IOException {
        figures.text("score", total.score());
        if (total.change().isShown()) {
            figures.group("difference", out -> total(total.change().value().orElseThrow(), out));
        }
        texts("units", total.units());
        list("leftOut", total.leftOut(), unit -> {
            figures.text("unit", unit.name());
            figures.text("why", messages.get(unit.why().messageKey()));
        });
        if (!total.change().isShown()) {
            figures.text("why", TotalReason.of(total, messages));
        }
    }

    private static void total(ReleasedTotal.Change change, Figures out) throws IOException {
        out.figure("estimate", change.estimate());
        out.figure("low", change.low());
        out.figure("high", change.high());
        out.figure("se", change.se());
        out.figure("df", change.df());
        out.figure("p", change.p());
    }

    private void caution(Recoded sign) throws IOException {
        figures.text("caution", "already-reversed");
        figures.text("score", sign.score());
        figures.text("round", sign.round());
        texts("items", sign.items());
        figures.text("text", sign.text(instrument, messages));
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (var text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void quality(ReleasedQuality quality) throws IOException {
        figures.text("score", quality.score());
        figures.text("round", quality.round());
        figures.count("n", quality.n());
        figures.figure("alpha", quality.alpha());
        figures.figure("low", quality.low());
        figures.figure("high", quality.high());
        list("items", quality.items(), item -> {
            figures.text("item", item.item());
            figures.figure("itemTotal", item.itemTotal());
            figures.figure("alphaIfDropped", item.alphaIfDropped());
        });
        units.why(quality.why(), figures);
    }
}
