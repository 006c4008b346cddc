package se.spegla.store.sql;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import se.spegla.disclosure.ProgressCount;
import se.spegla.disclosure.ProgressCounts;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;
import se.spegla.store.sqlite.Transactions;

/** The last counts, in SQL. Closing a round takes its count away. */
public final class SqlProgressCounts implements ProgressCounts {
    private final Transactions transactions;

    public SqlProgressCounts(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<ProgressCount> find(Round.Id round) {
        return transactions.read(handle -> handle.select(
                        "select counted_at, on_paper from progress where round_id = ?", round.value())
                .map((row, context) -> new ProgressCount(
                        Instant.ofEpochMilli(row.getLong("counted_at")), units(handle, round), row.getInt("on_paper")))
                .findOne());
    }

    private static Map<Unit.Id, Integer> units(Handle handle, Round.Id round) {
        return handle.select("select unit_id, at_least from progress_unit where round_id = ?", round.value())
                .map((row, context) -> Map.entry(new Unit.Id(row.getString("unit_id")), row.getInt("at_least")))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void keep(Round.Id round, ProgressCount count) {
        transactions.change(handle -> {
            handle.execute("delete from progress where round_id = ?", round.value());
            int kept = handle.execute("""
                    insert into progress (round_id, counted_at, on_paper)
                    select id, ?, ? from round where id = ? and phase <> 'CLOSED'
                    """, count.at().toEpochMilli(), count.onPaper(), round.value());
            if (kept == 1) {
                count.atLeast()
                        .forEach((unit, atLeast) -> handle.execute(
                                "insert into progress_unit (round_id, unit_id, at_least) values (?, ?, ?)",
                                round.value(),
                                unit.value(),
                                atLeast));
            }
        });
    }
}
