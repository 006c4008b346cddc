package se.spegla.store.sql;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import se.spegla.instrument.LicensedTexts;
import se.spegla.instrument.Text;
import se.spegla.store.sqlite.Transactions;

/** The licensed wordings, in SQL. */
public final class SqlLicensedTexts implements LicensedTexts {
    private record Row(String item, String language, String words) {}

    private final Transactions transactions;

    public SqlLicensedTexts(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<String, Text> of(String instrumentId, int version) {
        var byItem = new HashMap<String, Map<String, String>>();
        transactions
                .read(handle -> handle.select("""
                                select item_id, language, words from licensed_text
                                where instrument_id = ? and version = ?
                                """, instrumentId, version)
                        .map((row, context) ->
                                new Row(row.getString("item_id"), row.getString("language"), row.getString("words")))
                        .list())
                .forEach(row -> byItem.computeIfAbsent(row.item(), item -> new HashMap<>())
                        .put(row.language(), row.words()));
        return byItem.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> new Text(entry.getValue())));
    }

    @Override
    public void save(String instrumentId, int version, Map<String, Text> texts) {
        transactions.change(handle -> {
            handle.execute("delete from licensed_text where instrument_id = ? and version = ?", instrumentId, version);
            texts.forEach((item, text) -> text.byLanguage()
                    .forEach((language, words) -> handle.execute("""
                    insert into licensed_text (instrument_id, version, item_id, language, words)
                    values (?, ?, ?, ?, ?)
                    """, instrumentId, version, item, language, words)));
        });
    }
}
