package se.spegla.response;

import java.util.Map;
import java.util.Optional;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;

/**
 * A valid sheet on its way into the store. The comments are stored apart from the response. The id and the card are not stored with the response, and nothing joins them.
 *
 * @param pair by which this person's sheets of two rounds find each other, where the series is linked and it was given
 * @param card the code of the single-use card that entitles to this sheet; empty where none is needed
 * @param comments what was written in free words, by the id of the question
 * @param onPaper whether it was filled in on paper: counted for the round, and not stored with the sheet
 */
public record Submission(
        SheetId sheet,
        Round.Id round,
        Unit.Id unit,
        Response response,
        Optional<String> pair,
        Optional<String> card,
        Map<String, String> comments,
        boolean onPaper) {
    public Submission {
        comments = Map.copyOf(comments);
    }

    /** A sheet that is linked to no other and needs no card. */
    public Submission(SheetId sheet, Round.Id round, Unit.Id unit, Response response) {
        this(sheet, round, unit, response, Optional.empty(), Optional.empty(), Map.of(), false);
    }

    /** The same sheet with the code of a pair. */
    public Submission linkedBy(String code) {
        return new Submission(sheet, round, unit, response, Optional.of(code), card, comments, onPaper);
    }

    /** The same sheet by right of a card. */
    public Submission by(String cardCode) {
        return new Submission(sheet, round, unit, response, pair, Optional.of(cardCode), comments, onPaper);
    }

    /** The same sheet with what was written in free words. */
    public Submission saying(Map<String, String> words) {
        return new Submission(sheet, round, unit, response, pair, card, words, onPaper);
    }

    /** The same sheet, filled in on paper. */
    public Submission fromPaper() {
        return new Submission(sheet, round, unit, response, pair, card, comments, true);
    }
}
