package se.spegla;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import se.spegla.access.Account;
import se.spegla.cli.ServerSettings;
import se.spegla.measurement.DateClock;
import se.spegla.store.Database;

/** The way in for test fixtures of other packages. */
public final class SpeglaForTests {
    private SpeglaForTests() {}

    public static AutoCloseable start(
            ServerSettings settings, Database database, InstantSource clock, Map<String, Account.Id> signIns) {
        return start(settings, database, clock, DateClock.trusting(clock), signIns);
    }

    /** @param dates by which dates pass; the database is to go by it, too */
    public static AutoCloseable start(
            ServerSettings settings,
            Database database,
            InstantSource clock,
            DateClock dates,
            Map<String, Account.Id> signIns) {
        return Spegla.start(settings, () -> database, clock, dates, signIns);
    }

    /** Every route of a server that was started here, such as {@code GET /accounts}. */
    public static Set<String> routes(AutoCloseable server) {
        return ((Spegla) server).routes();
    }
}
