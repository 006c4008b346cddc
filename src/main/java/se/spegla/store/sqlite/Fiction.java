package se.spegla.store.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;

/** Whether a file holds a made-up organisation or a real one: a look from outside, which changes nothing in it. */
public final class Fiction {
    private Fiction() {}

    /** What the organisation in this file says of itself; empty where there is none, or the file cannot be read. */
    public static Optional<Boolean> of(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var transactions = Transactions.openAsItIs(file)) {
            return transactions.read(handle -> handle.select("select fictional from organisation")
                    .mapTo(Boolean.class)
                    .findOne());
        } catch (JdbiException | com.zaxxer.hikari.pool.HikariPool.PoolInitializationException unreadable) {
            return Optional.empty();
        }
    }
}
