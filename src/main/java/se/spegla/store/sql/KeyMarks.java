package se.spegla.store.sql;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.response.LostKeys;
import se.spegla.store.sqlite.Transactions;

/** Checksums of the series' keys, so that a database that is put back without them is noticed. */
public final class KeyMarks {
    private static final String LINKED = """
            select id from series where linked = 1
                and id not in (select series_id from ended_series)
                and exists (select 1 from response join round on round.id = response.round_id
                    where round.series_id = series.id and pair is not null)
            order by name
            """;

    private static final String BEGUN = """
            select id from round where phase in ('OPEN', 'CLOSING')
                and (exists (select 1 from attempt where round_id = round.id)
                    or exists (select 1 from card_issue where round_id = round.id))
            order by name
            """;

    private final Transactions transactions;

    public KeyMarks(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Remembers a series' first key; that of a key that comes in its place is not taken. */
    public void remember(Series.Id series, byte[] key) {
        transactions.change(handle -> handle.execute(
                "insert into series_key (series_id, mark) values (?, ?) on conflict do nothing",
                series.value(),
                mark(key)));
    }

    /** Looks for the keys that there must be; to be asked before any can be made anew. */
    public LostKeys lost(FileLinkKeys links, FileContentKeys contents) {
        var linked = ids(LINKED).stream()
                .map(Series.Id::new)
                .filter(series -> isLost(series, links.find(series)))
                .toList();
        var begun = ids(BEGUN).stream()
                .map(Round.Id::new)
                .filter(round -> !contents.has(round))
                .toList();
        return new LostKeys(linked, begun);
    }

    /** A key without a checksum is of a series from before there were any. */
    private boolean isLost(Series.Id series, Optional<byte[]> key) {
        var mark = transactions.read(handle -> find(handle, series));
        if (key.isPresent() && mark.isEmpty()) {
            remember(series, key.get());
        }
        return key.isEmpty() || !mark.orElse(mark(key.get())).equals(mark(key.get()));
    }

    private static Optional<String> find(Handle handle, Series.Id series) {
        return handle.select("select mark from series_key where series_id = ?", series.value())
                .mapTo(String.class)
                .findOne();
    }

    private List<String> ids(String query) {
        return transactions.read(
                handle -> handle.select(query).mapTo(String.class).list());
    }

    private static String mark(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
