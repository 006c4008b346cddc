package se.spegla.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import se.spegla.disclosure.ReleasedQuality;
import se.spegla.instrument.Score;
import se.spegla.report.Report.Block;
import se.spegla.report.Report.Section;
import se.spegla.report.Report.Sentence;
import se.spegla.report.Table.Cell;

/**
 * How well a score measures in each round, over all units together: for who sees them all. Over how many sheets is not told:
 * beside the number of sheets it would tell how many skipped something.
 */
final class QualitySection {
    private final Basis basis;
    private final Score score;
    private final Words words;
    private final Cells cells;

    QualitySection(Basis basis, Score score) {
        this.basis = basis;
        this.score = score;
        this.words = basis.words();
        this.cells = new Cells(words);
    }

    Optional<Section> section() {
        var known = basis.comparison().quality().stream()
                .filter(quality -> quality.score().equals(score.id()))
                .toList();
        var columns = List.of(cells.column("result.round"), cells.number("result.quality.alpha"));
        return !basis.all() || known.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.detail(
                        "quality",
                        words.get("result.quality"),
                        Stream.of(
                                        Sentence.plain(words.get("result.quality.about")),
                                        Stream.of(new Table(
                                                words.get("result.quality"),
                                                score.title().in(words.language()),
                                                columns,
                                                List.of(new Table.Part(
                                                        "",
                                                        false,
                                                        List.of(),
                                                        known.stream()
                                                                .map(this::alpha)
                                                                .toList())))),
                                        known.stream().flatMap(this::fits))
                                .flatMap(each -> each)));
    }

    private List<Cell> alpha(ReleasedQuality quality) {
        return List.of(
                new Table.Text(quality.round()),
                ratio(quality.alpha(), quality.why().map(words::why).orElseGet(() -> words.get("result.not-shown"))));
    }

    /** Why there is no alpha, and how each item goes with the rest. */
    private Stream<Block> fits(ReleasedQuality quality) {
        var title = words.get("result.quality.items", quality.round());
        var columns = List.of(
                cells.column("result.statement"),
                cells.number("result.quality.item-total"),
                cells.number("result.quality.dropped"));
        var about = words.get("result.quality.items.about")
                + (quality.items().stream()
                                .anyMatch(item -> basis.instrument()
                                        .variable(item.item())
                                        .orElseThrow()
                                        .reversed())
                        ? " " + words.get("result.reversed.about")
                        : "");
        return Stream.concat(
                Sentence.plain(quality.why()
                        .map(reason -> words.get("result.quality.why", quality.round(), words.get(reason.messageKey())))
                        .orElse("")),
                quality.items().isEmpty()
                        ? Stream.empty()
                        : Stream.of(Section.detail(
                                "fits",
                                title,
                                Stream.concat(
                                        Sentence.note(about),
                                        Stream.of(Table.of(
                                                title,
                                                columns,
                                                quality.items().stream()
                                                        .map(this::fit)
                                                        .toList()))))));
    }

    private List<Cell> fit(ReleasedQuality.Item item) {
        var asked = basis.instrument().variable(item.item()).orElseThrow();
        var none = words.get("result.no-p");
        return List.of(
                new Table.Text(Statements.text(asked, basis.instrument(), words)),
                ratio(item.itemTotal(), none),
                ratio(item.alphaIfDropped(), none));
    }

    private Cell ratio(OptionalDouble value, String why) {
        return Table.number(value, known -> words.numbers().decimals(known, 2), why);
    }
}
