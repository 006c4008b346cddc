package se.spegla.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.spegla.disclosure.policy.Published;
import se.spegla.instrument.Instrument;
import se.spegla.testing.MadeUp;
import se.spegla.testing.Questionnaires;

/** Whatever is answered, who has all released figures cannot find what a few persons answered. */
class AttackTest {
    private static final List<Instrument> INSTRUMENTS =
            List.of(Questionnaires.mixed(), Nested.instrument(), MadeUp.shipped("p-cat"));

    /** More of them with {@code -Dspegla.attack.seeds=1000}. */
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("spegla.attack.seeds", 15));
    }

    private static MadeUpOrganisation organisation(long seed) {
        var instrument = INSTRUMENTS.get((int) (seed % INSTRUMENTS.size()));
        boolean large = instrument.items().size() > 7;
        return MadeUpOrganisation.of(instrument, large ? 3 : 6, large ? 2 : 3, seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_figure_of_a_few_persons_can_be_computed(long seed) {
        var attacker = new Attacker(Publication.of(organisation(seed), new Published(5)));

        assertThat(attacker.equations()).allSatisfy(equation -> assertThat(equation.truth())
                .as(equation.figure()).isCloseTo(equation.value(), within(equation.half() + 1e-6)));
        assertThat(attacker.breaks()).isEmpty();
    }
}
