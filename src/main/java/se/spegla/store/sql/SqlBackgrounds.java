package se.spegla.store.sql;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import se.spegla.disclosure.Backgrounds;
import se.spegla.measurement.Round;
import se.spegla.store.sqlite.Transactions;

/** What has been released of background items, in SQL. */
public final class SqlBackgrounds implements Backgrounds {
    private final Transactions transactions;

    public SqlBackgrounds(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<String> find(Round.Id round, String item) {
        return transactions.read(handle -> find(handle, round, item));
    }

    private static Optional<String> find(Handle handle, Round.Id round, String item) {
        return handle.select(
                        "select content from released_background where round_id = ? and item_id = ?",
                        round.value(),
                        item)
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public String publish(Round.Id round, String item, String content) {
        return transactions.write(handle -> {
            handle.execute(
                    "insert into released_background (round_id, item_id, content) values (?, ?, ?) on conflict do nothing",
                    round.value(),
                    item,
                    content);
            return find(handle, round, item).orElseThrow();
        });
    }
}
