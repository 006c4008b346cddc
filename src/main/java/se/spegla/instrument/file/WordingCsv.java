package se.spegla.instrument.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.spegla.csv.Csv;
import se.spegla.csv.CsvReading;
import se.spegla.csv.CsvRow;
import se.spegla.csv.CsvTable;
import se.spegla.csv.CsvWriting;
import se.spegla.fault.Fault;
import se.spegla.fault.FirstFaults;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Text;

/**
 * The texts of an instrument's items as CSV with the columns {@code item,language,text}: how a licensed wording comes in.
 * All items must be there, or a wording would be called licensed that is so in part only.
 */
public final class WordingCsv {
    private static final int MOST_BYTES = 500_000;
    private static final List<String> HEADER = List.of("item", "language", "text");
    private static final int ITEM = 0;
    private static final int LANGUAGE = 1;
    private static final int TEXT = 2;

    private final Instrument instrument;
    private final CsvTable table;
    private final List<Fault> faults;
    private final Map<String, Map<String, String>> byItem = new LinkedHashMap<>();

    private WordingCsv(Instrument instrument, CsvTable table) {
        this.instrument = instrument;
        this.table = table;
        this.faults = new FirstFaults(table.name());
    }

    /**
     * Reads the licensed texts of an instrument.
     *
     * @param name the file's name as the person knows it, for the faults
     */
    public static WordingReading read(Instrument instrument, String name, byte[] bytes) {
        var reading = Csv.read(name, bytes, MOST_BYTES);
        return reading instanceof CsvReading.Read read
                ? new WordingCsv(instrument, read.table()).read()
                : new WordingReading.Faulty(((CsvReading.Faulty) reading).faults());
    }

    /** A file to fill in: every item and comment with the text that it has now, in every language that it has. */
    public static byte[] template(Instrument instrument) {
        var rows = new ArrayList<List<String>>();
        instrument.texts().forEach((id, text) ->
                text.byLanguage().forEach((language, words) -> rows.add(List.of(id, language, words))));
        return CsvWriting.bytes(HEADER, rows);
    }

    private WordingReading read() {
        if (!table.header().equals(HEADER)) {
            return new WordingReading.Faulty(List.of(new Fault(table.name(), 1,
                    "the columns are " + String.join(", ", table.header()) + "; they must be item, language, text",
                    "kolumnerna är " + String.join(", ", table.header()) + "; de ska vara item, language, text")));
        }
        table.rows().forEach(this::readRow);
        instrument.texts().keySet().forEach(this::checkSwedish);
        return faults.isEmpty() ? new WordingReading.Read(texts()) : new WordingReading.Faulty(faults);
    }

    private void readRow(CsvRow row) {
        checkItem(row);
        checkLanguage(row);
        checkText(row);
        var previous = byItem.computeIfAbsent(row.cell(ITEM), id -> new HashMap<>())
                .putIfAbsent(row.cell(LANGUAGE), row.cell(TEXT));
        if (previous != null) {
            fault(row, LANGUAGE, "the item already has a text in this language; keep one",
                    "påståendet har redan en text på det språket; behåll en");
        }
    }

    private void checkItem(CsvRow row) {
        if (!instrument.texts().containsKey(row.cell(ITEM))) {
            var ids = String.join(", ", instrument.texts().keySet());
            fault(row, ITEM, "the instrument has no such item; its items are: " + ids,
                    "instrumentet har inget sådant påstående; påståendena är: " + ids);
        }
    }

    private void checkLanguage(CsvRow row) {
        if (!Text.isLanguage(row.cell(LANGUAGE))) {
            fault(row, LANGUAGE, "this is no language code; write one like sv, en or ar",
                    "det här är ingen språkkod; skriv till exempel sv, en eller ar");
        }
    }

    private void checkText(CsvRow row) {
        if (row.cell(TEXT).isBlank()) {
            fault(row, TEXT, "the text is missing; write it, or remove the line",
                    "texten saknas; skriv den eller ta bort raden");
        } else if (!Text.isPlain(row.cell(TEXT))) {
            fault(row, TEXT, "the text holds a control character; remove it",
                    "texten innehåller ett styrtecken; ta bort det");
        }
    }

    private void checkSwedish(String item) {
        if (!byItem.getOrDefault(item, Map.of()).containsKey(Text.REQUIRED)) {
            faults.add(new Fault(table.name(), 0,
                    "item " + item + " has no Swedish text; add a line " + item + ",sv,…",
                    "påstående " + item + " saknar svensk text; lägg till en rad " + item + ",sv,…"));
        }
    }

    private void fault(CsvRow row, int column, String english, String swedish) {
        faults.add(table.fault(row, column, english, swedish));
    }

    private Map<String, Text> texts() {
        var texts = new LinkedHashMap<String, Text>();
        byItem.forEach((item, words) -> texts.put(item, new Text(words)));
        return texts;
    }
}
