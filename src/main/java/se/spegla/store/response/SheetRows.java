package se.spegla.store.response;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import se.spegla.measurement.Ids;
import se.spegla.response.Storing;
import se.spegla.response.Submission;

/**
 * Writes the sheets of a group inside its transaction: first the attempts; of those that are new the cards are used up,
 * and the responses and comments written whose card was there. A sheet with comments only has no response.
 */
final class SheetRows {
    /** A sheet with the mark of its content, and that of its card where it came by one. */
    record Marked(Submission submission, String mark, Optional<String> card) {}

    private SheetRows() {}

    /** Stores each sheet once; outcomes in the same order. */
    static List<Storing> store(Handle handle, List<Marked> sheets) {
        var isNew = insertAttempts(handle, sheets);
        var fresh = IntStream.range(0, isNew.length).filter(i -> isNew[i] == 1).mapToObj(sheets::get).toList();
        var refused = useCards(handle, fresh.stream().filter(sheet -> sheet.card().isPresent()).toList());
        deleteAttempts(handle, refused);
        var stored = fresh.stream().filter(sheet -> !refused.contains(sheet)).map(Marked::submission).toList();
        insertResponses(handle, stored.stream().filter(sheet -> !sheet.response().isEmpty()).toList());
        insertComments(handle, stored.stream().filter(sheet -> !sheet.comments().isEmpty()).toList());
        var outcomes = new ArrayList<Storing>();
        for (int i = 0; i < isNew.length; i++) {
            var sheet = sheets.get(i);
            var isStored = isNew[i] == 1 && !refused.contains(sheet);
            outcomes.add(isStored ? Storing.STORED : repeated(handle, sheet).orElse(Storing.NO_CARD));
        }
        return outcomes;
    }

    /** @return per sheet 1 where it is new, else 0 */
    private static int[] insertAttempts(Handle handle, List<Marked> sheets) {
        return batch(handle, "insert into attempt (round_id, sheet_id, mark) values (?, ?, ?) on conflict do nothing",
                sheets.stream()
                        .map(sheet -> new String[] {
                            sheet.submission().round().value(), sheet.submission().sheet().value(), sheet.mark()
                        })
                        .toList());
    }

    /** Deletes the cards of these sheets. @return the sheets whose card was not there */
    private static Set<Marked> useCards(Handle handle, List<Marked> sheets) {
        if (sheets.isEmpty()) {
            return Set.of();
        }
        var used = batch(handle, "delete from card where mark = ? and round_id = ? and unit_id = ?",
                sheets.stream()
                        .map(sheet -> new String[] {
                            sheet.card().orElseThrow(),
                            sheet.submission().round().value(),
                            sheet.submission().unit().value()
                        })
                        .toList());
        return IntStream.range(0, used.length)
                .filter(i -> used[i] == 0)
                .mapToObj(sheets::get)
                .collect(Collectors.toSet());
    }

    /** So that the same sheet can come again with another card. */
    private static void deleteAttempts(Handle handle, Collection<Marked> sheets) {
        sheets.forEach(sheet -> handle.execute("delete from attempt where round_id = ? and sheet_id = ?",
                sheet.submission().round().value(), sheet.submission().sheet().value()));
    }

    private static void insertResponses(Handle handle, List<Submission> submissions) {
        batch(handle, "insert into response (id, round_id, unit_id, answers, pair) values (?, ?, ?, ?, ?)",
                submissions.stream()
                        .map(submission -> new String[] {
                            Ids.random(),
                            submission.round().value(),
                            submission.unit().value(),
                            AnswersJson.write(submission.response().byItem()),
                            submission.pair().orElse(null)
                        })
                        .toList());
    }

    private static void insertComments(Handle handle, List<Submission> submissions) {
        if (submissions.isEmpty()) {
            return;
        }
        var rows = new ArrayList<String[]>();
        for (var submission : submissions) {
            submission.comments().forEach((item, words) -> rows.add(new String[] {
                Ids.random(), submission.round().value(), submission.unit().value(), item, words
            }));
        }
        batch(handle, "insert into comment (id, round_id, unit_id, item_id, words) values (?, ?, ?, ?, ?)", rows);
    }

    /** By JDBC itself: this is the one place where the cost of a statement is felt, with every sheet. */
    private static int[] batch(Handle handle, String sql, List<String[]> rows) {
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

    /** Empty where no sheet of this id is stored. */
    private static Optional<Storing> repeated(Handle handle, Marked sheet) {
        return handle.select(
                        "select mark from attempt where round_id = ? and sheet_id = ?",
                        sheet.submission().round().value(), sheet.submission().sheet().value())
                .mapTo(String.class)
                .findOne()
                .map(first -> first.equals(sheet.mark()) ? Storing.ALREADY_STORED : Storing.OTHER_CONTENT);
    }
}
