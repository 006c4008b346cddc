package se.spegla.disclosure.comment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.spegla.act.Actor;
import se.spegla.act.Events;
import se.spegla.act.Store;
import se.spegla.disclosure.comment.Comments.Written;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;

/**
 * The way of a comment from the writer to its readers. Comments are read once their round is closed, first by the
 * process leader, who does not see from which unit they come and can take words out or leave the whole away. To a
 * question that too few have answered nobody reads them: of a series of one unit it would be known from where they come.
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
         * The comment as readers would see it after this editing.
         *
         * @return empty where the editing does more than take whole words out
         */
        public Optional<String> redacted(String edited) {
            return Redaction.of(words, edited);
        }
    }

    /** Stands where words were taken out. */
    public static final String CUT = Redaction.CUT;

    private final Store store;
    private final Rounds rounds;
    private final Comments comments;
    private final Events events;

    public CommentReview(Store store, Rounds rounds, Comments comments, Events events) {
        this.store = store;
        this.rounds = rounds;
        this.comments = comments;
        this.events = events;
    }

    /**
     * The comments that wait for the process leader, in random order; none where the round is not closed, and none to a
     * question that fewer than the threshold answered in all units together.
     */
    public List<ToReview> waiting(Round.Id round) {
        return readable(round).stream().map(ToReview::of).toList();
    }

    /**
     * Keeps what was decided; it can be decided anew until the comments are released.
     *
     * @param decisions the words that may be shown, or "", by the comment's id
     * @throws IllegalArgumentException where more was done to a comment than taking whole words out
     */
    public void decide(Actor actor, Round.Id round, Map<String, String> decisions) {
        store.run(() -> {
            var known = waiting(round).stream().collect(Collectors.toMap(ToReview::id, comment -> comment));
            var kept = new HashMap<>(decisions);
            kept.keySet().retainAll(known.keySet());
            kept.replaceAll((id, words) -> known.get(id)
                    .redacted(words)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "whole words can be taken out of a comment, and none be put in")));
            if (!kept.isEmpty()) {
                comments.decide(round, kept);
                tell(actor, "comments-reviewed", rounds.find(round).orElseThrow());
            }
        });
    }

    /**
     * Shows the comments, each where there are enough of them, and destroys what was written.
     *
     * @return whether it was done: not where one of them is still to be decided, nor where there are none
     */
    public boolean release(Actor actor, Round.Id id) {
        return store.transact(() -> {
            var written = readable(id);
            if (written.isEmpty()
                    || written.stream().anyMatch(comment -> comment.decided().isEmpty())) {
                return false;
            }
            var round = rounds.find(id).orElseThrow();
            comments.release(id, gate(round).release(written));
            tell(actor, "comments-released", round);
            return true;
        });
    }

    private void tell(Actor actor, String action, Round round) {
        events.happened(actor, rounds.findSeries(round.series()).orElseThrow().event(action, round.name()));
    }

    private List<Written> readable(Round.Id id) {
        return rounds.find(id)
                .filter(Round::hasResults)
                .map(round -> gate(round)
                        .readable(comments.of(id).stream()
                                .map(CommentReview::asShown)
                                .toList()))
                .orElse(List.of());
    }

    /** What was decided by a program that did not mark each cut is marked, or to be decided again. */
    private static Written asShown(Written written) {
        return new Written(
                written.id(),
                written.item(),
                written.unit(),
                written.words(),
                written.scored(),
                written.decided().flatMap(decided -> Redaction.of(written.words(), decided)));
    }

    private CommentGate gate(Round round) {
        var areas = rounds.participations(round.id()).stream()
                .collect(Collectors.toMap(Participation::unit, Participation::area));
        return new CommentGate(rounds.findSeries(round.series()).orElseThrow().threshold(), areas);
    }

    /** What is shown of a round's comments. */
    public ReleasedComments released(Round.Id round) {
        return new ReleasedComments(comments.released(round));
    }
}
