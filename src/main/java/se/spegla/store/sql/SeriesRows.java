package se.spegla.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.SwedishOrder;
import se.spegla.measurement.Unit;

/** Reads and writes series inside a transaction. */
final class SeriesRows {
    private static final String SELECT =
            "select id, name, instrument_id, threshold, entry, linked, least_share, answers_until from series ";

    private SeriesRows() {}

    static List<Series> all(Handle handle) {
        return read(handle, handle.select(SELECT)).stream()
                .sorted(SwedishOrder.by(Series::name))
                .toList();
    }

    static Optional<Series> find(Handle handle, Series.Id id) {
        return read(handle, handle.select(SELECT + "where id = ?", id.value())).stream()
                .findFirst();
    }

    /** @throws Rounds.PromiseFixed where the promise differs and a round of the series has been opened */
    static void save(Handle handle, Series series) {
        var rules = series.rules();
        var stored = find(handle, series.id());
        var isAnother = stored.filter(known -> !series.rules().keepThePromiseOf(known.rules()))
                .isPresent();
        if (isAnother && hasOpened(handle, series.id())) {
            throw new Rounds.PromiseFixed(series);
        }
        handle.execute(
                """
                insert into series (id, name, instrument_id, threshold, entry, linked, least_share, answers_until)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set
                    name = excluded.name, instrument_id = excluded.instrument_id, threshold = excluded.threshold,
                    entry = excluded.entry, linked = excluded.linked, least_share = excluded.least_share,
                    answers_until = excluded.answers_until
                """,
                series.id().value(),
                series.name(),
                series.instrumentId(),
                rules.threshold(),
                rules.entry().name(),
                rules.linked(),
                rules.leastShare(),
                rules.answersUntil().map(LocalDate::toString).orElse(null));
        saveUnits(handle, series);
    }

    private static void saveUnits(Handle handle, Series series) {
        handle.execute(
                "delete from series_unit where series_id = ?", series.id().value());
        var batch = handle.prepareBatch("insert into series_unit (series_id, unit_id, position) values (?, ?, ?)");
        for (int i = 0; i < series.units().size(); i++) {
            batch.add(series.id().value(), series.units().get(i).value(), i);
        }
        batch.execute();
    }

    private static boolean hasOpened(Handle handle, Series.Id id) {
        return handle.select(
                        "select exists (select 1 from round where series_id = ? and (phase <> 'DRAFT' or planned = 1))",
                        id.value())
                .mapTo(Boolean.class)
                .one();
    }

    private static List<Series> read(Handle handle, Query query) {
        return query.map((row, context) -> new Series(
                        new Series.Id(row.getString("id")),
                        row.getString("name"),
                        row.getString("instrument_id"),
                        rules(row),
                        units(handle, row.getString("id"))))
                .list();
    }

    private static Series.Rules rules(ResultSet row) throws SQLException {
        return new Series.Rules(
                row.getInt("threshold"),
                Series.Entry.valueOf(row.getString("entry")),
                row.getBoolean("linked"),
                row.getInt("least_share"),
                Optional.ofNullable(row.getString("answers_until")).map(LocalDate::parse));
    }

    private static List<Unit.Id> units(Handle handle, String series) {
        return handle.select("select unit_id from series_unit where series_id = ? order by position", series)
                .map((row, context) -> new Unit.Id(row.getString("unit_id")))
                .list();
    }
}
