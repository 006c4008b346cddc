package se.spegla.attack;

import java.util.List;
import java.util.Optional;
import se.spegla.disclosure.Releases;
import se.spegla.disclosure.Rules;
import se.spegla.disclosure.StoredRelease;
import se.spegla.measurement.Round;
import se.spegla.testing.ForwardedReleases;

/** The releases as a program of an older version of the scoring keeps them: the program of today makes all of them anew. */
final class OlderScoring extends ForwardedReleases {
    OlderScoring(Releases releases) {
        super(releases);
    }

    @Override
    public Optional<StoredRelease> latest(StoredRelease.Kind kind, List<Round.Id> rounds) {
        return super.latest(kind, rounds).map(release -> scoredBy(release, 1));
    }

    @Override
    public boolean publish(StoredRelease release, int before) {
        return super.publish(scoredBy(release, -1), before);
    }

    private static StoredRelease scoredBy(StoredRelease release, int versions) {
        var rules = release.rules();
        return by(release, new Rules(rules.policy(), rules.scorer() + versions, rules.instruments()));
    }
}
