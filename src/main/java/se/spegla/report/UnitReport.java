package se.spegla.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.Verdict;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Scale;
import se.spegla.instrument.Variable;
import se.spegla.report.Report.Entries;
import se.spegla.report.Report.Judgement;
import se.spegla.report.Report.Picture;
import se.spegla.report.Report.Section;
import se.spegla.report.Report.Sentence;

/** A unit's report: the verdict in a sentence, the picture, the statements, the uncertainty, and the tables. */
public final class UnitReport {
    private final Basis basis;
    private final ReleasedUnit unit;
    private final List<Trend.Point> trend;
    private final Words words;
    private final Cells cells;

    private UnitReport(Basis basis, ReleasedUnit unit, List<Trend.Point> trend) {
        this.basis = basis;
        this.unit = unit;
        this.trend = trend;
        this.words = basis.words();
        this.cells = new Cells(words);
    }

    /** @param trend the main score through all closed rounds of the series */
    public static Report of(Basis basis, ReleasedUnit unit, List<Trend.Point> trend) {
        return new UnitReport(basis, unit, trend).report();
    }

    private Report report() {
        var sections = Stream.of(
                        Stream.of(said(), picture()),
                        new Statements(basis, unit).sections(),
                        Stream.of(uncertainty(), new ScoreTables(basis, unit).section()),
                        items(),
                        new ItemTables(basis, unit).rightAnswers().stream())
                .flatMap(each -> each)
                .toList();
        return new Report(
                unit.name(),
                unit.area().map(area -> area + " · ").orElse("") + basis.rounds(),
                Stream.of(
                                basis.differences(),
                                basis.history().apply(unit),
                                basis.cautions().of(unit))
                        .flatMap(List::stream)
                        .toList(),
                sections,
                Optional.of(Provenance.of(basis)));
    }

    private Section said() {
        var main = unit.mainScore();
        var verdict = main.verdict();
        return Section.of(
                "said",
                "",
                Stream.of(
                                Stream.of(new Judgement(
                                        verdict.map(known -> words.get(known.messageKey()))
                                                .orElse(""),
                                        verdict.map(Cells::look).orElse(""),
                                        basis.said().of(main, basis.instrument().mainScore()))),
                                Sentence.plain(basis.said().detectable(main)),
                                Entries.notes(turnout()))
                        .flatMap(each -> each));
    }

    private List<String> turnout() {
        return Stream.concat(
                        Stream.of(turnout(basis.comparison().baseline().name(), unit.baseline())),
                        basis.followUp().map(round -> turnout(round, unit.followUp())).stream())
                .toList();
    }

    private String turnout(String round, Released<ReleasedUnit.Participation> released) {
        return words.get(
                released.isShown() ? "result.turnout" : "chart.reason",
                round,
                cells.answers(released).text());
    }

    private Section picture() {
        boolean isEmpty = trend.stream().noneMatch(point -> point.figures().isPresent());
        return Section.of(
                "picture",
                words.get("result.picture"),
                isEmpty
                        ? Entries.notes(trend.stream()
                                .map(point -> words.get("chart.reason", point.round(), point.why()))
                                .toList())
                        : Stream.of(
                                drawn(),
                                new Sentence(Sentence.Weight.NOTE, words.get("result.picture.read")),
                                Section.detail(
                                        "points",
                                        words.get("result.picture.table"),
                                        Stream.of(Trend.table(words.get("result.picture"), trend, cells)))));
    }

    private Picture drawn() {
        var score = basis.instrument().mainScore();
        return new Picture(
                "trend",
                Trend.told(score, unit.name(), trend, words),
                Trend.HEIGHT,
                Trend.HEIGHT,
                canvas -> Trend.of(score, unit.name(), trend, words, canvas));
    }

    private Section uncertainty() {
        boolean silent = Stream.of(unit.baseline(), unit.followUp()).anyMatch(UnitReport::isSilent);
        return Section.of(
                "uncertainty",
                words.get("result.uncertainty"),
                Stream.of(
                                Sentence.plain(words.get("result.uncertainty.interval")),
                                Sentence.plain(basis.two() ? words.get("result.uncertainty.persons") : ""),
                                Sentence.plain(
                                        unit.mainScore()
                                                        .verdict()
                                                        .filter(verdict -> verdict == Verdict.UNCERTAIN)
                                                        .isPresent()
                                                ? words.get("result.uncertainty.not-nothing")
                                                : ""),
                                Sentence.plain(words.get("result.uncertainty.who")
                                        + (silent ? " " + words.get("result.uncertainty.silent") : "")))
                        .flatMap(each -> each));
    }

    /** Whether it is known that somebody did not answer. */
    private static boolean isSilent(Released<ReleasedUnit.Participation> released) {
        return released.value()
                .filter(part -> part.headcount().orElse(0) > part.answers())
                .isPresent();
    }

    private Stream<Section> items() {
        var groups = groups(basis.instrument());
        var tables = new ItemTables(basis, unit);
        return IntStream.range(0, groups.size()).mapToObj(i -> tables.statements(i, groups.get(i)));
    }

    private record Kind(Scale scale, boolean reversed) {}

    /**
     * Items that share a scale and are all reversed or none, without a right answer; each group in the order of the
     * instrument.
     */
    static List<List<Variable>> groups(Instrument instrument) {
        var byKind = new LinkedHashMap<Kind, ArrayList<Variable>>();
        instrument.measured().stream()
                .filter(item -> !item.hasRightAnswer())
                .forEach(item -> byKind.computeIfAbsent(
                                new Kind(item.scale(), item.reversed()), kind -> new ArrayList<>())
                        .add(item));
        return byKind.values().stream().map(List::<Variable>copyOf).toList();
    }
}
