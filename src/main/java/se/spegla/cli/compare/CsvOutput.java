package se.spegla.cli.compare;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.spegla.csv.CsvWriting;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.web.Messages;

/** The comparison as CSV: one line per unit and score, headers are the dotted JSON names. */
final class CsvOutput {
    private static final List<String> TURNOUT = List.of("answers", "headcount", "responseRate");
    private static final List<String> SUMMARY = List.of(
            "n", "mean", "sd", "low", "high", "median", "q1", "q3", "floor", "ceiling", "mean100", "why");
    private static final List<String> HEADER = Stream.of(
                    List.of("unit", "score", "verdict", "why"),
                    under("baseline", TURNOUT), under("followUp", TURNOUT),
                    under("baseline", SUMMARY), under("followUp", SUMMARY),
                    under("difference", List.of("estimate", "low", "high", "se", "t", "df", "p", "pHolm", "pairs",
                            "method", "detectable", "why")),
                    under("effect", List.of("hedgesG", "gLow", "gHigh", "cliffsDelta", "deltaLow", "deltaHigh",
                            "mannWhitneyP", "why")),
                    under("linked", List.of("pairs", "meanChange", "sdChange", "wilcoxonP", "icc31", "sem", "sdc95",
                            "why")))
            .flatMap(List::stream).toList();

    /** One line; a group's name stands before its figures' names. */
    private record Line(Map<String, String> cells, String prefix) implements Figures {
        @Override
        public void text(String name, String value) {
            cells.put(prefix + name, value);
        }

        @Override
        public void count(String name, int value) {
            text(name, Integer.toString(value));
        }

        @Override
        public void figure(String name, double value) {
            text(name, BigDecimal.valueOf(value).toPlainString());
        }

        @Override
        public void group(String name, Group group) throws IOException {
            group.writeTo(new Line(cells, prefix + name + "."));
        }
    }

    private final UnitFigures units;
    private final PrintWriter out;

    CsvOutput(Messages messages, PrintWriter out) {
        this.units = new UnitFigures(messages);
        this.out = out;
    }

    void write(ReleasedComparison comparison) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var unit : comparison.units()) {
            for (var score : unit.scores()) {
                var line = new Line(new HashMap<>(), "");
                line.text("unit", unit.name());
                units.turnout(unit, line);
                units.score(score, line);
                rows.add(HEADER.stream().map(column -> line.cells().getOrDefault(column, "")).toList());
            }
        }
        out.print(CsvWriting.commaSeparated(HEADER, rows));
    }

    private static List<String> under(String group, List<String> names) {
        return names.stream().map(name -> group + "." + name).toList();
    }
}
