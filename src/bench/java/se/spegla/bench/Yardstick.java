package se.spegla.bench;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The same libraries with nothing of ours: answers a journey with a page of 9 kB, and stores a sheet in two rows, on disk, one after the
 * other. What it needs is what the machine and the libraries cost; figures of shared machines can be compared by it.
 */
public final class Yardstick {
    private static final int PAGE_BYTES = 9_000;

    private final byte[] page = new byte[PAGE_BYTES];
    private final Connection connection;
    private final PreparedStatement response;
    private final PreparedStatement attempt;

    private Yardstick(Path file) throws SQLException {
        new Random(1).nextBytes(page); // as little to be compressed as what has been compressed
        connection = open(file);
        try (var statement = connection.createStatement()) {
            statement.execute("create table if not exists response"
                    + " (unit text, id text, answers text, primary key (unit, id)) without rowid");
            statement.execute("create table if not exists attempt (id text primary key, mark text) without rowid");
        }
        connection.setAutoCommit(false);
        response = connection.prepareStatement("insert into response values ('unit', ?, ?)");
        attempt = connection.prepareStatement("insert into attempt values (?, ?)");
    }

    /** @param args as for the program: serve --data DIR --port PORT */
    public static void main(String[] args) throws SQLException {
        var yardstick = new Yardstick(Path.of(args[2]).resolve("yardstick.db"));
        var javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.jetty.threadPool = new QueuedThreadPool(48, 4);
            config.routes.get("/", yardstick::answer);
            config.routes.get("/s/{code}", yardstick::answer);
            config.routes.post("/s/{code}", yardstick::take);
        });
        javalin.start("127.0.0.1", Integer.parseInt(args[4]));
        System.out.println("http://127.0.0.1:" + javalin.port());
    }

    private static Connection open(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setGetGeneratedKeys(false);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source.getConnection();
    }

    private void answer(Context ctx) {
        ctx.disableCompression().contentType("text/html").header("Content-Encoding", "gzip").result(page);
    }

    private void take(Context ctx) throws SQLException {
        store(ctx.formParam("sheet"), ctx.formParamMap().toString());
        answer(ctx);
    }

    private synchronized void store(String id, String answers) throws SQLException {
        response.setString(1, id);
        response.setString(2, answers);
        response.executeUpdate();
        attempt.setString(1, id);
        attempt.setString(2, "mark");
        attempt.executeUpdate();
        connection.commit();
    }
}
