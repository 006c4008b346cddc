package se.spegla.store.sql;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.spegla.measurement.Round;
import se.spegla.store.sqlite.Transactions;

/**
 * What a closed round leaves behind: its keys, and in the file the places where rows were written in the order of their
 * arrival. Wiped by destroying the keys and rewriting the whole file; what could not be wiped at once is tried again,
 * also after a restart.
 */
public final class Traces implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Traces.class);
    private static final int RETRY_SECONDS = 5;

    private final Transactions transactions;
    private final Consumer<Round.Id> destroyKeys;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "traces");
        thread.setDaemon(true);
        return thread;
    });

    /** @param destroyKeys destroys all keys of a round; it may be asked to more than once */
    public Traces(Transactions transactions, Consumer<Round.Id> destroyKeys) {
        this.transactions = transactions;
        this.destroyKeys = destroyKeys;
    }

    /** Wipes what is due, now or soon. Never fails: the round is closed whether its traces are wiped yet or not. */
    public void wipe() {
        if (!wiped() && !later.isShutdown()) {
            later.schedule(this::wipe, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Looks for what a stopped server left to wipe; does not wait for it. */
    public void resume() {
        if (!due().isEmpty()) {
            later.execute(this::wipe);
        }
    }

    @Override
    public void close() {
        later.shutdownNow();
        wiped();
    }

    private boolean wiped() {
        try {
            var due = due();
            due.forEach(destroyKeys);
            return due.isEmpty() || transactions.alone(handle -> rewrite(handle, due));
        } catch (RuntimeException e) {
            LOG.warn("the file could not be rewritten after a round was closed; it is tried again", e);
            return false;
        }
    }

    private List<Round.Id> due() {
        return transactions.read(handle -> handle.select("select round_id from wipe_due")
                .map((row, context) -> new Round.Id(row.getString("round_id")))
                .list());
    }

    /** A reader who is in the middle of something keeps the log from being emptied; then the whole is done again. */
    private static boolean rewrite(Handle handle, List<Round.Id> due) {
        handle.execute("vacuum");
        var isWiped = emptyLog(handle);
        if (isWiped) {
            due.forEach(round -> handle.execute("delete from wipe_due where round_id = ?", round.value()));
            emptyLog(handle); // of an erased round not even its id is left
        }
        return isWiped;
    }

    private static boolean emptyLog(Handle handle) {
        return handle.select("pragma wal_checkpoint(truncate)")
                .map((row, context) -> row.getInt("busy") == 0)
                .one();
    }
}
