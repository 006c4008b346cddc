package se.spegla.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.spegla.access.Accounts;
import se.spegla.access.Invitations;
import se.spegla.access.Sessions;
import se.spegla.act.Store;
import se.spegla.audit.AuditLog;
import se.spegla.disclosure.Backgrounds;
import se.spegla.disclosure.Endings;
import se.spegla.disclosure.ProgressCounts;
import se.spegla.disclosure.Releases;
import se.spegla.disclosure.comment.Comments;
import se.spegla.instrument.LicensedTexts;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Units;
import se.spegla.response.Cards;
import se.spegla.response.LinkKeys;
import se.spegla.response.LostKeys;
import se.spegla.response.Responses;
import se.spegla.response.SealKeys;
import se.spegla.response.UnitCodes;
import se.spegla.store.sql.FileContentKeys;
import se.spegla.store.sql.FileLinkKeys;
import se.spegla.store.sql.FileSealKeys;
import se.spegla.store.sql.KeyMarks;
import se.spegla.store.sql.SqlAccounts;
import se.spegla.store.sql.SqlAuditLog;
import se.spegla.store.sql.SqlBackgrounds;
import se.spegla.store.sql.SqlCards;
import se.spegla.store.sql.SqlComments;
import se.spegla.store.sql.SqlEndings;
import se.spegla.store.sql.SqlInvitations;
import se.spegla.store.sql.SqlLicensedTexts;
import se.spegla.store.sql.SqlProgressCounts;
import se.spegla.store.sql.SqlReleases;
import se.spegla.store.sql.SqlResponses;
import se.spegla.store.sql.SqlRounds;
import se.spegla.store.sql.SqlSessions;
import se.spegla.store.sql.SqlUnitCodes;
import se.spegla.store.sql.SqlUnits;
import se.spegla.store.sql.Traces;
import se.spegla.store.sqlite.DataDirectory;
import se.spegla.store.sqlite.Schema;
import se.spegla.store.sqlite.Transactions;

/**
 * Everything that is stored: one SQLite file and the keys beside it, in a directory that belongs to one process at a
 * time.
 */
public final class Database implements AutoCloseable {
    private final DataDirectory directory;
    private final Transactions transactions;
    private final SealKeys sealKeys;
    private final Traces traces;
    private final SqlRounds rounds;
    private final SqlCards cards;
    private final KeyMarks keyMarks;
    private final FileLinkKeys linkKeys;
    private final FileContentKeys contentKeys;
    private final SqlResponses responses;
    private LostKeys lostKeys = LostKeys.NONE;

    private Database(DataDirectory directory, Transactions transactions, InstantSource clock) {
        this.directory = directory;
        this.transactions = transactions;
        var keys = new FileContentKeys(directory.keys());
        this.sealKeys = new FileSealKeys(directory.keys());
        Consumer<Round.Id> destroyKeys = keys::destroy;
        this.traces = new Traces(transactions, destroyKeys.andThen(sealKeys::destroy));
        this.rounds = new SqlRounds(transactions, clock, traces);
        this.keyMarks = new KeyMarks(transactions);
        this.linkKeys = new FileLinkKeys(directory.keys(), keyMarks::remember);
        this.contentKeys = keys;
        this.cards = new SqlCards(transactions, keys);
        this.responses = SqlResponses.open(transactions, rounds, keys, clock);
    }

    /**
     * Opens the database in this directory; makes both where they are missing, and brings an older one up to date.
     *
     * @throws se.spegla.store.sqlite.DatabaseFault where the directory cannot be written or is in use, or the file
     * cannot be read
     */
    public static Database open(Path directory, InstantSource clock) {
        var taken = DataDirectory.take(directory);
        try {
            var database = new Database(taken, Transactions.open(taken.databaseFile()), clock);
            database.lostKeys = database.keyMarks.lost(database.linkKeys, database.contentKeys);
            database.traces.resume();
            return database;
        } catch (RuntimeException | Error e) {
            taken.close();
            throw e;
        }
    }

    /**
     * Opens the database of a server that may be running at the same time, for a small change.
     *
     * @throws se.spegla.store.sqlite.DatabaseFault where there is none
     */
    public static Database openBeside(Path directory, InstantSource clock) {
        var shared = DataDirectory.beside(directory);
        return new Database(shared, Transactions.open(shared.databaseFile()), clock);
    }

    public Units units() {
        return new SqlUnits(transactions);
    }

    public Rounds rounds() {
        return rounds;
    }

    public Responses responses() {
        return responses;
    }

    /** The keys that sheets which wait on a device are sealed to. */
    public SealKeys sealKeys() {
        return sealKeys;
    }

    public Releases releases() {
        return new SqlReleases(transactions);
    }

    public ProgressCounts progressCounts() {
        return new SqlProgressCounts(transactions);
    }

    public Backgrounds backgrounds() {
        return new SqlBackgrounds(transactions);
    }

    public Endings endings() {
        return new SqlEndings(transactions, linkKeys::destroy, traces::wipe);
    }

    public Comments comments() {
        return new SqlComments(transactions, traces::wipe);
    }

    public LicensedTexts licensedTexts() {
        return new SqlLicensedTexts(transactions);
    }

    public Accounts accounts() {
        return new SqlAccounts(transactions);
    }

    public Sessions sessions() {
        return new SqlSessions(transactions);
    }

    public Invitations invitations() {
        return new SqlInvitations(transactions);
    }

    /** Makes one act of what is done through the ports. */
    public Store store() {
        return transactions;
    }

    public AuditLog auditLog() {
        return new SqlAuditLog(transactions);
    }

    public UnitCodes unitCodes() {
        return new SqlUnitCodes(transactions);
    }

    public LinkKeys linkKeys() {
        return linkKeys;
    }

    /** The keys that were missing when this was opened. */
    public LostKeys lostKeys() {
        return lostKeys;
    }

    public Cards cards() {
        return cards;
    }

    /** Grows whenever something other than an answer sheet has been stored through this database. */
    public long changes() {
        return transactions.changes();
    }

    /** What there is room for: the columns of every table, as the file has them. */
    public Map<String, List<String>> columns() {
        return transactions.read(Schema::columns);
    }

    /** Stores every sheet that was taken, then lets go of the directory. */
    @Override
    public void close() {
        responses.close();
        traces.close();
        transactions.close();
        directory.close();
    }
}
