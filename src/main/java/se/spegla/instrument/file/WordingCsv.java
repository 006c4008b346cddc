package se.spegla.instrument.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.spegla.csv.Csv;
import se.spegla.csv.CsvReading;
import se.spegla.csv.CsvRow;
import se.spegla.csv.CsvTable;
import se.spegla.csv.CsvWriting;
import se.spegla.csv.SameName;
import se.spegla.fault.Fault;
import se.spegla.fault.FaultList;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Text;

/**
 * The texts of an instrument's items as CSV with the columns {@code item,language,text}: how a licensed wording comes in.
 * All items must be there, or a wording would be called licensed that is so in part only.
 */
public final class WordingCsv {
    private static final int MOST_BYTES = 500_000;
    private static final List<String> HEADER = List.of("item", "language", "text");

    private final Instrument instrument;
    private final CsvTable table;
    private final int itemColumn;
    private final int languageColumn;
    private final int textColumn;
    private final Map<String, String> items = new HashMap<>();
    private final FaultList faults = new FaultList();
    private final Map<String, Map<String, String>> byItem = new LinkedHashMap<>();

    private WordingCsv(Instrument instrument, CsvTable table) {
        this.instrument = instrument;
        this.table = table;
        this.itemColumn = table.column("item").orElse(0);
        this.languageColumn = table.column("language").orElse(0);
        this.textColumn = table.column("text").orElse(0);
        instrument.texts().keySet().forEach(id -> items.put(SameName.key(id), id));
    }

    /**
     * Reads the licensed texts of an instrument.
     *
     * @param name the file's name as the person knows it, for the faults
     */
    public static WordingReading read(Instrument instrument, String name, byte[] bytes) {
        var reading = Csv.read(name, bytes, MOST_BYTES);
        return reading instanceof CsvReading.Read read
                ? new WordingCsv(instrument, read.table()).read(read.assumed())
                : new WordingReading.Faulty(((CsvReading.Faulty) reading).faults());
    }

    /** A file to fill in: every item and comment with the text that it has now, in every language that it has. */
    public static byte[] template(Instrument instrument) {
        var rows = new ArrayList<List<String>>();
        instrument
                .texts()
                .forEach((id, text) ->
                        text.byLanguage().forEach((language, words) -> rows.add(List.of(id, language, words))));
        return CsvWriting.bytes(HEADER, rows);
    }

    private WordingReading read(Optional<Fault> assumed) {
        if (table.header().size() != HEADER.size()
                || HEADER.stream().anyMatch(name -> table.column(name).isEmpty())) {
            return new WordingReading.Faulty(List.of(table.fault(
                    "the columns are " + String.join(", ", table.header()) + "; they must be item, language, text",
                    "kolumnerna är " + String.join(", ", table.header()) + "; de ska vara item, language, text")));
        }
        table.rows().forEach(this::readRow);
        instrument.texts().keySet().forEach(this::checkSwedish);
        return faults.isEmpty() ? new WordingReading.Read(texts(), assumed) : new WordingReading.Faulty(faults.told());
    }

    private void readRow(CsvRow row) {
        checkItem(row);
        checkLanguage(row);
        checkText(row);
        var item = items.get(SameName.key(row.cell(itemColumn)));
        if (item != null
                && byItem.computeIfAbsent(item, id -> new HashMap<>()).putIfAbsent(language(row), row.cell(textColumn))
                        != null) {
            fault(
                    row,
                    languageColumn,
                    "the item already has a text in this language; keep one",
                    "påståendet har redan en text på det språket; behåll en");
        }
    }

    private void checkItem(CsvRow row) {
        if (!items.containsKey(SameName.key(row.cell(itemColumn)))) {
            var ids = String.join(", ", instrument.texts().keySet());
            fault(
                    row,
                    itemColumn,
                    "the instrument has no such item; its items are: " + ids,
                    "instrumentet har inget sådant påstående; påståendena är: " + ids);
        }
    }

    private void checkLanguage(CsvRow row) {
        if (!Text.isLanguage(language(row))) {
            fault(
                    row,
                    languageColumn,
                    "this is no language code; write one like sv, en or ar",
                    "det här är ingen språkkod; skriv till exempel sv, en eller ar");
        }
    }

    /** The code as it stands, else in lower case: spreadsheets begin a cell with a capital. */
    private String language(CsvRow row) {
        var code = row.cell(languageColumn);
        return Text.isLanguage(code) ? code : code.toLowerCase(Locale.ROOT);
    }

    private void checkText(CsvRow row) {
        if (row.cell(textColumn).isBlank()) {
            fault(
                    row,
                    textColumn,
                    "the text is missing; write it, or remove the line",
                    "texten saknas; skriv den eller ta bort raden");
        } else if (SameName.isGarbled(row.cell(textColumn))) {
            fault(
                    row,
                    textColumn,
                    "letters of the text were lost before the file came here; write it again, or save the file as \"CSV UTF-8\"",
                    "bokstäver i texten har gått förlorade innan filen kom hit; skriv om den, eller spara filen som "
                            + "”CSV UTF-8”");
        } else if (!Text.isPlain(row.cell(textColumn))) {
            fault(
                    row,
                    textColumn,
                    "the text holds a control character; remove it",
                    "texten innehåller ett styrtecken; ta bort det");
        }
    }

    private void checkSwedish(String item) {
        if (!byItem.getOrDefault(item, Map.of()).containsKey(Text.REQUIRED)) {
            faults.add(new Fault(
                    table.name(),
                    0,
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
