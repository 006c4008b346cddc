package se.spegla.store.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.spegla.audit.AuditLog;
import se.spegla.store.sqlite.Transactions;

/** The audit log, in SQL. */
public final class SqlAuditLog implements AuditLog {
    private final Transactions transactions;

    public SqlAuditLog(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Line line) {
        transactions.change(handle -> handle.execute(
                "insert into audit_entry (at, actor, action, subject, series_id) values (?, ?, ?, ?, ?)",
                line.at().toEpochMilli(),
                line.actor(),
                line.action(),
                line.subject(),
                line.series().orElse(null)));
    }

    @Override
    public List<Line> latest(int count) {
        return transactions.read(handle -> handle.select(
                        "select at, actor, action, subject, series_id from audit_entry order by id desc limit ?", count)
                .map((row, context) -> new Line(
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        Optional.ofNullable(row.getString("series_id"))))
                .list());
    }
}
