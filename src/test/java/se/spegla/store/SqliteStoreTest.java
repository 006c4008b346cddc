package se.spegla.store;

import org.junit.jupiter.api.AutoClose;
import se.spegla.testing.Clock;
import se.spegla.testing.SpringRound;

/** SQLite keeps what every store promises. */
class SqliteStoreTest
        implements UnitsContract,
                RoundsContract,
                CodesContract,
                CardsContract,
                ResponsesContract,
                AccountsContract,
                ActsContract,
                ReleasesContract,
                SmallPortsContract {
    private final Clock clock = Clock.at(SpringRound.NOON_15_MARCH.toString());

    @AutoClose
    private final SpringRound spring = new SpringRound(clock);

    @Override
    public SpringRound spring() {
        return spring;
    }

    @Override
    public Clock clock() {
        return clock;
    }
}
