package se.spegla.store.connection;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A database with all tables and nothing in them. The build makes it by running the migrations and packs it into the jar, so that a
 * first start need not run them one by one.
 */
public final class EmptyDatabase {
    private static final String PLACE = "/db/empty.db";

    private EmptyDatabase() {}

    /** Makes it beside the classes. The arguments do not matter: they may be meant for another program of the same build. */
    public static void main(String[] args) throws IOException, URISyntaxException {
        var classes = EmptyDatabase.class.getProtectionDomain().getCodeSource().getLocation();
        var file = Path.of(classes.toURI()).resolve(PLACE.substring(1));
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Pools.migrate(file);
    }

    /** Fills a file; on disk when it returns. The file stays empty, for the migrations, where the build has not made one. */
    static void copyTo(Path file) throws IOException {
        try (var in = EmptyDatabase.class.getResourceAsStream(PLACE);
                var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (in != null) {
                in.transferTo(Channels.newOutputStream(out));
                out.force(true);
            }
        }
    }
}
