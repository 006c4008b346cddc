package se.spegla;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.LoggerFactory;
import se.spegla.store.Database;
import se.spegla.web.WebServer;

/**
 * Loads what every server needs, whatever its settings are, while the command line is still being read and the database opened:
 * most of a start is the loading of classes, and one processor alone takes long for them. What cannot be loaded is told by whoever
 * needs it.
 */
final class HeadStart {
    private static final Set<String> SERVERS = Set.of("serve", "demo");

    private HeadStart() {}

    /**
     * Begins; commands that start no server get none.
     *
     * @param args the command line
     * @return done as soon as the log is ready, which must be before anything is logged by two threads
     */
    static CompletableFuture<Void> give(String[] args) {
        if (args.length == 0 || !SERVERS.contains(args[0])) {
            return CompletableFuture.completedFuture(null);
        }
        var log = CompletableFuture.runAsync(LoggerFactory::getILoggerFactory);
        log.thenRunAsync(Database::rehearse);
        log.thenRunAsync(WebServer::rehearse);
        return log;
    }
}
