package se.spegla.store.sql;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import se.spegla.disclosure.Endings;
import se.spegla.measurement.Series;
import se.spegla.store.sqlite.Schema;
import se.spegla.store.sqlite.Transactions;

/** Ends and erases series in SQL. */
public final class SqlEndings implements Endings {
    /** What names a series and outlives it. */
    private static final Set<String> KEPT = Set.of("wipe_due", "audit_entry");

    private static final String OF_ITS_ROUNDS = " where round_id in (select id from round where series_id = ?)";

    private final Transactions transactions;
    private final Consumer<Series.Id> destroyKey;
    private final Runnable afterwards;

    /**
     * @param destroyKey destroys the key of a series; it may be asked to more than once
     * @param afterwards called when something has been destroyed, outside of any transaction
     */
    public SqlEndings(Transactions transactions, Consumer<Series.Id> destroyKey, Runnable afterwards) {
        this.transactions = transactions;
        this.destroyKey = destroyKey;
        this.afterwards = afterwards;
    }

    @Override
    public boolean isEnded(Series.Id series) {
        return transactions.read(handle -> handle.select(
                        "select exists (select 1 from ended_series where series_id = ?)", series.value())
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public void end(Series.Id series) {
        transactions.change(handle -> {
            for (var table : List.of("response", "comment")) {
                handle.execute("delete from " + table + OF_ITS_ROUNDS, series.value());
            }
            handle.execute("delete from release_proof where series_id = ?", series.value());
            handle.execute("delete from series_key where series_id = ?", series.value());
            withdrawPlanned(handle, series);
            handle.execute("insert into ended_series (series_id) values (?)", series.value());
            rewriteLater(handle, series);
            destroyKey.accept(series); // when all else is done: of an act that fails before, the key is still needed
            transactions.afterwards(afterwards);
        });
    }

    /** What was planned cannot open any more, and its codes lead nowhere. */
    private static void withdrawPlanned(Handle handle, Series.Id series) {
        for (var table : List.of("card", "card_issue", "unit_code", "round_instrument")) {
            handle.execute(
                    "delete from " + table
                            + " where round_id in (select id from round where series_id = ? and planned = 1)",
                    series.value());
        }
        handle.execute("update round set planned = 0 where series_id = ? and planned = 1", series.value());
    }

    @Override
    public void erase(Series.Id series) {
        transactions.change(handle -> {
            handle.execute("pragma defer_foreign_keys = on");
            rewriteLater(handle, series);
            forget(handle, series);
            var columns = Schema.columns(handle);
            deleteFrom(handle, columns, "round_id", OF_ITS_ROUNDS, series);
            deleteFrom(handle, columns, "series_id", " where series_id = ?", series);
            handle.execute("delete from series where id = ?", series.value());
            destroyKey.accept(series); // when all else is done: of an act that fails before, the key is still needed
            transactions.afterwards(afterwards);
        });
    }

    /** What hangs on a series is told by its columns, so that no table that comes later is left out. */
    private static void deleteFrom(
            Handle handle, Map<String, List<String>> tables, String column, String which, Series.Id series) {
        tables.forEach((table, columns) -> {
            if (columns.contains(column) && !KEPT.contains(table)) {
                handle.execute("delete from " + table + which, series.value());
            }
        });
    }

    /** What was done stays, without a name. Where the series of an old line is not known, "", it may be this one. */
    private static void forget(Handle handle, Series.Id series) {
        handle.execute(
                "update audit_entry set subject = '', series_id = null where series_id in (?, '')", series.value());
    }

    private static void rewriteLater(Handle handle, Series.Id series) {
        handle.execute(
                "insert into wipe_due (round_id) select id from round where series_id = ? on conflict do nothing",
                series.value());
    }
}
