package se.spegla.csv;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.spegla.fault.Fault;
import se.spegla.fault.FirstFaults;

/** The lines of one CSV text, with what is wrong with them. */
final class CsvLines {
    private static final int MOST_LINES_IN_A_CELL = 100;
    private static final int MOST_COLUMNS = 1_000;
    private static final int MOST_SHARED_CELLS = 10_000;

    private final String name;
    private final CSVReader reader;
    private final List<CsvRow> rows = new ArrayList<>();
    private final List<Fault> faults;
    private final Map<String, String> shared = new HashMap<>();

    CsvLines(String name, String text) {
        this.name = name;
        faults = new FirstFaults(name);
        var parser = new RFC4180ParserBuilder().withSeparator(separator(text)).build();
        reader = new CSVReaderBuilder(new StringReader(text)).withCSVParser(parser)
                .withMultilineLimit(MOST_LINES_IN_A_CELL).build();
    }

    CsvReading read() {
        var header = readHeader();
        if (!header.isEmpty()) {
            readRows(header.size());
        }
        return faults.isEmpty()
                ? new CsvReading.Read(new CsvTable(name, header, rows))
                : new CsvReading.Faulty(faults);
    }

    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        return count(first, ';') > count(first, ',') ? ';' : ',';
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private List<String> readHeader() {
        var header = next(1);
        if (isEmpty(header)) {
            fault(1, "the first line must hold the names of the columns; it is empty",
                    "första raden ska innehålla kolumnernas namn; den är tom");
            return List.of();
        }
        if (header.size() > MOST_COLUMNS) {
            fault(1, "the first line has " + header.size() + " cells; at most " + MOST_COLUMNS + " columns are read",
                    "första raden har " + header.size() + " celler; högst " + MOST_COLUMNS + " kolumner läses");
            return List.of();
        }
        for (int i = 0; i < header.size(); i++) {
            checkColumn(header, i);
        }
        return header;
    }

    private void checkColumn(List<String> header, int index) {
        var title = header.get(index);
        if (title.isEmpty()) {
            fault(1, "column " + (index + 1) + " has no name; name it or remove it",
                    "kolumn " + (index + 1) + " har inget namn; ge den ett namn eller ta bort den");
        } else if (header.indexOf(title) < index) {
            fault(1, "column \"" + title + "\" stands twice; keep one",
                    "kolumnen ”" + title + "” finns två gånger; behåll en");
        }
    }

    private void readRows(int width) {
        for (int line = nextLine(); ; line = nextLine()) {
            var cells = next(line);
            if (cells == null) {
                return;
            }
            if (cells.size() == width) {
                addUnlessEmpty(line, cells);
            } else if (!isEmpty(cells)) {
                fault(line, "this line has " + cells.size() + " cells, the header has " + width
                                + "; put a cell that holds a separator or a quote in quotes",
                        "raden har " + cells.size() + " celler, rubrikraden har " + width
                                + "; sätt citattecken runt en cell som innehåller skiljetecken eller citattecken");
            }
        }
    }

    private void addUnlessEmpty(int line, List<String> cells) {
        if (!isEmpty(cells)) {
            rows.add(new CsvRow(line, cells));
        }
    }

    private static boolean isEmpty(List<String> cells) {
        return cells == null || cells.stream().allMatch(String::isEmpty);
    }

    private int nextLine() {
        return (int) reader.getLinesRead() + 1;
    }

    private List<String> next(int line) {
        try {
            var cells = reader.readNext();
            return cells == null ? null : tidied(cells);
        } catch (IOException | CsvValidationException unending) {
            fault(line, "a quote begins in this line and does not end; end it, or write it twice inside a cell",
                    "ett citattecken börjar på raden men slutar inte; avsluta det, eller skriv det dubbelt inuti en cell");
            return null;
        }
    }

    private List<String> tidied(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = shared(plain(cells[i].strip()));
        }
        return Arrays.asList(cells);
    }

    private static String plain(String cell) {
        return cell.startsWith("'") && CsvWriting.isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** Answers and unit names come again and again: one text for all keeps a large file small in memory. */
    private String shared(String cell) {
        if (shared.size() < MOST_SHARED_CELLS) {
            var other = shared.putIfAbsent(cell, cell);
            return other == null ? cell : other;
        }
        return shared.getOrDefault(cell, cell);
    }

    private void fault(int line, String english, String swedish) {
        faults.add(new Fault(name, line, english, swedish));
    }
}
