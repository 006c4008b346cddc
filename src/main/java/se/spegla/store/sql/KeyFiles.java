package se.spegla.store.sql;

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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import se.spegla.store.sqlite.DataDirectory;

/** Keys, each a file for its owner only, in a directory that no backup of the database takes along. */
final class KeyFiles {
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path directory;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    KeyFiles(Path directory) {
        this.directory = directory;
    }

    /** The key of this name; 32 random bytes made at first use. */
    byte[] of(String name) {
        return of(name, KeyFiles::random);
    }

    /** The key of this name; made like this at first use. */
    byte[] of(String name, Supplier<byte[]> fresh) {
        return known.computeIfAbsent(name, key -> read(key).orElseGet(() -> make(file(key), fresh.get())))
                .clone();
    }

    /** The key of this name, where there is one. */
    Optional<byte[]> find(String name) {
        return Optional.ofNullable(known.computeIfAbsent(name, key -> read(key).orElse(null)))
                .map(byte[]::clone);
    }

    /** Overwrites the key and removes it. Nothing happens where there is none. */
    void destroy(String name) {
        known.remove(name);
        try {
            if (Files.exists(file(name))) {
                write(file(name), new byte[(int) Files.size(file(name))], StandardOpenOption.WRITE);
                Files.delete(file(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file(name) + " cannot be destroyed", e);
        }
    }

    private Optional<byte[]> read(String name) {
        try {
            return Files.exists(file(name)) ? Optional.of(Files.readAllBytes(file(name))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file(name) + " cannot be read", e);
        }
    }

    static byte[] random() {
        var key = new byte[LENGTH];
        RANDOM.nextBytes(key);
        return key;
    }

    /**
     * On disk before it is used: marks made under a key that a power cut takes away would fit no sheet that is sent
     * again.
     */
    private byte[] make(Path file, byte[] key) {
        try {
            DataDirectory.makePrivate(directory);
            var unfinished = directory.resolve(file.getFileName() + ".new");
            Files.deleteIfExists(unfinished);
            write(unfinished, key, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            forceDirectory();
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file + " cannot be made", e);
        }
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

    private Path file(String name) {
        return directory.resolve(name + ".key");
    }
}
