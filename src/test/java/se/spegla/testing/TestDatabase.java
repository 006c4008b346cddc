package se.spegla.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import se.spegla.disclosure.release.Releases;
import se.spegla.disclosure.results.Results;
import se.spegla.store.Database;

/** The program's own database on disk, without waiting for all migrations in each test: they have run once before. */
public final class TestDatabase {
    private static final String NAME = "spegla.db";
    private static byte[] empty;

    private TestDatabase() {}

    /** As {@link Database#open}. */
    public static Database open(Path directory, InstantSource clock) {
        try {
            Files.createDirectories(directory);
            if (!Files.exists(directory.resolve(NAME))) {
                Files.write(directory.resolve(NAME), empty());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Database.open(directory, clock);
    }

    /** Its results, of which nobody is told. */
    public static Results results(Database database) {
        return results(database, database.releases());
    }

    /** The same with what has been released as somebody else sees it. */
    public static Results results(Database database, Releases releases) {
        return new Results(database.store(), database.rounds(), database.responses(), releases, (actor, event) -> {});
    }

    private static synchronized byte[] empty() throws IOException {
        if (empty == null) {
            var directory = Files.createTempDirectory("spegla");
            Database.open(directory, InstantSource.system()).close();
            empty = Files.readAllBytes(directory.resolve(NAME));
        }
        return empty;
    }
}
