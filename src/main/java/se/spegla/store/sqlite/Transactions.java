package se.spegla.store.sqlite;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import se.spegla.act.Store;

/** Every access to the database goes through here: many may read at a time, one writes, and writers come in turn. */
public final class Transactions implements Store, AutoCloseable {
    /** Keeps what it has parsed: those that read and those that write share statements. */
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    static {
        // Jdbi offers each statement to the JVM's flight recorder, with its values and the time: what must not be
        // stored must not
        // be recorded either. The recorder is also slow to load. It reads this once, when it is first asked for.
        System.setProperty("jfr.unsupported.vm", "true");
    }

    private final HikariDataSource writerPool;
    private final HikariDataSource readerPool;
    private final Jdbi writer;
    private final Jdbi readers;
    private final SameFile file;

    /** Fair, so that a stream of submissions does not keep a leader waiting, nor the other way round. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private final AtomicLong changes = new AtomicLong();

    /** What waits for the outermost work to be on disk; touched only by whose turn it is. */
    private List<Runnable> afterwards = new ArrayList<>();

    private Transactions(HikariDataSource writerPool, HikariDataSource readerPool, Path file) {
        this.writerPool = writerPool;
        this.readerPool = readerPool;
        this.writer = jdbi(writerPool);
        this.readers = jdbi(readerPool);
        this.file = new SameFile(file);
    }

    /** Faults never tell a statement's values: answers do not belong in a log. */
    private static Jdbi jdbi(HikariDataSource pool) {
        var jdbi = Jdbi.create(pool);
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }

    /** @throws DatabaseFault where the file cannot be opened */
    public static Transactions open(Path file) {
        Pools.migrate(file);
        return openAsItIs(file);
    }

    /** The same without bringing the tables up to date: for a look at a file that may be somebody else's. */
    static Transactions openAsItIs(Path file) {
        return new Transactions(Pools.writer(file), Pools.readers(file), file);
    }

    /**
     * What this work reads, all from the same moment.
     *
     * @throws se.spegla.fault.StorageGone as all that follow, where the file is gone: what was written is not stored then
     */
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        file.check();
        return (turn.isHeldByCurrentThread() ? writer : readers).inTransaction(work);
    }

    @Override
    public <T> T transact(Supplier<T> act) {
        return write(handle -> act.get());
    }

    /** Does this work whole, or nothing of it; on disk when it returns. Inside another one it is part of that. */
    public <T> T write(HandleCallback<T, RuntimeException> work) {
        var due = List.<Runnable>of();
        T result;
        turn.lock();
        try {
            file.check();
            result = writer.inTransaction(work);
            file.check();
            if (turn.getHoldCount() == 1) {
                due = afterwards;
            }
        } finally {
            if (turn.getHoldCount() == 1) {
                afterwards = new ArrayList<>(); // of what failed nothing follows
            }
            changes.incrementAndGet(); // before the turn goes on: who reads next must not trust what was kept
            turn.unlock();
        }
        due.forEach(Runnable::run);
        return result;
    }

    /**
     * Does this when the work that asks for it is on disk, with all that it is part of, and before that returns; not at all where that
     * fails. Outside of any transaction: for what rewrites the file. To be asked for inside of {@link #write} only.
     */
    public void afterwards(Runnable work) {
        afterwards.add(work);
    }

    /** As {@link #write}, for work that only adds answer sheets: it does not count among the {@link #changes}. */
    public <T> T append(HandleCallback<T, RuntimeException> work) {
        turn.lock();
        try {
            file.check();
            var result = writer.inTransaction(work);
            file.check();
            return result;
        } finally {
            turn.unlock();
        }
    }

    /** Grows with every {@link #write} through here, so that what was read before can be told from what is stored now. */
    public long changes() {
        return changes.get();
    }

    /** As {@link #write}, without a result. */
    public void change(HandleConsumer<RuntimeException> work) {
        write(handle -> {
            work.useHandle(handle);
            return null;
        });
    }

    /** On the writing connection, outside of a transaction: for what SQLite refuses inside one. */
    public <T> T alone(HandleCallback<T, RuntimeException> work) {
        turn.lock();
        try (Handle handle = writer.open()) {
            file.check();
            return work.withHandle(handle);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        readerPool.close();
        writerPool.close();
    }
}
