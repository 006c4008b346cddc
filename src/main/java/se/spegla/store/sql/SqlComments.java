package se.spegla.store.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.spegla.disclosure.comment.Comments;
import se.spegla.measurement.Ids;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;
import se.spegla.store.sqlite.Transactions;

/** The comments, in SQL. */
public final class SqlComments implements Comments {
    private final Transactions transactions;
    private final Runnable afterRelease;

    /** @param afterRelease called when comments have been released, outside of any transaction */
    public SqlComments(Transactions transactions, Runnable afterRelease) {
        this.transactions = transactions;
        this.afterRelease = afterRelease;
    }

    @Override
    public List<Written> of(Round.Id round) {
        return transactions.read(handle -> handle.select("""
                        select id, unit_id, item_id, words, scored, decided from comment
                        where round_id = ? order by id
                        """, round.value())
                .map((row, context) -> new Written(
                        row.getString("id"),
                        row.getString("item_id"),
                        new Unit.Id(row.getString("unit_id")),
                        row.getString("words"),
                        row.getString("scored").equals("YES"),
                        Optional.ofNullable(row.getString("decided"))))
                .list());
    }

    @Override
    public void decide(Round.Id round, Map<String, String> decisions) {
        transactions.change(handle -> decisions.forEach((id, words) -> handle.execute(
                "update comment set decided = ? where id = ? and round_id = ?", words, id, round.value())));
    }

    @Override
    public void release(Round.Id round, List<Shown> shown) {
        transactions.change(handle -> {
            shown.forEach(each -> handle.execute(
                    """
                    insert into released_comment (id, round_id, item_id, level, place, words)
                    values (?, ?, ?, ?, ?, ?)
                    """, Ids.random(), round.value(), each.item(), each.level().name(), each.place(), each.words()));
            handle.execute("delete from comment where round_id = ?", round.value());
            handle.execute("insert into wipe_due (round_id) values (?) on conflict do nothing", round.value());
            transactions.afterwards(afterRelease);
        });
    }

    @Override
    public List<Shown> released(Round.Id round) {
        return transactions.read(handle -> handle.select("""
                        select item_id, level, place, words from released_comment
                        where round_id = ? order by id
                        """, round.value())
                .map((row, context) -> new Shown(
                        row.getString("item_id"),
                        Level.valueOf(row.getString("level")),
                        row.getString("place"),
                        row.getString("words")))
                .list());
    }
}
