package se.spegla.store.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import se.spegla.access.Account;
import se.spegla.access.Invitation;
import se.spegla.access.Invitations;
import se.spegla.access.Role;
import se.spegla.measurement.Unit;
import se.spegla.store.sqlite.Transactions;

/** The invitations, in SQL. */
public final class SqlInvitations implements Invitations {
    private static final String SELECT = "select secret_hash, role, expires from invitation ";

    private final Transactions transactions;

    public SqlInvitations(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void save(Invitation invitation) {
        transactions.change(handle -> insert(handle, invitation));
    }

    @Override
    public void saveInPlaceOfManagers(Invitation invitation) {
        transactions.change(handle -> {
            insert(handle, invitation);
            invitation.units().forEach(unit -> AccountRows.release(handle, unit));
        });
    }

    @Override
    public Optional<Invitation> find(String secretHash, Instant now) {
        return transactions.read(handle -> read(
                        handle,
                        handle.select(SELECT + "where secret_hash = ? and expires > ?", secretHash, now.toEpochMilli()))
                .stream()
                .findFirst());
    }

    @Override
    public List<Invitation> open(Instant now) {
        return transactions.read(handle -> read(
                handle, handle.select(SELECT + "where expires > ? order by expires, secret_hash", now.toEpochMilli())));
    }

    @Override
    public void remove(String secretHash) {
        transactions.change(handle -> remove(handle, secretHash));
    }

    @Override
    public boolean accept(String secretHash, Account account) {
        return transactions.write(handle -> {
            if (!remove(handle, secretHash)) {
                return false;
            }
            AccountRows.save(handle, account);
            account.units().forEach(unit -> AccountRows.handOver(handle, unit, account.id()));
            return true;
        });
    }

    private static void insert(Handle handle, Invitation invitation) {
        handle.execute(
                "insert into invitation (secret_hash, role, expires) values (?, ?, ?)",
                invitation.secretHash(),
                invitation.role().name(),
                invitation.expires().toEpochMilli());
        invitation
                .units()
                .forEach(unit -> handle.execute(
                        "insert into invitation_unit (secret_hash, unit_id) values (?, ?)",
                        invitation.secretHash(),
                        unit.value()));
    }

    private static boolean remove(Handle handle, String secretHash) {
        return handle.execute("delete from invitation where secret_hash = ?", secretHash) == 1;
    }

    private static List<Invitation> read(Handle handle, Query query) {
        return query.map((row, context) -> new Invitation(
                        row.getString("secret_hash"),
                        Role.valueOf(row.getString("role")),
                        units(handle, row.getString("secret_hash")),
                        Instant.ofEpochMilli(row.getLong("expires"))))
                .list();
    }

    private static Set<Unit.Id> units(Handle handle, String secretHash) {
        return handle.select("select unit_id from invitation_unit where secret_hash = ?", secretHash)
                .map((row, context) -> new Unit.Id(row.getString("unit_id")))
                .collect(Collectors.toSet());
    }
}
