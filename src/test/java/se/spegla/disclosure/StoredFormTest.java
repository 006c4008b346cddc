package se.spegla.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.spegla.testing.MadeUp;

/** What is stored of a release says the same as the release did. */
class StoredFormTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_field_comes_back_as_it_went_in(long seed) {
        var random = new Random(seed);
        var made = MadeUp.of(seed % 2 == 0 ? "p-cat" : "staff-knowledge", seed);
        for (int i = 0; i < 4; i++) {
            made.unit("Enhet " + i, "Område " + i % 2, round(random), round(random));
        }

        requireTheSame(made.compared());
        requireTheSame(made.springAlone());
    }

    private static MadeUp.Round round(Random random) {
        return random.nextInt(6) == 0
                ? MadeUp.absent()
                : MadeUp.sheets(random.nextInt(30), random.nextInt(40), random.nextDouble());
    }

    private static void requireTheSame(ReleasedComparison released) {
        var read = ReleasedComparison.of(released.text());

        assertThat(read).usingRecursiveComparison().isEqualTo(released);
    }
}
