package se.spegla.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Unit;
import se.spegla.testing.RunningSpegla;

/** Prepares a directory with one P-CAT round that is open for answering. */
final class OpenRound {
    private OpenRound() {}

    /** Together they take as many sheets at once as any run sends. */
    private static final int UNITS = 10;

    /** @return the codes of the units, each of the largest headcount that there is */
    static List<String> in(Path directory) {
        try (var spegla = RunningSpegla.in(directory)) {
            spegla.organisation(false);
            var units = IntStream.range(0, UNITS).mapToObj(i -> spegla.unit("Lastgården " + i)).toArray(Unit[]::new);
            var round = spegla.openRound(spegla.series("p-cat", units), "Lastprov");
            spegla.database().rounds().saveHeadcounts(round.id(), Stream.of(units).collect(
                    Collectors.toMap(Unit::id, unit -> OptionalInt.of(Participation.MOST_HEADS))));
            return Stream.of(units).map(unit -> spegla.code(round, unit).value()).toList();
        }
    }
}
