package se.spegla.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.csv.CsvRow;
import se.spegla.csv.CsvTable;
import se.spegla.csv.SameName;
import se.spegla.disclosure.RawFileComparison;
import se.spegla.fault.Fault;
import se.spegla.fault.FaultList;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Option;
import se.spegla.instrument.Variable;
import se.spegla.response.Response;

/**
 * Reads answers: header {@code unit,round,pair,<item id>…}, one line a sheet. Finds all faults, each with line and
 * column. The columns of background items and comments may be there or not: they are no part of a comparison, and
 * nothing of them is read. Names of units, rounds and columns may be written in several ways.
 */
final class AnswersFile {
    private static final String UNIT = "unit";
    private static final String ROUND = "round";
    private static final String PAIR = "pair";
    private static final int MISSING = -1;
    private static final int NOT_READ = -2;

    private final Instrument instrument;
    private final CsvTable table;
    private final FaultList faults;
    private final ShownNames units;
    private final ShownNames roundNames;
    private final int unit;
    private final int round;
    private final OptionalInt pair;
    private final int[] columns;
    private final List<Map<String, Integer>> allowed;
    private final Map<String, Integer> rounds = new LinkedHashMap<>();

    /**
     * @param units takes the names of the units
     * @param rounds takes the names of the rounds; those that are compared it has already, as they were asked for
     */
    AnswersFile(
            Instrument instrument,
            CsvTable table,
            boolean ignoreExtra,
            ShownNames units,
            ShownNames rounds,
            FaultList faults) {
        this.instrument = instrument;
        this.table = table;
        this.faults = faults;
        this.units = units;
        this.roundNames = rounds;
        this.unit = CsvFile.require(table, UNIT, faults);
        this.round = CsvFile.require(table, ROUND, faults);
        this.pair = table.column(PAIR);
        this.columns = instrument.variables().stream().mapToInt(this::column).toArray();
        this.allowed = instrument.variables().stream().map(AnswersFile::allowed).toList();
        if (!ignoreExtra) {
            refuseExtra();
        }
    }

    private int column(Variable item) {
        return item.background() ? NOT_READ : CsvFile.require(table, item.id(), faults);
    }

    private static Map<String, Integer> allowed(Variable item) {
        return item.scale().options().stream()
                .collect(Collectors.toMap(option -> Integer.toString(option.value()), Option::value));
    }

    private void refuseExtra() {
        var known = Stream.concat(instrument.texts().keySet().stream(), Stream.of(UNIT, ROUND, PAIR))
                .map(SameName::key)
                .collect(Collectors.toSet());
        table.header().stream()
                .filter(column -> !known.contains(SameName.key(column)))
                .forEach(column -> faults.add(table.fault(
                        "column \"" + column + "\" is no item of " + instrument.id()
                                + "; remove it, or say --ignore-extra",
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
            var time = roundNames.of(name(row, round));
            comparison.add(units.of(name(row, unit)), time, pair(row), response);
            rounds.merge(time, 1, Integer::sum);
        }
    }

    private String name(CsvRow row, int column) {
        if (row.cell(column).isEmpty()) {
            faults.add(table.fault(
                    row,
                    column,
                    "every line needs it; write it, or remove the line",
                    "varje rad behöver den; skriv den, eller ta bort raden"));
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
                answers[i] = answer(row, i, cell);
            }
        }
        return answers;
    }

    private int answer(CsvRow row, int item, String cell) {
        var value = allowed.get(item).get(cell);
        if (value != null) {
            return value;
        }
        var whole = CsvRow.whole(cell);
        if (whole.isPresent() && allowed.get(item).containsValue(whole.getAsInt())) {
            return whole.getAsInt();
        }
        refuse(row, item);
        return Response.NO_ANSWER;
    }

    private void refuse(CsvRow row, int item) {
        var values = instrument.variable(item).scale().options().stream()
                .map(option -> Integer.toString(option.value()))
                .collect(Collectors.joining(", "));
        faults.add(table.fault(
                row,
                columns[item],
                "the scale has " + values + "; leave the cell empty where there is no answer",
                "skalan har " + values + "; lämna cellen tom om svar saknas"));
    }

    /** Adds a fault for a round without a single line. */
    void requireRound(String name) {
        if (round >= 0 && !rounds.containsKey(name)) {
            var there = String.join(", ", rounds.keySet());
            faults.add(new Fault(
                    table.name(),
                    0,
                    "no line has round \"" + name + "\"; the rounds in the file are " + there,
                    "ingen rad har mätningen ”" + name + "”; mätningarna i filen är " + there));
        }
    }

    /** Adds a note for each unit whose name has lost letters on its way. */
    void tellGarbled(FaultList notes) {
        units.all().stream()
                .filter(SameName::isGarbled)
                .forEach(
                        name -> notes.add(
                                new Fault(
                                        table.name(),
                                        0,
                                        "unit \"" + name
                                                + "\": letters were lost before the file came here; save it as \"CSV UTF-8\" once more",
                                        "enheten ”" + name
                                                + "”: bokstäver har gått förlorade innan filen kom hit; spara den som ”CSV UTF-8” igen")));
    }

    /** Adds a note for the lines of every round but these. */
    void tellOthers(List<String> compared, FaultList notes) {
        rounds.forEach((name, lines) -> {
            if (!name.isEmpty() && !compared.contains(name)) {
                notes.add(new Fault(
                        table.name(),
                        0,
                        "lines of round \"" + name + "\": " + lines + "; they are not compared",
                        "rader med mätningen ”" + name + "”: " + lines + "; de jämförs inte"));
            }
        });
    }
}
