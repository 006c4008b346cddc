package se.spegla.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedTotal;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.instrument.Instrument;
import se.spegla.report.NamedFigures;
import se.spegla.report.NamedFigures.Group;
import se.spegla.web.Messages;

/** The comparison as JSON: not rounded, what is not defined is absent and {@code why} says the reason. */
record JsonOutput(Instrument instrument, NamedFigures figures, Messages messages) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    void write(ReleasedComparison comparison, PrintWriter out) throws IOException {
        JSON.writerWithDefaultPrettyPrinter().writeValue(out, group(comparison));
        out.write('\n');
    }

    private Group group(ReleasedComparison comparison) {
        var round = comparison.baseline();
        var group = new Group()
                .with(
                        "questionnaire",
                        new Group()
                                .with("id", comparison.questionnaire())
                                .with("version", round.version())
                                .with(
                                        "wording",
                                        round.wordingKind().name().toLowerCase(Locale.ROOT) + " "
                                                + round.wordingHash()))
                .with("baseline", round.name())
                .with("followUp", comparison.followUp().orElseThrow().name())
                .with("threshold", comparison.threshold())
                .with("units", comparison.units().stream().map(this::unit).toList())
                .with("total", comparison.totals().stream().map(this::total).toList())
                .with(
                        "quality",
                        comparison.quality().stream().map(figures::quality).toList());
        var recoded = Recoded.in(comparison, instrument);
        return recoded.isEmpty()
                ? group
                : group.with("cautions", recoded.stream().map(this::caution).toList());
    }

    private Group unit(ReleasedUnit unit) {
        var group = new Group().with("unit", unit.name());
        group.figures().putAll(figures.turnout(unit).figures());
        return group.with("scores", unit.scores().stream().map(figures::score).toList())
                .with(
                        "items",
                        unit.items().stream()
                                .filter(item -> item.baseline().isShown()
                                        && item.followUp().isShown())
                                .map(figures::item)
                                .toList());
    }

    private Group total(ReleasedTotal total) {
        return figures.total(total)
                .with(
                        "why",
                        total.change().isShown() ? Optional.empty() : Optional.of(TotalReason.of(total, messages)));
    }

    private Group caution(Recoded sign) {
        return new Group()
                .with("caution", "already-reversed")
                .with("score", sign.score())
                .with("round", sign.round())
                .with("items", sign.items())
                .with("text", sign.text(instrument, messages));
    }
}
