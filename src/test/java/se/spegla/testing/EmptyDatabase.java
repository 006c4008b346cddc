package se.spegla.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import se.spegla.store.Database;

/** A database with all tables and nothing in them, migrated once for all tests and copied for each. */
public final class EmptyDatabase {
    private static final String FILE = "spegla.db";
    private static final byte[] MIGRATED = migrated();

    private EmptyDatabase() {}

    /** Opens the database in this directory; a new one where there is none. */
    public static Database open(Path directory, InstantSource clock) {
        try {
            Files.createDirectories(directory);
            if (Files.notExists(directory.resolve(FILE))) {
                Files.write(directory.resolve(FILE), MIGRATED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Database.open(directory, clock);
    }

    private static byte[] migrated() {
        try {
            var directory = Files.createTempDirectory("spegla-empty");
            Database.open(directory, InstantSource.system()).close();
            var content = Files.readAllBytes(directory.resolve(FILE));
            try (var files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
