package se.spegla.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is answered and left out, who has all that is told cannot find what a few persons answered. */
class AttackTest {
    private static final int UNITS_EACH = 20;

    /** Of two to four rounds, all of which are soon closed; another with {@code -Dspegla.attack.first}. */
    private static final long FIRST_SEED = Long.getLong("spegla.attack.first", 13);

    /** More of them with {@code -Dspegla.attack.seeds=1000}, which counts units. */
    static LongStream seeds() {
        return LongStream.range(
                FIRST_SEED, FIRST_SEED + Math.max(1, Long.getLong("spegla.attack.seeds", 100) / UNITS_EACH));
    }

    private static void assertNobodyIsFound(DrawnOrganisation organisation, Path folder, long seed) {
        var attack = Attack.on(Publisher.publish(organisation, folder, Written.GATE, seed));

        assertThat(attack.faults()).as("figures that were not read rightly").isEmpty();
        assertThat(attack.breaks()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_combination_of_figures_tells_what_a_few_persons_answered(long seed, @TempDir Path folder) {
        var instruments = Instruments.all();
        assertNobodyIsFound(
                DrawnOrganisation.of(instruments.get((int) (seed % instruments.size())), UNITS_EACH, seed),
                folder,
                seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void nor_does_any_of_fifty_statements(long seed, @TempDir Path folder) {
        assertNobodyIsFound(DrawnOrganisation.of(Instruments.fifty(), 3, seed), folder, seed);
    }
}
