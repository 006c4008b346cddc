package se.spegla.store.access;

import java.time.Instant;
import java.util.List;
import se.spegla.access.AuditTrail;
import se.spegla.store.connection.Transactions;

/** The audit trail, in SQL. */
public final class SqlAuditTrail implements AuditTrail {
    private final Transactions transactions;

    public SqlAuditTrail(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void record(Entry entry) {
        transactions.change(handle -> handle.execute(
                "insert into audit_entry (at, actor, action, subject) values (?, ?, ?, ?)",
                entry.at().toEpochMilli(), entry.actor(), entry.action(), entry.subject()));
    }

    @Override
    public List<Entry> latest(int count) {
        return transactions.read(handle -> handle
                .select("select at, actor, action, subject from audit_entry order by id desc limit ?", count)
                .map((row, context) -> new Entry(
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject")))
                .list());
    }
}
