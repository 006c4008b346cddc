package se.spegla.store.sql;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import se.spegla.measurement.Ids;
import se.spegla.response.Storing;
import se.spegla.response.Submission;

/**
 * Writes the sheets of a group inside its transaction, one after the other: first the attempt; where that is new the card
 * is used up, and the response and the comments are written where the card was there. A sheet with comments only has a
 * response without answers, so that it counts as a sheet.
 */
record SheetRows(Handle handle) {
    /** A sheet with the mark of its content, and that of its card where it came by one. */
    record Marked(Submission submission, String mark, Optional<String> card) {}

    /** Stores the sheet once. */
    Storing store(Marked sheet) {
        var submission = sheet.submission();
        int attempts = handle.execute(
                "insert into attempt (round_id, sheet_id, mark) values (?, ?, ?) on conflict do nothing",
                submission.round().value(),
                submission.sheet().value(),
                sheet.mark());
        if (attempts == 0) {
            return repeated(sheet);
        }
        if (sheet.card().isPresent() && !useCard(submission, sheet.card().get())) {
            forgetAttempt(submission);
            return Storing.NO_CARD;
        }
        insert(submission);
        return Storing.STORED;
    }

    private void insert(Submission submission) {
        handle.execute(
                "insert into response (id, round_id, unit_id, answers, pair) values (?, ?, ?, ?, ?)",
                Ids.random(),
                submission.round().value(),
                submission.unit().value(),
                AnswersJson.write(submission.response().byItem()),
                submission.pair().orElse(null));
        if (!submission.comments().isEmpty()) {
            var scored = submission.response().hasScore() ? "YES" : "NO";
            submission
                    .comments()
                    .forEach((item, words) -> handle.execute(
                            "insert into comment (id, round_id, unit_id, item_id, words, scored) values (?, ?, ?, ?, ?, ?)",
                            Ids.random(),
                            submission.round().value(),
                            submission.unit().value(),
                            item,
                            words,
                            scored));
        }
    }

    /** Deletes the card. @return whether it was there */
    private boolean useCard(Submission submission, String card) {
        return handle.execute(
                        "delete from card where mark = ? and round_id = ? and unit_id = ?",
                        card,
                        submission.round().value(),
                        submission.unit().value())
                == 1;
    }

    /** So that the same sheet can come again with another card. */
    private void forgetAttempt(Submission submission) {
        handle.execute(
                "delete from attempt where round_id = ? and sheet_id = ?",
                submission.round().value(),
                submission.sheet().value());
    }

    private Storing repeated(Marked sheet) {
        var first = handle.select(
                        "select mark from attempt where round_id = ? and sheet_id = ?",
                        sheet.submission().round().value(),
                        sheet.submission().sheet().value())
                .mapTo(String.class)
                .one();
        return first.equals(sheet.mark()) ? Storing.ALREADY_STORED : Storing.OTHER_CONTENT;
    }
}
