package se.spegla.instrument;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A response scale: its options in the order in which they are shown.
 *
 * @param options at least two that count, no value twice (checked when the file is read)
 */
public record Scale(String id, List<Option> options) {
    public Scale {
        options = List.copyOf(options);
    }

    /** The lowest value that counts. */
    public int min() {
        return counting().min().orElseThrow();
    }

    /** The highest value that counts. */
    public int max() {
        return counting().max().orElseThrow();
    }

    public Optional<Option> option(int value) {
        return options.stream().filter(option -> option.value() == value).findFirst();
    }

    /** Whether one of the options has this value. */
    public boolean has(int value) {
        for (var option : options) {
            if (option.value() == value) {
                return true;
            }
        }
        return false;
    }

    private IntStream counting() {
        return options.stream().filter(Option::counts).mapToInt(Option::value);
    }
}
