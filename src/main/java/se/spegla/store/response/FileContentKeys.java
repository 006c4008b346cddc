package se.spegla.store.response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.spegla.measurement.Round;
import se.spegla.response.ContentKeys;
import se.spegla.store.connection.DataDirectory;

/** One file per round, for its owner only, in a directory that no backup of the database takes along. */
public final class FileContentKeys implements ContentKeys {
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path directory;
    private final Map<Round.Id, byte[]> known = new ConcurrentHashMap<>();

    public FileContentKeys(Path directory) {
        this.directory = directory;
    }

    @Override
    public byte[] of(Round.Id round) {
        return known.computeIfAbsent(round, this::readOrMake).clone();
    }

    @Override
    public void destroy(Round.Id round) {
        known.remove(round);
        try {
            if (Files.exists(file(round))) {
                write(file(round), new byte[LENGTH], StandardOpenOption.WRITE);
                Files.delete(file(round));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file(round) + " cannot be destroyed", e);
        }
    }

    private byte[] readOrMake(Round.Id round) {
        try {
            return Files.exists(file(round)) ? Files.readAllBytes(file(round)) : make(file(round));
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file(round) + " cannot be read or made", e);
        }
    }

    /**
     * On disk before it is used: marks made under a key that a power cut takes away would fit no sheet that is sent
     * again.
     */
    private byte[] make(Path file) throws IOException {
        DataDirectory.makePrivate(directory);
        var key = new byte[LENGTH];
        RANDOM.nextBytes(key);
        var unfinished = directory.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        write(unfinished, key, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        forceDirectory();
        return key;
    }

    private void write(Path file, byte[] bytes, StandardOpenOption... options) throws IOException {
        try (var channel = FileChannel.open(file, Set.of(options), ownerOnly())) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        return isPosix() ? new FileAttribute<?>[] {permissions} : new FileAttribute<?>[0];
    }

    private void forceDirectory() throws IOException {
        if (isPosix()) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private boolean isPosix() {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private Path file(Round.Id round) {
        return directory.resolve(round.value() + ".key");
    }
}
