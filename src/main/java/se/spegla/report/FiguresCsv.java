package se.spegla.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.csv.CsvWriting;
import se.spegla.disclosure.ReleasedComparison.Round;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.Verdict;

/**
 * Released figures as a file for a spreadsheet: one line per unit and score, with the wording that was answered. What is not
 * shown is an empty cell, and the column {@code difference.why} says the reason. The last column, {@code history}, says what
 * the figures do not: that the unit had another name, was left out of a round, or began anew.
 */
public final class FiguresCsv {
    private static final List<String> ROUND = List.of(
            "round",
            "version",
            "wording",
            "wordingHash",
            "answers",
            "headcount",
            "responseRate",
            "n",
            "mean",
            "sd",
            "low",
            "high");
    private static final List<String> CHANGE =
            List.of("estimate", "low", "high", "p", "pHolm", "detectable", "verdict", "why", "notice");

    private static final List<String> HEADER = Stream.of(
                    Stream.of("unit", "area", "questionnaire", "score", "title"),
                    ROUND.stream().map(name -> "baseline." + name),
                    ROUND.stream().map(name -> "followUp." + name),
                    CHANGE.stream().map(name -> "difference." + name),
                    Stream.of("history"))
            .flatMap(names -> names)
            .toList();

    private final Basis basis;
    private final Words words;
    private final NamedFigures figures;

    private FiguresCsv(Basis basis) {
        this.basis = basis;
        this.words = basis.words();
        this.figures = new NamedFigures(words::why);
    }

    /**
     * The bytes of the file. Numbers have the decimal sign of the language, as its spreadsheets expect.
     *
     * @param units those that the reader may see
     */
    public static byte[] of(Basis basis, List<ReleasedUnit> units) {
        var csv = new FiguresCsv(basis);
        return CsvWriting.bytes(
                HEADER,
                units.stream()
                        .flatMap(unit -> unit.scores().stream().map(score -> csv.line(unit, score)))
                        .toList());
    }

    private List<String> line(ReleasedUnit unit, ReleasedScore score) {
        var cells = figures.turnout(unit).flat();
        cells.putAll(figures.score(score).flat());
        cells.putAll(Map.of(
                "unit",
                unit.name(),
                "area",
                unit.area().orElse(""),
                "questionnaire",
                basis.comparison().questionnaire(),
                "title",
                basis.instrument().score(score.score()).orElseThrow().title().in(words.language()),
                "history",
                String.join(" ", basis.history().apply(unit))));
        addRound(cells, "baseline.", basis.comparison().baseline());
        basis.comparison().followUp().ifPresent(round -> addRound(cells, "followUp.", round));
        if (!basis.all()) {
            cells.remove("difference.pHolm");
        }
        if (!score.verdict().equals(Optional.of(Verdict.UNCERTAIN))) {
            cells.remove("difference.detectable");
        }
        cells.put(
                "difference.verdict",
                score.verdict().map(verdict -> words.get(verdict.messageKey())).orElse(""));
        cells.put("difference.why", reasons(score));
        cells.put(
                "difference.notice",
                Stream.concat(basis.differences().stream(), basis.cautions().of(unit).stream())
                        .collect(Collectors.joining(" ")));
        return HEADER.stream().map(name -> text(cells.getOrDefault(name, ""))).toList();
    }

    private static void addRound(Map<String, Object> cells, String prefix, Round round) {
        cells.putAll(Map.of(
                prefix + "round",
                round.name(),
                prefix + "version",
                round.version(),
                prefix + "wording",
                round.wordingKind().name().toLowerCase(Locale.ROOT),
                prefix + "wordingHash",
                round.wordingHash()));
    }

    private String reasons(ReleasedScore score) {
        var perRound = basis.two()
                ? Stream.of(score.baseline().reason(), score.followUp().reason())
                : Stream.of(score.baseline().reason());
        return Stream.concat(perRound, Stream.of(score.why()))
                .flatMap(Optional::stream)
                .distinct()
                .map(words::why)
                .collect(Collectors.joining("; "));
    }

    private String text(Object value) {
        if (!(value instanceof Double number)) {
            return value.toString();
        }
        var text = BigDecimal.valueOf(number).toPlainString();
        return words.language().equals("sv") ? text.replace('.', ',') : text;
    }
}
