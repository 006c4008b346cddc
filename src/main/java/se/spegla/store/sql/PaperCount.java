package se.spegla.store.sql;

import java.util.List;
import org.jdbi.v3.core.Handle;
import se.spegla.measurement.Round;
import se.spegla.response.Storing;
import se.spegla.response.Submission;

/** How many sheets of a round were filled in on paper: a number of the round, with nothing that leads to a sheet. */
final class PaperCount {
    private PaperCount() {}

    /** Counts those of a group that were filled in on paper and are stored now; does nothing where there is none. */
    static void add(Handle handle, List<Submission> group, List<Storing> outcomes) {
        for (int i = 0; i < group.size(); i++) {
            if (group.get(i).onPaper() && outcomes.get(i) == Storing.STORED) {
                handle.execute(
                        "update round set paper_sheets = paper_sheets + 1 where id = ?",
                        group.get(i).round().value());
            }
        }
    }

    static int of(Handle handle, Round.Id round) {
        return handle.select("select paper_sheets from round where id = ?", round.value())
                .mapTo(Integer.class)
                .one();
    }
}
