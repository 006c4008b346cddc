package se.spegla.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.spegla.fault.StorageGone;

/**
 * Whether the files that were opened are still the ones that lie under their names. The system goes on writing into a file that
 * somebody has deleted, moved or replaced, and says that all is well.
 */
final class SameFile {
    private static final Logger LOG = LoggerFactory.getLogger(SameFile.class);

    private final Map<Path, Object> opened = new TreeMap<>();
    private final AtomicBoolean gone = new AtomicBoolean();

    /** Remembers the database and its log as they are now; to be called while the database is open. */
    SameFile(Path database) {
        var log = database.resolveSibling(database.getFileName() + "-wal");
        opened.put(database, key(database));
        if (Files.exists(log)) {
            opened.put(log, key(log));
        }
    }

    /** @throws StorageGone where one of them is gone or another one; the log tells it once */
    void check() {
        for (var file : opened.entrySet()) {
            if (!Objects.equals(key(file.getKey()), file.getValue())) {
                var fault = new StorageGone(told(file.getKey()));
                if (!gone.getAndSet(true)) {
                    LOG.error(fault.getMessage());
                }
                throw fault;
            }
        }
        if (gone.get() && gone.getAndSet(false)) {
            LOG.warn(
                    "{} is there again, and is stored into",
                    opened.keySet().iterator().next());
        }
    }

    private static String told(Path file) {
        return file + (Files.exists(file) ? " has been replaced by another file" : " is gone")
                + " while the server runs; nothing is stored. Put the file back, then start the server anew";
    }

    /** What tells a file from another one of the same name; "" where the system does not tell, null where there is no file. */
    private static Object key(Path file) {
        try {
            var key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return key == null ? "" : key;
        } catch (IOException gone) {
            return null;
        }
    }
}
