package se.spegla.response;

import java.util.Optional;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;

/**
 * A valid sheet on its way into the store. The id and the card are not stored with the response, and nothing joins them.
 *
 * @param pair by which this person's sheets of two rounds find each other, where the series is linked and it was given
 * @param card the code of the single-use card that entitles to this sheet; empty where none is needed
 */
public record Submission(
        SheetId sheet, Round.Id round, Unit.Id unit, Response response, Optional<String> pair, Optional<String> card) {
    /** A sheet that is linked to no other and needs no card. */
    public Submission(SheetId sheet, Round.Id round, Unit.Id unit, Response response) {
        this(sheet, round, unit, response, Optional.empty(), Optional.empty());
    }

    /** The same sheet with the code of a pair. */
    public Submission linkedBy(String code) {
        return new Submission(sheet, round, unit, response, Optional.of(code), card);
    }

    /** The same sheet by right of a card. */
    public Submission by(String cardCode) {
        return new Submission(sheet, round, unit, response, pair, Optional.of(cardCode));
    }
}
