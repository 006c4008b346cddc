package se.spegla.disclosure;

import java.util.function.IntFunction;
import se.spegla.disclosure.policy.Policy;
import se.spegla.store.Database;

/** Results by a policy that only tests may have. */
public final class WeakenedResults {
    private WeakenedResults() {}

    /** @param policy by threshold */
    public static Results of(Database database, IntFunction<Policy> policy) {
        return of(database, database.releases(), policy);
    }

    public static Results of(Database database, Releases releases, IntFunction<Policy> policy) {
        return new Results(
                database.store(), database.rounds(), database.responses(), releases, (actor, event) -> {}, policy);
    }
}
