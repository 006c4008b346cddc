package se.spegla.store.sql;

import java.util.List;
import org.jdbi.v3.core.Handle;
import se.spegla.measurement.Absence;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;

/** Reads and writes the units that are left out of a round, inside a transaction. */
final class AbsenceRows {
    private AbsenceRows() {}

    static List<Absence> of(Handle handle, Round.Id round) {
        return handle.select("""
                        select a.round_id, a.unit_id, a.reason
                        from absence a
                        join round r on r.id = a.round_id
                        left join series_unit s on s.series_id = r.series_id and s.unit_id = a.unit_id
                        where a.round_id = ?
                        order by coalesce(s.position, 1000000), a.unit_id
                        """, round.value())
                .map((row, context) -> new Absence(
                        new Round.Id(row.getString("round_id")),
                        new Unit.Id(row.getString("unit_id")),
                        row.getString("reason")))
                .list();
    }

    static void replace(Handle handle, Round.Id round, List<Absence> absences) {
        handle.execute("delete from absence where round_id = ?", round.value());
        absences.forEach(absence -> handle.execute(
                "insert into absence (round_id, unit_id, reason) values (?, ?, ?)",
                round.value(),
                absence.unit().value(),
                absence.reason()));
    }

    static void remove(Handle handle, Round.Id round, Unit.Id unit) {
        handle.execute("delete from absence where round_id = ? and unit_id = ?", round.value(), unit.value());
    }
}
