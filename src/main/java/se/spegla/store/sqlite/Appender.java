package se.spegla.store.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/**
 * A connection that only adds answer sheets, open as long as nothing goes wrong on it: preparing a statement costs about
 * as much as running it, so whoever works here may keep statements for as long as the handle is the same. It begins and
 * ends its transactions itself: the driver's own way begins another one after each end, with every sheet.
 */
final class Appender implements AutoCloseable {
    private final Handle handle;
    private final PreparedStatement begin;
    private final PreparedStatement commit;

    private Appender(Handle handle) throws SQLException {
        this.handle = handle;
        this.begin = handle.getConnection().prepareStatement("begin immediate");
        this.commit = handle.getConnection().prepareStatement("commit");
    }

    static Appender open(Jdbi jdbi) throws SQLException {
        var handle = jdbi.open();
        try {
            return new Appender(handle);
        } catch (SQLException | RuntimeException e) {
            handle.close();
            throw e;
        }
    }

    /** Does this work whole. Where this throws, nothing of it is stored, and the appender is to be closed. */
    <T> T inTransaction(HandleCallback<T, RuntimeException> work) throws SQLException {
        begin.execute();
        try {
            var result = work.withHandle(handle);
            commit.execute();
            return result;
        } catch (RuntimeException | SQLException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(Throwable why) {
        try (var control = handle.getConnection().createStatement()) {
            control.execute("rollback");
        } catch (SQLException e) {
            why.addSuppressed(e); // SQLite has rolled back by itself, as it does where the disk is full
        }
    }

    /** The connection goes back to where it came from, without its statements. */
    @Override
    public void close() {
        handle.close();
    }
}
