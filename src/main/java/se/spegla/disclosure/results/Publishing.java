package se.spegla.disclosure.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.json.StoredForm;
import se.spegla.disclosure.release.Releases;
import se.spegla.disclosure.release.Rules;
import se.spegla.disclosure.release.StoredRelease;
import se.spegla.disclosure.release.StoredRelease.Kind;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Round;

/**
 * Gives what has been released, and releases what is asked for the first time, or what was made by other rules than those
 * in force. One at a time: each is held against all that are out. Of a series whose answers are destroyed only what
 * has been released is given.
 */
final class Publishing {
    /**
     * Figures that are about to go out.
     *
     * @param told by unit, what they tell that had not been told before
     */
    record Made(ReleasedComparison figures, Map<String, Ledger.Entry> told) {}

    private record Content(String text, Optional<String> proof) {}

    private final ClosedRounds closed;
    private final Releases releases;

    Publishing(ClosedRounds closed, Releases releases) {
        this.closed = closed;
        this.releases = releases;
    }

    /** @param make from what is out already and the edition that it will be */
    ReleasedComparison comparison(
            List<Round> rounds, List<Instrument> instruments, BiFunction<Ledger, Integer, Made> make) {
        return ReleasedComparison.of(released(Kind.COMPARISON, rounds, instruments, edition -> {
            var made = make.apply(ledger(rounds.get(0)), edition);
            return new Content(made.figures().text(), Optional.of(Ledger.text(made.told())));
        }));
    }

    private Ledger ledger(Round round) {
        return Ledger.of(releases, closed.ofSeries(round.series()).stream().map(Round::id).toList());
    }

    ReleasedTrends trends(List<Round> rounds, List<Instrument> instruments, Supplier<ReleasedTrends> make) {
        return StoredForm.read(released(Kind.TREND, rounds, instruments,
                edition -> new Content(StoredForm.text(make.get()), Optional.empty())), ReleasedTrends.class);
    }

    private synchronized String released(
            Kind kind, List<Round> rounds, List<Instrument> instruments, IntFunction<Content> make) {
        var ids = rounds.stream().map(Round::id).toList();
        var rules = Rules.of(instruments);
        var latest = releases.latest(kind, ids);
        var areFinal = releases.areFinal(rounds.get(0).series());
        return latest.filter(known -> areFinal || known.rules().equals(rules))
                .map(StoredRelease::content)
                .orElseGet(() -> publish(kind, rounds, rules, latest, areFinal ? Publishing::refused : make));
    }

    private static Content refused(int edition) {
        throw new NoResults(NoResults.Why.ANSWERS_DESTROYED,
                "the series has been ended: its answers are destroyed, and this was not released before");
    }

    /** What is given is what was stored, from the first time on. */
    private String publish(
            Kind kind, List<Round> rounds, Rules rules, Optional<StoredRelease> latest, IntFunction<Content> make) {
        int edition = latest.map(StoredRelease::edition).orElse(0) + 1;
        var content = make.apply(edition);
        releases.publish(StoredRelease.of(rounds.get(0).series(), kind, rounds.stream().map(Round::id).toList(),
                rules, edition, content.text(), content.proof()));
        return content.text();
    }
}
