package se.spegla.disclosure.comment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.spegla.disclosure.comment.Comments.Written;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;

/**
 * The way of a comment from the writer to its readers. Comments are read once their round is closed, first by the
 * process leader, who does not see from which unit they come and can take words out or leave the whole away.
 */
public final class CommentReview {
    /**
     * A comment as the process leader sees it: without its unit.
     *
     * @param decided the words that may be shown, "" for none; empty until it is decided
     */
    public record ToReview(String id, String item, String words, Optional<String> decided) {
        private static ToReview of(Written written) {
            return new ToReview(written.id(), written.item(), written.words(), written.decided());
        }

        /**
         * Whether this is the comment with nothing but words taken out: a reader must not be told what nobody wrote.
         * The mark {@link #CUT} may stand anywhere.
         */
        public boolean allows(String redacted) {
            int at = 0;
            for (int i = 0; i < words.length() && at < redacted.length(); i++) {
                at = afterCut(redacted, at);
                at += at < redacted.length() && words.charAt(i) == redacted.charAt(at) ? 1 : 0;
            }
            return afterCut(redacted, at) == redacted.length();
        }

        private static int afterCut(String text, int at) {
            int after = at;
            while (text.startsWith(CUT, after)) {
                after += CUT.length();
            }
            return after;
        }
    }

    /** Stands where words were taken out. */
    public static final String CUT = "[…]";

    private final Rounds rounds;
    private final Comments comments;

    public CommentReview(Rounds rounds, Comments comments) {
        this.rounds = rounds;
        this.comments = comments;
    }

    /** The comments that wait for the process leader, in random order; none where the round is not closed. */
    public List<ToReview> waiting(Round.Id round) {
        return isClosed(round) ? comments.of(round).stream().map(ToReview::of).toList() : List.of();
    }

    /**
     * Keeps what was decided; it can be decided anew until the comments are released.
     *
     * @param decisions the words that may be shown, or "", by the comment's id
     * @throws IllegalArgumentException where something was written into a comment
     */
    public void decide(Round.Id round, Map<String, String> decisions) {
        var known = waiting(round).stream().collect(Collectors.toMap(ToReview::id, comment -> comment));
        var kept = new HashMap<>(decisions);
        kept.keySet().retainAll(known.keySet());
        kept.forEach((id, words) -> {
            if (!known.get(id).allows(words)) {
                throw new IllegalArgumentException("words can be taken out of a comment, and none be put in");
            }
        });
        comments.decide(round, kept);
    }

    /**
     * Shows the comments, each where there are enough of them, and destroys what was written.
     *
     * @return whether it was done: not where one of them is still to be decided, nor where there are none
     */
    public synchronized boolean release(Round.Id id) {
        var written = isClosed(id) ? comments.of(id) : List.<Written>of();
        if (written.isEmpty() || written.stream().anyMatch(comment -> comment.decided().isEmpty())) {
            return false;
        }
        var round = rounds.find(id).orElseThrow();
        var areas = rounds.participations(id).stream()
                .collect(Collectors.toMap(Participation::unit, Participation::area));
        var gate = new CommentGate(rounds.findSeries(round.series()).orElseThrow().threshold(), areas);
        comments.release(id, gate.release(written));
        return true;
    }

    /** What is shown of a round's comments. */
    public ReleasedComments released(Round.Id round) {
        return new ReleasedComments(comments.released(round));
    }

    private boolean isClosed(Round.Id round) {
        return rounds.find(round).filter(Round::hasResults).isPresent();
    }
}
