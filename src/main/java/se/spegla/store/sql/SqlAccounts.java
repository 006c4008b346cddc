package se.spegla.store.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.spegla.access.Account;
import se.spegla.access.Accounts;
import se.spegla.access.Credential;
import se.spegla.measurement.SwedishOrder;
import se.spegla.measurement.Unit;
import se.spegla.store.sqlite.Transactions;

/** The accounts, in SQL. */
public final class SqlAccounts implements Accounts {
    private final Transactions transactions;

    public SqlAccounts(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Account> find(Account.Id id) {
        return transactions.read(handle -> AccountRows.find(handle, id));
    }

    @Override
    public Optional<Account> findByLogin(String login) {
        return transactions.read(
                handle -> AccountRows.findByLogin(handle, login.strip().toLowerCase(Locale.ROOT)));
    }

    @Override
    public List<Account> all() {
        return transactions.read(AccountRows::all).stream()
                .sorted(SwedishOrder.by(Account::name))
                .toList();
    }

    @Override
    public void save(Account account) {
        transactions.change(handle -> AccountRows.save(handle, account));
    }

    @Override
    public Optional<Credential> credential(Account.Id account, Credential.Kind kind) {
        return transactions.read(handle -> handle.select(
                        "select value from credential where account_id = ? and kind = ?", account.value(), kind.name())
                .map((row, context) -> new Credential(kind, row.getString("value")))
                .findOne());
    }

    @Override
    public void save(Account.Id account, Credential credential) {
        transactions.change(
                handle -> handle.execute("""
                insert into credential (account_id, kind, value) values (?, ?, ?)
                on conflict (account_id, kind) do update set value = excluded.value
                """, account.value(), credential.kind().name(), credential.value()));
    }

    @Override
    public void saveLanguage(Account.Id id, String language) {
        transactions.change(
                handle -> handle.execute("update account set language = ? where id = ?", language, id.value()));
    }

    @Override
    public void remove(Account.Id id) {
        transactions.change(handle -> handle.execute("delete from account where id = ?", id.value()));
    }

    @Override
    public void handOver(Unit.Id unit, Account.Id successor) {
        transactions.change(handle -> AccountRows.handOver(handle, unit, successor));
    }
}
