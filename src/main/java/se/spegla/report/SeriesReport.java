package se.spegla.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedTrends;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.Verdict;
import se.spegla.instrument.Score;
import se.spegla.report.Report.Block;
import se.spegla.report.Report.Entries;
import se.spegla.report.Report.Entry;
import se.spegla.report.Report.Picture;
import se.spegla.report.Report.Section;
import se.spegla.report.Report.Sentence;
import se.spegla.report.Table.Cell;
import se.spegla.report.Table.Column;

/** The report of a series: every unit that the reader sees, one score at a time, never ranked; for who sees all, the whole. */
public final class SeriesReport {
    private final Basis basis;
    private final Score score;
    private final List<ReleasedUnit> units;
    private final Words words;
    private final Cells cells;
    private final Said said;
    private final Cautions cautions;

    private SeriesReport(Basis basis, Score score, List<ReleasedUnit> units) {
        this.basis = basis;
        this.score = score;
        this.units = units;
        this.words = basis.words();
        this.cells = new Cells(words);
        this.said = basis.said();
        this.cautions = basis.cautions();
    }

    /**
     * @param units those that the reader sees
     * @param absent the units that have no line here, each with the reason
     * @param trends of the same units together; only for who sees all units
     * @param background who answered
     */
    public static Report of(
            String series,
            Basis basis,
            Score score,
            List<ReleasedUnit> units,
            List<Entry> absent,
            Optional<ReleasedTrends> trends,
            Optional<Section> background) {
        return new SeriesReport(basis, score, units).report(series, absent, trends, background);
    }

    private Report report(
            String series, List<Entry> absent, Optional<ReleasedTrends> trends, Optional<Section> background) {
        var sections = Stream.of(
                        Stream.of(units(absent)),
                        new SameUnitsSections(basis, score).totals(),
                        trends.map(new SameUnitsSections(basis, score)::trends).stream(),
                        new QualitySection(basis, score).section().stream(),
                        background.stream())
                .flatMap(each -> each)
                .toList();
        return new Report(
                series,
                basis.rounds(),
                Stream.concat(basis.differences().stream(), cautions.of(units).stream())
                        .toList(),
                sections,
                Optional.of(Provenance.of(basis)));
    }

    private String title() {
        return score.title().in(words.language());
    }

    private Section units(List<Entry> absent) {
        var several = units.size() > 1;
        var picture = picture();
        var figures = units.isEmpty()
                ? Sentence.plain(words.get(basis.two() ? "result.no-units" : "result.no-units.one"))
                : Stream.of(
                                picture,
                                Sentence.note(
                                        basis.two() || picture().findAny().isEmpty()
                                                ? ""
                                                : words.get("result.picture.read")),
                                Stream.of(table(words.get(several ? "result.table" : "result.table.one", title()))),
                                Sentence.plain(byChance()),
                                Sentence.note(
                                        !basis.two()
                                                ? ""
                                                : (several ? words.get("result.no-ranking") + " " : "")
                                                        + words.get("result.rounding")))
                        .flatMap(each -> each);
        return Section.of(
                "units",
                title(),
                Stream.of(
                                Sentence.note(words.get(
                                        "result.possible",
                                        ScoreAxis.end(words, score.lowest()),
                                        ScoreAxis.end(words, score.highest()))),
                                figures,
                                absent(absent, words).stream())
                        .flatMap(each -> each));
    }

    /** The units that have no line, and why; none where all have one. */
    private static Optional<Section> absent(List<Entry> absent, Words words) {
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of(
                        "absent", words.get("result.absent.title"), Entries.some(Entries.Order.FACTS, absent)));
    }

    /** The picture of all units; none where no unit has a figure to be drawn. */
    private Stream<Block> picture() {
        boolean isEmpty = units.stream()
                .map(unit -> unit.score(score.id()))
                .noneMatch(released ->
                        released.baseline().isShown() || released.followUp().isShown());
        int height = Dumbbell.height(units.size());
        return isEmpty
                ? Stream.empty()
                : Stream.of(new Picture(
                        "units",
                        Dumbbell.told(basis.comparison(), score, units, words),
                        height,
                        height,
                        canvas -> Dumbbell.of(basis.comparison(), score, units, words, canvas)));
    }

    private Table table(String caption) {
        var columns = new ArrayList<>(List.of(cells.column("result.unit")));
        var baseline = basis.comparison().baseline().name();
        columns.addAll(
                basis.two() ? round(baseline) : List.of(cells.number("result.answered"), cells.number("result.mean")));
        basis.followUp().ifPresent(round -> {
            columns.addAll(round(round));
            columns.addAll(List.of(
                    cells.number("result.difference"),
                    cells.number("result.interval"),
                    Column.sentence(words.get("result.verdict"))));
        });
        return Table.of(caption, columns, units.stream().map(this::row).toList());
    }

    private List<Column> round(String round) {
        return Stream.of("result.answered", "result.mean")
                .map(words::get)
                .map(title -> new Column(title, round, words.get("result.cell", round, title), Column.Kind.NUMBER))
                .toList();
    }

    private List<Cell> row(ReleasedUnit unit) {
        var released = unit.score(score.id());
        var row = new ArrayList<Cell>(List.of(
                new Table.Unit(unit.name(), unit.key(), place(unit)),
                cells.answers(unit.baseline()),
                cells.mean(released.baseline())));
        if (basis.two()) {
            var none = cells.word("result.not-compared");
            boolean isShown = released.change().isShown();
            row.addAll(List.of(
                    cells.answers(unit.followUp()),
                    cells.mean(released.followUp()),
                    isShown ? cells.difference(released.change()) : none,
                    isShown ? cells.interval(released.change()) : none,
                    cells.verdict(released.verdict().orElseThrow(), note(unit, released))));
        }
        return row;
    }

    private String place(ReleasedUnit unit) {
        return Stream.concat(unit.area().stream(), basis.history().apply(unit).stream())
                .collect(Collectors.joining(" · "));
    }

    private String note(ReleasedUnit unit, ReleasedScore released) {
        return Stream.of(detectable(released), cautions.brief(unit))
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String detectable(ReleasedScore released) {
        return released.change()
                .value()
                .filter(change -> released.verdict().equals(Optional.of(Verdict.UNCERTAIN)))
                .filter(change -> change.detectable().isPresent())
                .map(change -> words.get(
                        "result.detectable.short",
                        cells.points(change.detectable()).text()))
                .orElse("");
    }

    /** A sentence about several units; "" where fewer than two were compared. */
    private String byChance() {
        int compared = (int) units.stream()
                .filter(unit -> unit.score(score.id())
                        .change()
                        .value()
                        .filter(change -> change.p().isPresent())
                        .isPresent())
                .count();
        return compared < 2 ? "" : said.byChance("result.by-chance.units", compared);
    }
}
