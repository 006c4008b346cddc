package se.spegla.attack;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.spegla.disclosure.Releases;
import se.spegla.disclosure.Rules;
import se.spegla.disclosure.StoredRelease;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;

/** The releases as a program of an older version of the scoring keeps them: the program of today makes all of them anew. */
record OlderScoring(Releases releases) implements Releases {
    @Override
    public Optional<StoredRelease> latest(StoredRelease.Kind kind, List<Round.Id> rounds) {
        return releases.latest(kind, rounds).map(release -> scoredBy(release, 1));
    }

    @Override
    public void eachComparisonWith(Round.Id round, Consumer<StoredRelease> taker) {
        releases.eachComparisonWith(round, taker);
    }

    @Override
    public boolean areFinal(Series.Id series) {
        return releases.areFinal(series);
    }

    @Override
    public int count(Series.Id series) {
        return releases.count(series);
    }

    @Override
    public boolean publish(StoredRelease release, int before) {
        return releases.publish(scoredBy(release, -1), before);
    }

    private static StoredRelease scoredBy(StoredRelease release, int versions) {
        var rules = release.rules();
        return new StoredRelease(
                release.id(),
                release.series(),
                release.kind(),
                release.rounds(),
                new Rules(rules.policy(), rules.scorer() + versions, rules.instruments()),
                release.edition(),
                release.content(),
                release.proof());
    }
}
