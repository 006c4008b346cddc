package se.spegla.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.spegla.act.Actor;
import se.spegla.disclosure.comment.CommentReview;
import se.spegla.disclosure.comment.CommentReview.ToReview;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Round;

/** What a few of the made-up staff write in free words, and how the made-up process leader goes through it. */
final class FictionalComments {
    private static final String NAME = "Gunilla";
    private static final List<String> OF_THE_LARGEST = List.of(
            "Hur jag startar en SIP, steg för steg. Gärna ett exempel från en riktig dag.",
            "Vem jag ringer på vårdcentralen. Numret vi har går till en telefonsvarare.",
            "Mer tid att prata ihop oss. Det blir mest i dörren.",
            "Fråga " + NAME + " på kvällen, hon vet hur man gör. Vi andra skulle också behöva kunna.",
            "Vad nära vård betyder för oss på natten.",
            "En kort genomgång på arbetsplatsträffen räcker, inte en hel dag.");
    private static final List<String> OF_OTHERS = List.of(
            "Hur vi får med de anhöriga utan att det tar över.",
            "Vad som är vårt ansvar och vad som är regionens.",
            "Det mesta står på intranätet men ingen hittar det.");

    private FictionalComments() {}

    /** What the sheet of this number says in a unit; nothing on most sheets, or where the instrument does not ask. */
    static Map<String, String> of(Instrument instrument, Workplace place, int sheet) {
        var words = place == Workplace.ALMGARDEN ? OF_THE_LARGEST : OF_OTHERS;
        return sheet >= words.size()
                ? Map.of()
                : instrument.comments().stream()
                        .limit(1)
                        .collect(Collectors.toMap(field -> field.id(), field -> words.get(sheet)));
    }

    /** Takes the one name out and lets all be shown. */
    static void goThrough(CommentReview review, Round.Id round) {
        review.decide(
                Actor.PROGRAM,
                round,
                review.waiting(round).stream()
                        .collect(Collectors.toMap(
                                ToReview::id, comment -> comment.words().replace(NAME, CommentReview.CUT))));
        review.release(Actor.PROGRAM, round);
    }
}
