package se.spegla.store.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.spegla.access.AuditLog;
import se.spegla.measurement.Series;
import se.spegla.store.sqlite.Transactions;

/** The audit log, in SQL. */
public final class SqlAuditLog implements AuditLog {
    private final Transactions transactions;

    public SqlAuditLog(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void record(Entry entry) {
        transactions.change(handle -> handle.execute(
                "insert into audit_entry (at, actor, action, subject, series_id) values (?, ?, ?, ?, ?)",
                entry.at().toEpochMilli(), entry.actor(), entry.action(), entry.subject(),
                entry.series().map(Series.Id::value).orElse(null)));
    }

    @Override
    public List<Entry> latest(int count) {
        return transactions.read(handle -> handle
                .select("select at, actor, action, subject, series_id from audit_entry order by id desc limit ?", count)
                .map((row, context) -> new Entry(
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        Optional.ofNullable(row.getString("series_id")).map(Series.Id::new)))
                .list());
    }
}
