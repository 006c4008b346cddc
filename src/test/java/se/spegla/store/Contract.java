package se.spegla.store;

import se.spegla.testing.Clock;
import se.spegla.testing.SpringRound;

/** What a port promises, whichever store keeps it. Each store runs all of them: see {@link SqliteStoreTest}. */
interface Contract {
    /** A town in the store that is tested, made for this test; its round is a draft on 15 March. */
    SpringRound spring();

    /** By which that town lives. */
    Clock clock();

    /** Its ports; after a restart others. */
    default Database database() {
        return spring().database();
    }
}
