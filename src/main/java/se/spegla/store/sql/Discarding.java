package se.spegla.store.sql;

import org.jdbi.v3.core.Handle;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;

/** Destroys what a unit has sent in a round, inside a transaction. */
final class Discarding {
    private Discarding() {}

    /**
     * Attempts stay: nothing tells whose they are, and a sheet that is sent again must not come back. How many were
     * filled in on paper is known of the whole round only; from now on they are not more than there are sheets.
     */
    static void of(Handle handle, Round.Id round, Unit.Id unit) {
        handle.execute("pragma secure_delete = on"); // the file is rewritten when the round closes, not before
        for (var table : new String[] {"response", "comment"}) {
            handle.execute("delete from " + table + " where round_id = ? and unit_id = ?", round.value(), unit.value());
        }
        handle.execute("pragma secure_delete = off");
        handle.execute("""
                update round set paper_sheets = (select count(*) from response where round_id = round.id)
                where id = ? and paper_sheets > (select count(*) from response where round_id = round.id)
                """, round.value());
        handle.execute("delete from progress_unit where round_id = ? and unit_id = ?", round.value(), unit.value());
        handle.execute(
                "update participation set begun_anew = 1 where round_id = ? and unit_id = ?",
                round.value(),
                unit.value());
    }
}
