package se.spegla.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.spegla.disclosure.results.Results;

/** Whatever is answered and left out, who has all that is told cannot find what a few persons answered. */
class AttackTest {
    private static final int UNITS_EACH = 20;

    /** Of two to four rounds, all of which are soon closed; another with {@code -Dspegla.attack.first}. */
    private static final long FIRST_SEED = Long.getLong("spegla.attack.first", 13);

    /** More of them with {@code -Dspegla.attack.seeds=1000}, which counts units. */
    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED
                + Math.max(1, Long.getLong("spegla.attack.seeds", 100) / UNITS_EACH));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_combination_of_figures_tells_what_a_few_persons_answered(long seed, @TempDir Path folder) {
        var instruments = Instruments.all();
        var organisation = DrawnOrganisation.of(
                instruments.get((int) (seed % instruments.size())), UNITS_EACH, seed);

        var attack = Attack.on(Publisher.publish(organisation, folder, store ->
                new Results(store.rounds(), store.responses(), store.releases()), seed));

        assertThat(attack.faults()).as("figures that were not read rightly").isEmpty();
        assertThat(attack.breaks()).isEmpty();
    }
}
