package se.spegla.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.spegla.disclosure.ReleasedBackground;
import se.spegla.instrument.Instrument;
import se.spegla.report.Report.Block;
import se.spegla.report.Report.Section;
import se.spegla.report.Report.Sentence;
import se.spegla.report.Table.Cell;

/** Who answered: how the sheets of a round are spread over the options of each background item. */
public final class BackgroundSection {
    private BackgroundSection() {}

    /**
     * The background items of one round.
     *
     * @param instrument the one that was answered
     */
    public record OfRound(String round, Instrument instrument, List<ReleasedBackground> items) {}

    /** @param threshold of the series; the section is not there where no round has such an item */
    public static Optional<Section> of(Stream<OfRound> rounds, int threshold, Words words) {
        var items = rounds.flatMap(round -> round.items().stream().map(item -> section(round, item, words)))
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of(
                        "background",
                        words.get("background.title"),
                        Stream.concat(
                                Sentence.note(words.get(
                                        "background.about", words.numbers().count(threshold))),
                                items.stream())));
    }

    private static Section section(OfRound round, ReleasedBackground released, Words words) {
        var text = round.instrument().text(released.item()).in(words.language());
        return Section.of(
                "background-item",
                text,
                released.why()
                        .map(why -> Sentence.plain(words.get("chart.reason", round.round(), words.why(why))))
                        .orElseGet(() -> Stream.<Block>of(table(text, round, released, words))));
    }

    private static Table table(String text, OfRound round, ReleasedBackground released, Words words) {
        var cells = new Cells(words);
        var caption = round.round()
                + (released.n().isPresent()
                        ? " · n = " + words.numbers().count(released.n().getAsInt())
                        : "");
        var options = round.instrument()
                .variable(released.item())
                .orElseThrow()
                .scale()
                .options();
        return new Table(
                text + " " + round.round(),
                caption,
                List.of(cells.column("background.answer"), cells.number("background.share")),
                List.of(new Table.Part(
                        "",
                        false,
                        List.of(),
                        options.stream()
                                .map(option -> List.<Cell>of(
                                        new Table.Text(option.label().in(words.language())),
                                        cells.share(java.util.OptionalDouble.of(
                                                released.shares().getOrDefault(option.value(), 0.0)))))
                                .toList())));
    }
}
