package se.spegla.cli.compare;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import se.spegla.csv.CsvRow;
import se.spegla.csv.CsvTable;
import se.spegla.disclosure.rawfile.RawFileComparison;
import se.spegla.fault.Fault;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Item;
import se.spegla.instrument.Option;
import se.spegla.response.Response;

/**
 * Reads answers: header {@code unit,round,pair,<item id>…}, one line a sheet. Finds all faults, each with line and
 * column. The columns of background items and comments may be there or not: they are no part of a comparison, and
 * nothing of them is read.
 */
final class AnswersFile {
    private static final String UNIT = "unit";
    private static final String ROUND = "round";
    private static final String PAIR = "pair";
    private static final int MISSING = -1;
    private static final int NOT_READ = -2;

    private final Instrument instrument;
    private final CsvTable table;
    private final List<Fault> faults;
    private final int unit;
    private final int round;
    private final OptionalInt pair;
    private final int[] columns;
    private final List<Map<String, Integer>> allowed;
    private final Set<String> rounds = new LinkedHashSet<>();

    AnswersFile(Instrument instrument, CsvTable table, boolean ignoreExtra, List<Fault> faults) {
        this.instrument = instrument;
        this.table = table;
        this.faults = faults;
        this.unit = CsvFile.require(table, UNIT, faults);
        this.round = CsvFile.require(table, ROUND, faults);
        this.pair = table.column(PAIR);
        this.columns = instrument.items().stream().mapToInt(this::column).toArray();
        this.allowed = instrument.items().stream().map(AnswersFile::allowed).toList();
        if (!ignoreExtra) {
            refuseExtra();
        }
    }

    private int column(Item item) {
        return item.background() ? NOT_READ : CsvFile.require(table, item.id(), faults);
    }

    private static Map<String, Integer> allowed(Item item) {
        return item.scale().options().stream()
                .collect(Collectors.toMap(option -> Integer.toString(option.value()), Option::value));
    }

    private void refuseExtra() {
        var known = new HashSet<>(instrument.texts().keySet());
        known.addAll(List.of(UNIT, ROUND, PAIR));
        table.header().stream().filter(column -> !known.contains(column)).forEach(column -> faults.add(new Fault(
                table.name(), 1,
                "column \"" + column + "\" is no item of " + instrument.id() + "; remove it, or say --ignore-extra",
                "kolumnen ”" + column + "” är ingen fråga i " + instrument.id()
                        + "; ta bort den eller ange --ignore-extra")));
    }

    /** Adds every sheet to the comparison. Does nothing where a column that is needed is missing. */
    void readInto(RawFileComparison comparison) {
        if (unit < 0 || round < 0 || Arrays.stream(columns).anyMatch(column -> column == MISSING)) {
            return;
        }
        for (var row : table.rows()) {
            var response = Response.of(instrument, answers(row));
            comparison.add(name(row, unit), name(row, round), pair(row), response);
            rounds.add(row.cell(round));
        }
    }

    private String name(CsvRow row, int column) {
        if (row.cell(column).isEmpty()) {
            faults.add(table.fault(row, column, "the cell is empty; every line needs it",
                    "cellen är tom; varje rad behöver den"));
        }
        return row.cell(column);
    }

    private Optional<String> pair(CsvRow row) {
        return pair.isEmpty() || row.cell(pair.getAsInt()).isEmpty()
                ? Optional.empty()
                : Optional.of(row.cell(pair.getAsInt()));
    }

    private int[] answers(CsvRow row) {
        var answers = new int[columns.length];
        Arrays.fill(answers, Response.NO_ANSWER);
        for (int i = 0; i < answers.length; i++) {
            var cell = columns[i] == NOT_READ ? "" : row.cell(columns[i]);
            if (!cell.isEmpty()) {
                var value = allowed.get(i).get(cell);
                if (value == null) {
                    refuse(row, i);
                } else {
                    answers[i] = value;
                }
            }
        }
        return answers;
    }

    private void refuse(CsvRow row, int item) {
        var values = instrument.items().get(item).scale().options().stream()
                .map(option -> Integer.toString(option.value())).collect(Collectors.joining(", "));
        faults.add(table.fault(row, columns[item],
                "the scale has " + values + "; leave the cell empty where there is no answer",
                "skalan har " + values + "; lämna cellen tom om svar saknas"));
    }

    /** Adds a fault for a round without a single line. */
    void requireRound(String name) {
        if (round >= 0 && !rounds.contains(name)) {
            var there = String.join(", ", rounds);
            faults.add(new Fault(table.name(), 0,
                    "no line has round \"" + name + "\"; the rounds in the file are " + there,
                    "ingen rad har mätningen ”" + name + "”; mätningarna i filen är " + there));
        }
    }
}
