package se.spegla.store.sqlite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What the database says of itself. */
public final class Schema {
    private static final String COLUMNS = """
            select known.name as table_name, part.name as column_name
            from sqlite_schema as known join pragma_table_xinfo(known.name) as part
            where known.type = 'table' and known.name not like 'sqlite\\_%' escape '\\'
            order by known.name, part.cid
            """;

    private Schema() {}

    /** The columns of every table, in the order of the table's own; SQLite's inner tables are left out. */
    public static Map<String, List<String>> columns(Handle handle) {
        var columns = new LinkedHashMap<String, List<String>>();
        handle.select(COLUMNS)
                .map((row, context) -> Map.entry(row.getString("table_name"), row.getString("column_name")))
                .forEach(column -> columns.computeIfAbsent(column.getKey(), table -> new ArrayList<>())
                        .add(column.getValue()));
        return columns;
    }
}
