package se.spegla.web.results.background;

import java.util.List;
import java.util.stream.Stream;
import se.spegla.disclosure.background.BackgroundResults;
import se.spegla.disclosure.background.ReleasedBackground;
import se.spegla.instrument.Option;
import se.spegla.instrument.Variable;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.report.Words;

/** How those who answered are spread over the options of each background item, one table per item and round. */
public final class BackgroundTables {
    /**
     * One item in one round.
     *
     * @param n "" where it is not shown
     * @param why "" where the rows are shown
     */
    public record Table(String text, String round, String n, String why, List<Row> rows) {}

    /** An option and its share. */
    public record Row(String label, String share) {}

    private final Rounds rounds;
    private final BackgroundResults results;

    public BackgroundTables(Rounds rounds, BackgroundResults results) {
        this.rounds = rounds;
        this.results = results;
    }

    /** The tables of these rounds. */
    public List<Table> of(Stream<Round> shown, Words words) {
        return shown.flatMap(round -> results.of(round).stream().map(each -> table(round, each, words))).toList();
    }

    private Table table(Round round, ReleasedBackground released, Words words) {
        var instrument = rounds.instrumentOf(round.id()).orElseThrow();
        var item = instrument.variable(released.item()).orElseThrow();
        var n = released.n().isPresent() ? words.numbers().count(released.n().getAsInt()) : "";
        return new Table(instrument.text(item.id()).in(words.language()), round.name(), n,
                released.why().map(words::why).orElse(""), rows(item, released, words));
    }

    private static List<Row> rows(Variable item, ReleasedBackground released, Words words) {
        return item.scale().options().stream().map(option -> row(option, released, words)).toList();
    }

    private static Row row(Option option, ReleasedBackground released, Words words) {
        return new Row(option.label().in(words.language()),
                words.numbers().percent(released.shares().getOrDefault(option.value(), 0.0)));
    }
}
