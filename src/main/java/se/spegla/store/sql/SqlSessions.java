package se.spegla.store.sql;

import java.time.Instant;
import java.util.Optional;
import se.spegla.access.Account;
import se.spegla.access.Session;
import se.spegla.access.Sessions;
import se.spegla.store.sqlite.Transactions;

/** The sign-ins, in SQL. */
public final class SqlSessions implements Sessions {
    private final Transactions transactions;

    public SqlSessions(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void save(Session session) {
        transactions.change(handle -> handle.execute(
                "insert into session (secret_hash, account_id, csrf_token, expires) values (?, ?, ?, ?)",
                session.secretHash(),
                session.account().value(),
                session.csrfToken(),
                session.expires().toEpochMilli()));
    }

    @Override
    public Optional<Session> find(String secretHash, Instant now) {
        return transactions.read(handle -> handle.select(
                        "select account_id, csrf_token, expires from session where secret_hash = ? and expires > ?",
                        secretHash,
                        now.toEpochMilli())
                .map((row, context) -> new Session(
                        secretHash,
                        new Account.Id(row.getString("account_id")),
                        row.getString("csrf_token"),
                        Instant.ofEpochMilli(row.getLong("expires"))))
                .findOne());
    }

    @Override
    public void renew(String secretHash, Instant expires) {
        transactions.change(handle -> handle.execute(
                "update session set expires = ? where secret_hash = ?", expires.toEpochMilli(), secretHash));
    }

    @Override
    public void remove(String secretHash) {
        transactions.change(handle -> handle.execute("delete from session where secret_hash = ?", secretHash));
    }

    @Override
    public void removeExpired(Instant now) {
        transactions.change(handle -> handle.execute("delete from session where expires <= ?", now.toEpochMilli()));
    }
}
