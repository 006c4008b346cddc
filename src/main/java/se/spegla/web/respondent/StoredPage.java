package se.spegla.web.respondent;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import se.spegla.web.Access;
import se.spegla.web.Messages;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.respondent.TabletPages.Head;

/**
 * "Det här sparas": every table and column that the database has, each in plain words. The list is the database's own;
 * the words are the messages {@code stored-table.TABLE} (a name), {@code stored.TABLE} (what a row is) and
 * {@code stored.TABLE.COLUMN}.
 */
public final class StoredPage implements Routes {
    record Page(Head head, List<Group> groups) {}

    /** A group of tables on the page. */
    record Group(String key, List<Table> tables) {}

    /** A table on the page. */
    record Table(String id, String name, String about, List<Column> columns) {}

    /** A column on the page. */
    record Column(String id, String about) {}

    private final Pages pages;
    private final Supplier<Map<String, List<String>>> schema;

    /** @param schema the database's tables, each with its columns */
    public StoredPage(Pages pages, Supplier<Map<String, List<String>>> schema) {
        this.pages = pages;
        this.schema = schema;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/stored", this::show, Access.ANYONE);
    }

    private void show(Context ctx) {
        var messages = Pages.messages(ctx);
        var columns = schema.get();
        var groups = Arrays.stream(StoredGroup.values())
                .map(group -> group(group, columns, messages))
                .toList();
        pages.show(ctx, "stored/stored", new Page(Head.of(""), groups));
    }

    private static Group group(StoredGroup group, Map<String, List<String>> columns, Messages messages) {
        var tables = group.tables().stream()
                .filter(columns::containsKey)
                .map(table -> table(table, columns.get(table), messages))
                .toList();
        return new Group(group.name().toLowerCase(Locale.ROOT).replace('_', '-'), tables);
    }

    private static Table table(String table, List<String> columns, Messages messages) {
        var told = columns.stream()
                .map(column -> new Column(column, messages.get("stored." + table + "." + column)))
                .toList();
        return new Table(table, messages.get("stored-table." + table), messages.get("stored." + table), told);
    }
}
