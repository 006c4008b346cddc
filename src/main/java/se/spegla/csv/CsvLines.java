package se.spegla.csv;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.spegla.fault.Fault;
import se.spegla.fault.FaultList;

/** The lines of one CSV text, with what is wrong with them. */
final class CsvLines {
    private static final int MOST_LINES_IN_A_CELL = 100;
    private static final int MOST_COLUMNS = 1_000;
    private static final int MOST_SHARED_CELLS = 10_000;
    private static final String SEPARATORS = "\t,;";
    /** With this first line Excel is told the separator; it may have been saved again with the separators of the other lines. */
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\"?sep=([^\r\n\"])\"?[,;\t]*(?:\r\n|\n|\r|$)", Pattern.CASE_INSENSITIVE);

    private static final Pattern EDGE =
            Pattern.compile("^[\\s\\p{Z}\\u200B\\u2060\\uFEFF]+|[\\s\\p{Z}\\u200B\\u2060\\uFEFF]+$");

    private final String name;
    private final int skipped;
    private final CSVReader reader;
    private final List<CsvRow> rows = new ArrayList<>();
    private final FaultList faults = new FaultList();
    private final Map<String, String> shared = new HashMap<>();

    CsvLines(String name, String text) {
        this.name = name;
        var told = SEPARATOR_LINE.matcher(text);
        var isTold = told.lookingAt();
        skipped = isTold ? 1 : 0;
        var lines = isTold ? text.substring(told.end()) : text;
        var separator = isTold ? told.group(1).charAt(0) : separator(lines);
        var parser = new RFC4180ParserBuilder().withSeparator(separator).build();
        reader = new CSVReaderBuilder(new StringReader(lines))
                .withCSVParser(parser)
                .withMultilineLimit(MOST_LINES_IN_A_CELL)
                .build();
    }

    /** @param assumed to be told with what was read */
    CsvReading read(Optional<Fault> assumed) {
        int headerLine = nextLine();
        var cells = next(headerLine);
        var header = header(headerLine, cells);
        if (!header.isEmpty()) {
            readRows(header, cells.size());
        }
        return faults.isEmpty()
                ? new CsvReading.Read(new CsvTable(name, headerLine, header, rows), assumed)
                : new CsvReading.Faulty(faults.told());
    }

    /** Whichever the first line has most of, outside quotes; of as many the one that is more seldom part of a name. */
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        char found = SEPARATORS.charAt(0);
        for (char candidate : SEPARATORS.toCharArray()) {
            found = count(first, candidate) > count(first, found) ? candidate : found;
        }
        return found;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    /** The names of the columns; those at the end that have none are no columns. */
    private List<String> header(int line, List<String> cells) {
        if (isEmpty(cells)) {
            fault(
                    line,
                    "the first line must hold the names of the columns; it is empty",
                    "första raden ska innehålla kolumnernas namn; den är tom");
            return List.of();
        }
        var header = cells.subList(0, width(cells)).stream().map(SameName::tidy).toList();
        if (header.size() > MOST_COLUMNS) {
            fault(
                    line,
                    "the header has " + header.size() + " cells; at most " + MOST_COLUMNS + " columns are read",
                    "rubrikraden har " + header.size() + " celler; högst " + MOST_COLUMNS + " kolumner läses");
            return List.of();
        }
        var keys = header.stream().map(SameName::key).toList();
        for (int i = 0; i < keys.size(); i++) {
            checkColumn(line, header.get(i), i, keys.indexOf(keys.get(i)));
        }
        return header;
    }

    private void checkColumn(int line, String title, int index, int first) {
        if (title.isEmpty()) {
            fault(
                    line,
                    "column " + (index + 1) + " has no name; name it or remove it",
                    "kolumn " + (index + 1) + " har inget namn; ge den ett namn eller ta bort den");
        } else if (first < index) {
            fault(
                    line,
                    "column \"" + title + "\" stands twice; keep one",
                    "kolumnen ”" + title + "” finns två gånger; behåll en");
        }
    }

    /** How many cells there are when those at the end that are empty are left out. */
    private static int width(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** @param drawn how many cells the header has with those at its end that have no name */
    private void readRows(List<String> header, int drawn) {
        int width = header.size();
        for (int line = nextLine(); ; line = nextLine()) {
            var cells = next(line);
            if (cells == null) {
                return;
            }
            int own = width(cells);
            if (own == 0) {
                continue;
            }
            if (own > width && cells.size() <= drawn) {
                var last = CsvTable.shortened(cells.get(own - 1));
                fault(
                        line,
                        "\"" + last + "\"",
                        "”" + last + "”",
                        "column " + own + " has no name; name it, or empty it",
                        "kolumn " + own + " har inget namn; ge den ett namn, eller töm den");
            } else if (own > width) {
                tooMany(line, cells.size(), width);
            } else if (cells.size() < width) {
                tooFew(line, header.get(cells.size()));
            } else {
                rows.add(new CsvRow(line, cells.subList(0, width)));
            }
        }
    }

    private void tooFew(int line, String missing) {
        fault(
                line,
                "this line ends before column \"" + missing + "\"",
                "raden slutar före kolumnen ”" + missing + "”",
                "write what is missing; where a cell is to be empty, its separator must still be there",
                "skriv det som saknas; ska en cell vara tom måste dess skiljetecken ändå finnas");
    }

    private void tooMany(int line, int cells, int width) {
        fault(
                line,
                "this line has " + cells + " cells",
                "raden har " + cells + " celler",
                "the header has " + width + "; put a cell that holds a separator or a quote in quotes",
                "rubrikraden har " + width
                        + "; sätt citattecken runt en cell som innehåller skiljetecken eller citattecken");
    }

    private static boolean isEmpty(List<String> cells) {
        return cells == null || width(cells) == 0;
    }

    private int nextLine() {
        return skipped + (int) reader.getLinesRead() + 1;
    }

    private List<String> next(int line) {
        try {
            var cells = reader.readNext();
            return cells == null ? null : tidied(cells);
        } catch (IOException | CsvValidationException unending) {
            fault(
                    line,
                    "a quote begins in this line and does not end; end it, or write it twice inside a cell",
                    "ett citattecken börjar på raden men slutar inte; avsluta det, eller skriv det dubbelt inuti en cell");
            return null;
        }
    }

    private List<String> tidied(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = shared(plain(stripped(cells[i])));
        }
        return Arrays.asList(cells);
    }

    /** Without white space around it, also of the kinds that a spreadsheet or a web page puts there, and with whole letters. */
    private static String stripped(String cell) {
        var stripped = cell.strip();
        return isAscii(stripped)
                ? stripped
                : EDGE.matcher(Normalizer.normalize(stripped, Normalizer.Form.NFC))
                        .replaceAll("");
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
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
        fault(line, "", "", english, swedish);
    }

    private void fault(int line, String place, String swedishPlace, String english, String swedish) {
        faults.add(new Fault(name, line, place, swedishPlace, english, swedish));
    }
}
