package se.spegla.store.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** The connections to one SQLite file: one that writes, and a few that only read. */
final class Pools {
    private static final int WRITERS = 1;

    private static final int READERS = 4;
    private static final int BUSY_MILLIS = 2_000;

    /** Sheets go to random places of their tables: these are kept at hand, and not moved from the log to the tables at once. */
    private static final int WRITER_CACHE_KIB = 8_000;

    private static final int PAGES_IN_LOG = 4_000;

    private Pools() {}

    /**
     * Brings the file's tables up to date; an empty file becomes a whole database.
     *
     * @throws DatabaseFault where the file is of a newer version of the program, is no database, or cannot be written
     */
    static void migrate(Path file) {
        try {
            Flyway.configure()
                    .dataSource(source(file, settings(SQLiteConfig.TransactionMode.DEFERRED)))
                    .locations("classpath:db/migration")
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayException | LinkageError e) {
            throw new DatabaseFault(explain(file, e), e);
        }
    }

    static HikariDataSource writer(Path file) {
        var settings = settings(SQLiteConfig.TransactionMode.IMMEDIATE);
        settings.setCacheSize(-WRITER_CACHE_KIB); // negative: in KiB, not in pages
        settings.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, String.valueOf(PAGES_IN_LOG));
        var config = config("writer", source(file, existing(settings)));
        config.setMaximumPoolSize(WRITERS);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    static HikariDataSource readers(Path file) {
        var config = config("readers", source(file, existing(settings(SQLiteConfig.TransactionMode.DEFERRED))));
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        config.setConnectionInitSql("pragma query_only = on");
        return new HikariDataSource(config);
    }

    private static HikariConfig config(String name, DataSource source) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaxLifetime(0);
        return config;
    }

    private static SQLiteConfig settings(SQLiteConfig.TransactionMode mode) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
        config.setTransactionMode(mode);
        config.setGetGeneratedKeys(false); // ids are made here; asking for them would be a query after each row
        return config;
    }

    /** A connection opened later must not make an empty database where somebody has moved the file away. */
    private static SQLiteConfig existing(SQLiteConfig settings) {
        settings.resetOpenMode(SQLiteOpenMode.CREATE);
        return settings;
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig settings) {
        var source = new SQLiteDataSource(settings);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    private static String explain(Path file, Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (isAboutTheLibrary(cause)) {
                return "SQLite cannot be unpacked and run in the temporary directory "
                        + System.getProperty("java.io.tmpdir") + " (" + cause.getMessage()
                        + "); name one that may hold programs with -Dorg.sqlite.tmpdir=DIRECTORY";
            }
        }
        return "the database " + file.toAbsolutePath() + " cannot be opened: " + fault.getMessage()
                + "; it may come from a newer version of the program, or be damaged, or not be writable for this user";
    }

    private static boolean isAboutTheLibrary(Throwable fault) {
        return fault instanceof LinkageError
                || String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT).contains("native library");
    }
}
