package se.spegla.disclosure.results;

import java.util.List;
import java.util.stream.IntStream;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedItem;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.release.Releases;
import se.spegla.disclosure.release.StoredRelease;
import se.spegla.disclosure.screen.Earlier;
import se.spegla.disclosure.screen.ItemCell;
import se.spegla.disclosure.screen.ScoreCell;
import se.spegla.measurement.Round;

/** Gathers what has been told of rounds from all releases that hold them. */
record OutAlready(Releases releases) {
    /** @param rounds those that are looked at, in their order */
    Earlier of(List<Round> rounds) {
        var earlier = Earlier.nothing();
        IntStream.range(0, rounds.size()).forEach(place -> {
            var round = rounds.get(place).id();
            releases.eachComparisonWith(round, release -> add(earlier, place, round, release));
        });
        return earlier;
    }

    private static void add(Earlier earlier, int place, Round.Id round, StoredRelease release) {
        boolean isBaseline = release.rounds().get(0).equals(round);
        ReleasedComparison.of(release.content()).units()
                .forEach(unit -> add(earlier, place, unit, isBaseline));
    }

    private static void add(Earlier earlier, int place, ReleasedUnit unit, boolean isBaseline) {
        unit.scores().forEach(score -> (isBaseline ? score.baseline() : score.followUp()).value()
                .ifPresent(known -> earlier.add(unit.key(), place, score.score(), cell(known))));
        unit.items().forEach(item -> (isBaseline ? item.baseline() : item.followUp()).value()
                .ifPresent(known -> earlier.add(unit.key(), place, item.item(), cell(known))));
    }

    private static ScoreCell cell(ReleasedSummary summary) {
        return new ScoreCell(summary.n(), summary.mean(), summary.sd());
    }

    private static ItemCell cell(ReleasedItem.Round round) {
        return round.coarse() ? ItemCell.coarse(round.shares())
                : ItemCell.exact(round.n().orElseThrow(), round.counts());
    }
}
