package se.spegla.attack;

import java.util.function.Function;
import se.spegla.disclosure.Results;
import se.spegla.disclosure.WeakenedResults;
import se.spegla.disclosure.policy.Policy;
import se.spegla.disclosure.policy.Published;
import se.spegla.disclosure.policy.Rounding;
import se.spegla.store.Database;

/** The published policy, to have one of its rules taken out. */
class Weakened implements Policy {
    private final Published published = new Published(5);

    Function<Database, Results> gate() {
        return store -> WeakenedResults.of(store, threshold -> this);
    }

    @Override
    public int threshold() {
        return published.threshold();
    }

    @Override
    public boolean holdsBack() {
        return published.holdsBack();
    }

    @Override
    public boolean showsDistribution(int answers) {
        return published.showsDistribution(answers);
    }

    @Override
    public boolean showsCoarse(int answers) {
        return published.showsCoarse(answers);
    }

    @Override
    public boolean showsTurnout(int sheets) {
        return published.showsTurnout(sheets);
    }

    @Override
    public boolean showsOrderStatistics(int n) {
        return published.showsOrderStatistics(n);
    }

    @Override
    public Rounding rounding() {
        return published.rounding();
    }
}
