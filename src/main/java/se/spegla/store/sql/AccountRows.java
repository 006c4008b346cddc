package se.spegla.store.sql;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import se.spegla.access.Account;
import se.spegla.access.Accounts;
import se.spegla.access.Role;
import se.spegla.measurement.Unit;

/** Reads and writes accounts inside a transaction. */
final class AccountRows {
    private static final String SELECT = "select id, login, name, role, language from account ";

    private AccountRows() {}

    static List<Account> all(Handle handle) {
        return read(handle, handle.select(SELECT));
    }

    static Optional<Account> find(Handle handle, Account.Id id) {
        return read(handle, handle.select(SELECT + "where id = ?", id.value())).stream()
                .findFirst();
    }

    static Optional<Account> findByLogin(Handle handle, String login) {
        return read(handle, handle.select(SELECT + "where login = ?", login)).stream()
                .findFirst();
    }

    /** @throws Accounts.LoginTaken where another account has the login */
    static void save(Handle handle, Account account) {
        findByLogin(handle, account.login())
                .filter(other -> !other.id().equals(account.id()))
                .ifPresent(other -> {
                    throw new Accounts.LoginTaken(account.login());
                });
        handle.execute(
                """
                insert into account (id, login, name, role, language) values (?, ?, ?, ?, ?)
                on conflict (id) do update set login = excluded.login, name = excluded.name, role = excluded.role,
                    language = excluded.language
                """,
                account.id().value(),
                account.login(),
                account.name(),
                account.role().name(),
                account.language());
        handle.execute(
                "delete from account_unit where account_id = ?", account.id().value());
        account.units()
                .forEach(unit -> handle.execute(
                        "insert into account_unit (account_id, unit_id) values (?, ?)",
                        account.id().value(),
                        unit.value()));
    }

    /** Takes the unit from all but the successor; who loses it loses all sessions. */
    static void handOver(Handle handle, Unit.Id unit, Account.Id successor) {
        takeFromAllBut(handle, unit, successor.value());
        handle.execute(
                "insert into account_unit (account_id, unit_id) values (?, ?) on conflict do nothing",
                successor.value(),
                unit.value());
    }

    /** Takes the unit from everyone; who loses it loses all sessions. */
    static void release(Handle handle, Unit.Id unit) {
        takeFromAllBut(handle, unit, "");
    }

    private static void takeFromAllBut(Handle handle, Unit.Id unit, String account) {
        handle.execute("""
                delete from session where account_id in
                    (select account_id from account_unit where unit_id = ? and account_id <> ?)
                """, unit.value(), account);
        handle.execute("delete from account_unit where unit_id = ? and account_id <> ?", unit.value(), account);
    }

    private static List<Account> read(Handle handle, Query query) {
        return query.map((row, context) -> new Account(
                        new Account.Id(row.getString("id")),
                        row.getString("login"),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        units(handle, row.getString("id")),
                        row.getString("language")))
                .list();
    }

    private static Set<Unit.Id> units(Handle handle, String account) {
        return handle.select("select unit_id from account_unit where account_id = ?", account)
                .map((row, context) -> new Unit.Id(row.getString("unit_id")))
                .collect(Collectors.toSet());
    }
}
