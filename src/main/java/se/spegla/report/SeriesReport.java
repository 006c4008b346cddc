package se.spegla.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.disclosure.ReleasedQuality;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedTotal;
import se.spegla.disclosure.ReleasedTrends;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.Verdict;
import se.spegla.instrument.Score;
import se.spegla.report.Report.Block;
import se.spegla.report.Report.Entries;
import se.spegla.report.Report.Entry;
import se.spegla.report.Report.Judgement;
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
                        totals(),
                        trends.map(this::trends).stream(),
                        quality(),
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
    public static Optional<Section> absent(List<Entry> absent, Words words) {
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

    private Stream<Section> totals() {
        var totals = basis.comparison().totals().stream()
                .filter(total -> total.score().equals(score.id()))
                .toList();
        return !basis.all() || totals.isEmpty()
                ? Stream.empty()
                : Stream.of(Section.of(
                        "totals",
                        words.get("result.totals"),
                        Stream.concat(
                                Sentence.plain(words.get("result.totals.about")),
                                totals.stream().map(this::total))));
    }

    private Section total(ReleasedTotal total) {
        var names = total.units().stream()
                .map(key -> basis.comparison().unit(key).map(ReleasedUnit::name).orElse(key))
                .toList();
        var verdict = total.verdict();
        return Section.of(
                "total",
                total.area().orElseGet(() -> words.get("result.total.all")),
                Stream.of(
                                Stream.of(new Judgement(
                                        verdict.map(known -> words.get(known.messageKey()))
                                                .orElseGet(() -> words.get("result.not-compared")),
                                        verdict.map(Cells::look).orElse("missing"),
                                        said.of(total))),
                                Sentence.note(
                                        names.isEmpty()
                                                ? ""
                                                : words.get(
                                                        "result.total.covers." + weighting(total),
                                                        String.join(", ", names))),
                                leftOut(total.leftOut().stream()
                                        .map(out -> words.get("chart.reason", out.name(), words.why(out.why())))
                                        .toList()))
                        .flatMap(each -> each));
    }

    private Stream<Block> leftOut(List<String> reasons) {
        return Stream.concat(
                Sentence.note(reasons.isEmpty() ? "" : words.get("result.total.left-out")), Entries.notes(reasons));
    }

    private static String weighting(ReleasedTotal total) {
        return total.units().size() == 1 ? "one" : total.weighting().name().toLowerCase(Locale.ROOT);
    }

    private Section trends(ReleasedTrends known) {
        var why = known.why()
                .map(reason -> words.get("result.trend.why."
                        + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        var ofScore = known.of(score.id());
        return Section.of(
                "trends",
                words.get("result.trend", title()),
                why.map(Sentence::plain)
                        .orElseGet(() -> Stream.of(
                                        Sentence.plain(words.get("result.trend.about")),
                                        Sentence.some(
                                                Sentence.Weight.CAUTION,
                                                known.wordingsDiffer()
                                                        ? words.get("result.trend.wordings-differ")
                                                        : ""),
                                        Sentence.some(
                                                Sentence.Weight.CAUTION,
                                                known.versionsDiffer()
                                                        ? words.get("result.trend.versions-differ")
                                                        : ""),
                                        IntStream.range(0, ofScore.size())
                                                .mapToObj(
                                                        i -> followed(i, new SameUnits(known, ofScore.get(i), words))))
                                .flatMap(each -> each)));
    }

    private Section followed(int place, SameUnits units) {
        var points = units.points();
        var caption = words.get("result.trend.table", units.name());
        var table = Section.detail(
                "points",
                words.get("result.picture.table"),
                points.isEmpty() ? Stream.empty() : Stream.of(Trend.table(caption, points, cells)));
        return Section.of(
                "followed",
                units.name(),
                Stream.of(
                                points.isEmpty()
                                        ? Stream.<Block>empty()
                                        : Stream.of(new Picture(
                                                "trend-" + place,
                                                Trend.told(score, units.pictured(), points, words),
                                                Trend.HEIGHT,
                                                Trend.HEIGHT,
                                                canvas -> Trend.of(score, units.pictured(), points, words, canvas))),
                                Sentence.note(units.covers()),
                                leftOut(units.leftOut()),
                                points.isEmpty() ? Stream.<Block>empty() : Stream.of(table))
                        .flatMap(each -> each));
    }

    /**
     * How well the score measures in each round, over all units together. Over how many sheets is not told: beside the number
     * of sheets it would tell how many skipped something.
     */
    private Stream<Section> quality() {
        var known = basis.comparison().quality().stream()
                .filter(quality -> quality.score().equals(score.id()))
                .toList();
        var columns = List.of(cells.column("result.round"), cells.number("result.quality.alpha"));
        return !basis.all() || known.isEmpty()
                ? Stream.empty()
                : Stream.of(Section.detail(
                        "quality",
                        words.get("result.quality"),
                        Stream.of(
                                        Sentence.plain(words.get("result.quality.about")),
                                        Stream.of(new Table(
                                                words.get("result.quality"),
                                                title(),
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
        var text = basis.instrument().text(asked.id()).in(words.language());
        var none = words.get("result.no-p");
        return List.of(
                new Table.Text(asked.reversed() ? words.get("chart.reversed", text) : text),
                ratio(item.itemTotal(), none),
                ratio(item.alphaIfDropped(), none));
    }

    private Cell ratio(OptionalDouble value, String why) {
        return Table.number(value, known -> words.numbers().decimals(known, 2), why);
    }
}
