package se.spegla.store.response;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import se.spegla.measurement.Ids;
import se.spegla.response.Storing;
import se.spegla.response.Submission;

/** Writes the sheets of a group inside its transaction: first the attempts, then the responses of those that are new. */
final class SheetRows {
    /** A sheet with the mark of its content. */
    record Marked(Submission submission, String mark) {}

    private SheetRows() {}

    /** Stores each sheet once; outcomes in the same order. */
    static List<Storing> store(Handle handle, List<Marked> sheets) {
        var isNew = insertAttempts(handle, sheets);
        insertResponses(handle, IntStream.range(0, isNew.length)
                .filter(i -> isNew[i] == 1)
                .mapToObj(i -> sheets.get(i).submission())
                .toList());
        var outcomes = new ArrayList<Storing>();
        for (int i = 0; i < isNew.length; i++) {
            outcomes.add(isNew[i] == 1 ? Storing.STORED : repeated(handle, sheets.get(i)));
        }
        return outcomes;
    }

    /** @return per sheet 1 where it is new, else 0 */
    private static int[] insertAttempts(Handle handle, List<Marked> sheets) {
        return insert(handle, "insert into attempt (round_id, sheet_id, mark) values (?, ?, ?) on conflict do nothing",
                sheets.stream()
                        .map(sheet -> new String[] {
                            sheet.submission().round().value(), sheet.submission().sheet().value(), sheet.mark()
                        })
                        .toList());
    }

    private static void insertResponses(Handle handle, List<Submission> submissions) {
        insert(handle, "insert into response (id, round_id, unit_id, answers) values (?, ?, ?, ?)",
                submissions.stream()
                        .map(submission -> new String[] {
                            Ids.random(),
                            submission.round().value(),
                            submission.unit().value(),
                            AnswersJson.write(submission.response().byItem())
                        })
                        .toList());
    }

    /** By JDBC itself: this is the one place where the cost of a statement is felt, with every sheet. */
    private static int[] insert(Handle handle, String sql, List<String[]> rows) {
        try (var statement = handle.getConnection().prepareStatement(sql)) {
            for (var row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setString(i + 1, row[i]);
                }
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException("the sheets could not be written", e, null);
        }
    }

    private static Storing repeated(Handle handle, Marked sheet) {
        var first = handle.select(
                        "select mark from attempt where round_id = ? and sheet_id = ?",
                        sheet.submission().round().value(), sheet.submission().sheet().value())
                .mapTo(String.class)
                .one();
        return first.equals(sheet.mark()) ? Storing.ALREADY_STORED : Storing.OTHER_CONTENT;
    }
}
