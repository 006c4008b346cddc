package se.spegla.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;

/** Reads and writes rounds inside a transaction. */
final class RoundRows {
    private static final String SELECT =
            "select id, series_id, name, starts_on, ends_on, grace_seconds, phase, planned, closing_since from round ";
    private static final RowMapper<Round> ROUND = (row, context) -> new Round(
            new Round.Id(row.getString("id")),
            new Series.Id(row.getString("series_id")),
            row.getString("name"),
            LocalDate.parse(row.getString("starts_on")),
            LocalDate.parse(row.getString("ends_on")),
            Duration.ofSeconds(row.getLong("grace_seconds")),
            row.getBoolean("planned") ? Round.Phase.PLANNED : Round.Phase.valueOf(row.getString("phase")),
            closingSince(row));

    private RoundRows() {}

    /** The round as stored. */
    public static Optional<Round> find(Handle handle, Round.Id id) {
        return handle.select(SELECT + "where id = ?", id.value()).map(ROUND).findOne();
    }

    /** Whether one answers by cards in this round; fixed from the first opening of a round of its series on. */
    public static boolean takesCards(Handle handle, Round.Id id) {
        return handle.select(
                        "select entry from series where id = (select series_id from round where id = ?)", id.value())
                .map((row, context) -> Series.Entry.valueOf(row.getString("entry")) == Series.Entry.CARDS)
                .one();
    }

    static List<Round> ofSeries(Handle handle, Series.Id series) {
        return handle.select(SELECT + "where series_id = ? order by starts_on, ends_on, name, id", series.value())
                .map(ROUND)
                .list();
    }

    static List<Round> underWay(Handle handle) {
        return handle.select(SELECT + "where phase in ('OPEN', 'CLOSING') or planned = 1")
                .map(ROUND)
                .list();
    }

    private static Optional<Instant> closingSince(ResultSet row) throws SQLException {
        var since = row.getLong("closing_since");
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(since));
    }

    /** A planned round is a draft with a mark: nothing of it is final before it opens. */
    static void save(Handle handle, Round round) {
        var isPlanned = round.phase() == Round.Phase.PLANNED;
        handle.createUpdate("""
                        insert into round
                            (id, series_id, name, starts_on, ends_on, grace_seconds, phase, planned, closing_since)
                        values (:id, :series, :name, :starts, :ends, :grace, :phase, :planned, :since)
                        on conflict (id) do update set name = excluded.name,
                            starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                            grace_seconds = excluded.grace_seconds, phase = excluded.phase, planned = excluded.planned,
                            closing_since = excluded.closing_since
                        """)
                .bind("id", round.id().value())
                .bind("series", round.series().value())
                .bind("name", round.name())
                .bind("starts", round.startsOn().toString())
                .bind("ends", round.endsOn().toString())
                .bind("grace", round.grace().toSeconds())
                .bind(
                        "phase",
                        isPlanned ? Round.Phase.DRAFT.name() : round.phase().name())
                .bind("planned", isPlanned)
                .bind("since", round.closingSince().map(Instant::toEpochMilli).orElse(null))
                .execute();
    }
}
