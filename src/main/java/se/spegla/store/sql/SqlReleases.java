package se.spegla.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import se.spegla.disclosure.Releases;
import se.spegla.disclosure.Rules;
import se.spegla.disclosure.StoredRelease;
import se.spegla.disclosure.StoredRelease.Kind;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.store.sqlite.Transactions;

/** The releases, in SQL. */
public final class SqlReleases implements Releases {
    private final Transactions transactions;

    public SqlReleases(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<StoredRelease> latest(Kind kind, List<Round.Id> rounds) {
        return transactions.read(handle -> having(handle, kind, rounds.get(0)).stream()
                .filter(id -> rounds(handle, id).equals(rounds))
                .map(id -> read(handle, id))
                .max(Comparator.comparingInt(StoredRelease::edition)));
    }

    @Override
    public void eachComparisonWith(Round.Id round, Consumer<StoredRelease> taker) {
        // One by one: the contents of all of them together need not fit into memory.
        transactions
                .read(handle -> having(handle, Kind.COMPARISON, round))
                .forEach(id -> taker.accept(transactions.read(handle -> read(handle, id))));
    }

    @Override
    public boolean areFinal(Series.Id series) {
        return transactions.read(handle -> handle.select(
                        "select exists (select 1 from ended_series where series_id = ?)", series.value())
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public int count(Series.Id series) {
        return transactions.read(
                handle -> handle.select("select count(*) from release where series_id = ?", series.value())
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public boolean publish(StoredRelease release, int before) {
        return transactions.write(handle -> {
            var rules = release.rules();
            var isKept = handle.execute(
                            """
                    insert into release (id, series_id, number, kind, edition, policy, scorer, instruments, content)
                    select ?, ?, ?, ?, ?, ?, ?, ?, ? where not exists (select 1 from ended_series where series_id = ?)
                    on conflict (series_id, number) do nothing
                    """,
                            release.id(),
                            release.series().value(),
                            before + 1,
                            release.kind().name(),
                            release.edition(),
                            rules.policy(),
                            rules.scorer(),
                            rules.instruments(),
                            release.content(),
                            release.series().value())
                    == 1;
            if (!isKept) {
                return false;
            }
            release.proof()
                    .ifPresent(proof -> handle.execute(
                            "insert into release_proof (release_id, series_id, proof) values (?, ?, ?)",
                            release.id(),
                            release.series().value(),
                            proof));
            for (int i = 0; i < release.rounds().size(); i++) {
                handle.execute(
                        "insert into release_round (release_id, position, round_id) values (?, ?, ?)",
                        release.id(),
                        i,
                        release.rounds().get(i).value());
            }
            return true;
        });
    }

    private static List<String> having(Handle handle, Kind kind, Round.Id round) {
        return handle.select("""
                        select id from release join release_round on release_id = id where kind = ? and round_id = ?
                        """, kind.name(), round.value())
                .mapTo(String.class)
                .list();
    }

    private static StoredRelease read(Handle handle, String id) {
        return handle.select("select * from release where id = ?", id)
                .map((row, context) -> read(row, rounds(handle, id), proof(handle, id)))
                .one();
    }

    private static Optional<String> proof(Handle handle, String id) {
        return handle.select("select proof from release_proof where release_id = ?", id)
                .mapTo(String.class)
                .findOne();
    }

    private static List<Round.Id> rounds(Handle handle, String id) {
        return handle.select("select round_id from release_round where release_id = ? order by position", id)
                .map((row, context) -> new Round.Id(row.getString("round_id")))
                .list();
    }

    private static StoredRelease read(ResultSet row, List<Round.Id> rounds, Optional<String> proof)
            throws SQLException {
        return new StoredRelease(
                row.getString("id"),
                new Series.Id(row.getString("series_id")),
                Kind.valueOf(row.getString("kind")),
                rounds,
                new Rules(row.getInt("policy"), row.getInt("scorer"), row.getString("instruments")),
                row.getInt("edition"),
                row.getString("content"),
                proof);
    }
}
