package se.spegla.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.spegla.store.sqlite.DataDirectory;
import se.spegla.store.sqlite.DatabaseFault;
import se.spegla.store.sqlite.Fiction;

/** The folder that a demo empties at each start; any other folder is left as it is. */
public final class DemoFolder {
    /** Says that a demo made what lies beside it. */
    private static final String MARK = "made-by-the-demo.txt";

    private static final String MARK_TEXT =
            "spegla demo made what is in this folder, and empties the folder at each start.\n"
                    + "spegla demo har gjort det som finns i mappen, och tömmer den vid varje start.\n";

    /** What a demo leaves behind. The lock is not taken away: whoever waits for it must not get another one. */
    private static final Set<String> MADE =
            Set.of("spegla.db", "spegla.db.new", "spegla.db-wal", "spegla.db-shm", "keys", MARK);

    private DemoFolder() {}

    /**
     * Takes away what the last demo left in this folder, and marks the folder as a demo's. A folder that is missing is made.
     *
     * @throws DatabaseFault where a server runs on it, or where it holds what no demo made; then nothing in it has been touched
     */
    public static void empty(Path folder) {
        try (var claim = DataDirectory.claim(folder)) {
            requireDemo(folder, claim);
            for (var name : MADE) {
                remove(folder.resolve(name));
            }
            Files.writeString(folder.resolve(MARK), MARK_TEXT);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder.toAbsolutePath() + " cannot be emptied", e);
        }
    }

    private static void requireDemo(Path folder, DataDirectory claim) throws IOException {
        var found = names(folder);
        found.remove(DataDirectory.LOCK);
        var foreign = found.stream().filter(name -> !MADE.contains(name)).findFirst();
        if (foreign.isPresent()) {
            throw refused(folder, "holds " + foreign.get() + ", which no demo made");
        }
        var fictional = Fiction.of(claim.databaseFile());
        if (!found.isEmpty() && !fictional.orElse(found.contains(MARK))) {
            throw refused(folder, "holds data that no demo made");
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).collect(Collectors.toList());
        }
    }

    private static DatabaseFault refused(Path folder, String why) {
        return new DatabaseFault("the folder " + folder.toAbsolutePath() + " " + why
                + "; a demo empties its folder at each start, so name another one with --demo-data");
    }

    private static void remove(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var tree = Files.walk(path)) {
            for (var entry : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
