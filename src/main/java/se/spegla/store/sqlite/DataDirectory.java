package se.spegla.store.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The directory that holds everything a server stores. While it is open no other process can open it. */
public final class DataDirectory implements AutoCloseable {
    /** The file whose lock says that a process has the directory. */
    public static final String LOCK = "spegla.lock";

    private final Path path;
    private final Optional<FileChannel> lock;

    private DataDirectory(Path path, Optional<FileChannel> lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the directory and the database's file where they are missing (for their owner only) and takes the directory
     * for this process.
     *
     * @throws DatabaseFault where it cannot be written or another process has it
     */
    public static DataDirectory take(Path path) {
        var directory = claim(path);
        try {
            makeDatabase(directory.databaseFile());
            return directory;
        } catch (IOException e) {
            directory.close();
            throw unwritable(path, e);
        }
    }

    /**
     * Takes the directory for this process without making a database in it; the directory itself is made where it is missing.
     *
     * @throws DatabaseFault where it cannot be written or another process has it
     */
    public static DataDirectory claim(Path path) {
        try {
            makePrivate(path);
            return new DataDirectory(path, Optional.of(lock(path)));
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private static DatabaseFault unwritable(Path path, IOException e) {
        return new DatabaseFault(
                "the data directory " + path.toAbsolutePath() + " cannot be written (" + e
                        + "); give this user the right to write there, or name another directory",
                e);
    }

    /**
     * The directory without taking it: for a small piece of work beside a server that may be running.
     *
     * @throws DatabaseFault where there is no database in it
     */
    public static DataDirectory beside(Path path) {
        var directory = new DataDirectory(path, Optional.empty());
        if (!Files.isRegularFile(directory.databaseFile())) {
            throw new DatabaseFault("the data directory " + path.toAbsolutePath()
                    + " holds no database; start the server on it once, or name another directory");
        }
        return directory;
    }

    /** Makes a directory that only its owner can enter; one that is there stays as it is. */
    public static void makePrivate(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var ownerOnly = PosixFilePermissions.fromString("rwx------");
            Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(ownerOnly));
        } else {
            Files.createDirectories(directory);
        }
    }

    private static void makeDatabase(Path file) throws IOException {
        if (!Files.exists(file)) {
            makePrivateFile(file);
        }
    }

    /** SQLite gives the files beside the database the rights of the database itself. */
    private static void makePrivateFile(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var file = path.resolve(LOCK);
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new DatabaseFault("the data directory " + path.toAbsolutePath()
                    + " is in use by another Spegla; stop that one first, or name another directory");
        }
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    public Path databaseFile() {
        return path.resolve("spegla.db");
    }

    public Path keys() {
        return path.resolve("keys");
    }

    /** Lets others take the directory. */
    @Override
    public void close() {
        try {
            if (lock.isPresent()) {
                lock.get().close();
            }
        } catch (IOException e) {
            throw new DatabaseFault("the lock of " + path.toAbsolutePath() + " cannot be given back", e);
        }
    }
}
