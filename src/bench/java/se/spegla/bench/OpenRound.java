package se.spegla.bench;

import java.nio.file.Path;
import se.spegla.testing.RunningSpegla;

/** Prepares a directory with one P-CAT round that is open for answering. */
final class OpenRound {
    private OpenRound() {}

    /** @return the unit code */
    static String in(Path directory) {
        try (var spegla = RunningSpegla.in(directory)) {
            spegla.organisation(false);
            var unit = spegla.unit("Lastgården");
            var round = spegla.openRound(spegla.series("p-cat", unit), "Lastprov");
            return spegla.code(round, unit).value();
        }
    }
}
