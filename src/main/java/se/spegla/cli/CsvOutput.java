package se.spegla.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.spegla.csv.CsvWriting;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.report.NamedFigures;

/** The comparison as CSV: one line per unit and score, headers are the dotted JSON names. */
final class CsvOutput {
    private static final List<String> TURNOUT = List.of("answers", "headcount", "responseRate");
    private static final List<String> SUMMARY =
            List.of("n", "mean", "sd", "low", "high", "median", "q1", "q3", "floor", "ceiling", "mean100", "why");
    private static final List<String> HEADER = Stream.of(
                    List.of("unit", "score", "verdict", "why"),
                    under("baseline", TURNOUT),
                    under("followUp", TURNOUT),
                    under("baseline", SUMMARY),
                    under("followUp", SUMMARY),
                    under(
                            "difference",
                            List.of(
                                    "estimate",
                                    "low",
                                    "high",
                                    "se",
                                    "t",
                                    "df",
                                    "p",
                                    "pHolm",
                                    "pairs",
                                    "method",
                                    "detectable",
                                    "why")),
                    under(
                            "effect",
                            List.of(
                                    "hedgesG",
                                    "gLow",
                                    "gHigh",
                                    "cliffsDelta",
                                    "deltaLow",
                                    "deltaHigh",
                                    "mannWhitneyP",
                                    "why")),
                    under(
                            "linked",
                            List.of("pairs", "meanChange", "sdChange", "wilcoxonP", "icc31", "sem", "sdc95", "why")))
            .flatMap(List::stream)
            .toList();

    private CsvOutput() {}

    static void write(ReleasedComparison comparison, NamedFigures figures, PrintWriter out) {
        var rows = new ArrayList<List<String>>();
        for (var unit : comparison.units()) {
            for (var score : unit.scores()) {
                var cells = figures.turnout(unit).flat();
                cells.putAll(figures.score(score).flat());
                cells.put("unit", unit.name());
                rows.add(HEADER.stream()
                        .map(column -> text(cells.getOrDefault(column, "")))
                        .toList());
            }
        }
        out.print(CsvWriting.commaSeparated(HEADER, rows));
    }

    private static String text(Object value) {
        return value instanceof Double number ? BigDecimal.valueOf(number).toPlainString() : value.toString();
    }

    private static List<String> under(String group, List<String> names) {
        return names.stream().map(name -> group + "." + name).toList();
    }
}
