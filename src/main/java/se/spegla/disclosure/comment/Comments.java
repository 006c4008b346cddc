package se.spegla.disclosure.comment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;

/** The comments as they are stored. Nobody but this room reads them. */
public interface Comments {
    /** For whom a comment is shown. */
    enum Level {
        UNIT,
        AREA,
        ORGANISATION
    }

    /**
     * A comment as it was written.
     *
     * @param item the id of the question
     * @param scored whether its sheet has a score: only then does it count towards a threshold
     * @param decided the words that may be shown, "" for none; empty until the process leader has decided
     */
    record Written(String id, String item, Unit.Id unit, String words, boolean scored, Optional<String> decided) {
        boolean isKept() {
            return decided.filter(words -> !words.isEmpty()).isPresent();
        }
    }

    /**
     * A comment as it is shown.
     *
     * @param place the id of a unit or of an area, "" for the organisation
     */
    record Shown(String item, Level level, String place, String words) {}

    /** The comments of a round that are not released, in random order; the same order each time. */
    List<Written> of(Round.Id round);

    /** Keeps what was decided, by the comment's id. Ids that are not the round's change nothing. */
    void decide(Round.Id round, Map<String, String> decisions);

    /** Stores what is shown under new random ids, destroys all that was written, and wipes its traces from the file. */
    void release(Round.Id round, List<Shown> shown);

    /** What is shown of the round's comments, in random order. */
    List<Shown> released(Round.Id round);
}
