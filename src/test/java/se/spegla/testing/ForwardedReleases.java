package se.spegla.testing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.spegla.disclosure.Releases;
import se.spegla.disclosure.Rules;
import se.spegla.disclosure.StoredRelease;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;

/** Other releases as they are, but for what a test says otherwise. */
public class ForwardedReleases implements Releases {
    private final Releases releases;

    public ForwardedReleases(Releases releases) {
        this.releases = releases;
    }

    @Override
    public Optional<StoredRelease> latest(StoredRelease.Kind kind, List<Round.Id> rounds) {
        return releases.latest(kind, rounds);
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
        return releases.publish(release, before);
    }

    /** The same release as made by these rules. */
    public static StoredRelease by(StoredRelease release, Rules rules) {
        return new StoredRelease(
                release.id(),
                release.series(),
                release.kind(),
                release.rounds(),
                rules,
                release.edition(),
                release.content(),
                release.proof());
    }
}
