package se.spegla.disclosure.results;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.json.Fields;
import se.spegla.disclosure.release.Releases;
import se.spegla.disclosure.release.Rules;
import se.spegla.disclosure.release.StoredRelease;
import se.spegla.disclosure.release.StoredRelease.Kind;
import se.spegla.disclosure.screen.Earlier;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Round;

/**
 * Gives what has been released, and releases what is asked for the first time, or what was made by other rules than those
 * in force. One at a time: each is held against all that are out. Of a series whose answers are destroyed only what
 * has been released is given.
 */
final class Publishing {
    private final Releases releases;
    private final OutAlready out;

    Publishing(Releases releases) {
        this.releases = releases;
        this.out = new OutAlready(releases);
    }

    /** @param make from what is out already and the edition that it will be */
    ReleasedComparison comparison(
            List<Round> rounds, List<Instrument> instruments,
            BiFunction<Earlier, Integer, ReleasedComparison> make) {
        return ReleasedComparison.of(released(Kind.COMPARISON, rounds, instruments,
                (earlier, edition) -> make.apply(earlier, edition).text()));
    }

    /** @param make from what is out already */
    ReleasedTrends trends(List<Round> rounds, List<Instrument> instruments, Function<Earlier, ReleasedTrends> make) {
        return ReleasedTrends.of(Fields.parse(released(Kind.TREND, rounds, instruments,
                (earlier, edition) -> make.apply(earlier).form().text())));
    }

    private synchronized String released(
            Kind kind, List<Round> rounds, List<Instrument> instruments,
            BiFunction<Earlier, Integer, String> make) {
        var ids = rounds.stream().map(Round::id).toList();
        var rules = Rules.of(instruments);
        var latest = releases.latest(kind, ids);
        var areFinal = releases.areFinal(rounds.get(0).series());
        return latest.filter(known -> areFinal || known.rules().equals(rules))
                .map(StoredRelease::content)
                .orElseGet(() -> publish(kind, rounds, rules, latest, areFinal ? Publishing::refused : make));
    }

    private static String refused(Earlier earlier, int edition) {
        throw new NoResults(NoResults.Why.ANSWERS_DESTROYED,
                "the series has been ended: its answers are destroyed, and this was not released before");
    }

    /** What is given is what was stored, from the first time on. */
    private String publish(
            Kind kind, List<Round> rounds, Rules rules, Optional<StoredRelease> latest,
            BiFunction<Earlier, Integer, String> make) {
        int edition = latest.map(StoredRelease::edition).orElse(0) + 1;
        var content = make.apply(out.of(rounds), edition);
        releases.publish(StoredRelease.of(rounds.get(0).series(), kind, rounds.stream().map(Round::id).toList(),
                rules, edition, content));
        return content;
    }
}
