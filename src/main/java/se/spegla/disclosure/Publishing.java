package se.spegla.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.spegla.act.Actor;
import se.spegla.act.Events;
import se.spegla.act.Store;
import se.spegla.disclosure.StoredRelease.Kind;
import se.spegla.disclosure.policy.Published;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Round;

/**
 * Gives what has been released, and releases what is asked for the first time, or what was made by other rules than those
 * in force. Each is held against all that are out when it is stored. Of a series whose answers are destroyed only what
 * has been released is given. Nobody decides on a release, so that none is told of whoever happened to ask first.
 */
final class Publishing {
    /**
     * Figures that are about to go out.
     *
     * @param told by unit, what they tell that had not been told before
     */
    record Made(ReleasedComparison figures, Map<String, PreviousReleases.Entry> told) {}

    /**
     * What was made of these rounds by earlier rules. What it withheld stays withheld: so whoever has both editions knows no
     * more than whoever has the first.
     */
    record Edition(List<Round.Id> rounds, ReleasedComparison figures) {
        private static Edition of(StoredRelease release) {
            return new Edition(release.rounds(), ReleasedComparison.of(release.content()));
        }
    }

    /**
     * What is there already of what is about to go out.
     *
     * @param out of the series, in all releases
     * @param editions that the new one comes after; none where it is the first
     * @param edition the new one's number
     */
    record Before(PreviousReleases out, List<Edition> editions, int edition) {}

    private record Content(String text, Optional<String> proof) {}

    private final Store store;
    private final ClosedRounds closed;
    private final Releases releases;
    private final Events events;

    Publishing(Store store, ClosedRounds closed, Releases releases, Events events) {
        this.store = store;
        this.closed = closed;
        this.releases = releases;
        this.events = events;
    }

    ReleasedComparison comparison(List<Round> rounds, List<Instrument> instruments, Function<Before, Made> make) {
        return ReleasedComparison.of(released(Kind.COMPARISON, rounds, instruments, edition -> {
            var made = make.apply(new Before(
                    previous(rounds.get(0)),
                    editions(rounds.stream().map(Round::id).toList()),
                    edition));
            return new Content(made.figures().text(), Optional.of(PreviousReleases.text(made.told())));
        }));
    }

    /** The last one; but by the first rules each comparison told of a round by itself, so all of them count. */
    private List<Edition> editions(List<Round.Id> rounds) {
        var latest = releases.latest(Kind.COMPARISON, rounds);
        if (rounds.size() > 1
                || latest.filter(it -> it.rules().policy() >= Published.FIRST_PROVED)
                        .isPresent()) {
            return latest.map(Edition::of).stream().toList();
        }
        var editions = new ArrayList<Edition>();
        releases.eachComparisonWith(rounds.get(0), it -> editions.add(Edition.of(it)));
        return editions;
    }

    private PreviousReleases previous(Round round) {
        return PreviousReleases.of(
                releases,
                closed.ofSeries(round.series()).stream().map(Round::id).toList());
    }

    ReleasedTrends trends(List<Round> rounds, List<Instrument> instruments, Supplier<ReleasedTrends> make) {
        return StoredForm.read(
                released(
                        Kind.TREND,
                        rounds,
                        instruments,
                        edition -> new Content(StoredForm.text(make.get()), Optional.empty())),
                ReleasedTrends.class);
    }

    /** What is given is what was stored, from the first time on. Whoever comes second reads what the first has stored. */
    private String released(Kind kind, List<Round> rounds, List<Instrument> instruments, IntFunction<Content> make) {
        var ids = rounds.stream().map(Round::id).toList();
        var series = rounds.get(0).series();
        var rules = Rules.of(instruments);
        while (true) {
            int before = releases.count(series); // first of all: what comes after it makes this one void
            var areFinal = releases.areFinal(series);
            var latest = releases.latest(kind, ids);
            var known = latest.filter(it -> areFinal || it.rules().equals(rules));
            if (known.isPresent()) {
                return known.get().content();
            }
            if (areFinal) {
                throw new NoResults(
                        NoResults.Why.ANSWERS_DESTROYED,
                        "the series has been ended: its answers are destroyed, and this was not released before");
            }
            int edition = latest.map(StoredRelease::edition).orElse(0) + 1;
            var content = make.apply(edition);
            if (publish(
                    StoredRelease.of(series, kind, ids, rules, edition, content.text(), content.proof()),
                    before,
                    rounds)) {
                return content.text();
            }
        }
    }

    private boolean publish(StoredRelease release, int before, List<Round> rounds) {
        return store.transact(() -> {
            var isKept = releases.publish(release, before);
            if (isKept) {
                events.happened(
                        Actor.PROGRAM,
                        closed.series(rounds.get(0))
                                .event(
                                        release.kind() == Kind.TREND ? "trend-released" : "results-released",
                                        rounds.stream().map(Round::name).collect(Collectors.joining(", "))));
            }
            return isKept;
        });
    }
}
