package se.spegla.instrument.file;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which keys may stand in one place of a questionnaire file.
 *
 * @param required must be there
 * @param optional may be there
 * @param later are planned and not supported yet
 */
record Keys(List<String> required, List<String> optional, List<String> later) {
    public static Keys required(String... keys) {
        return new Keys(List.of(keys), List.of(), List.of());
    }

    public Keys optional(String... keys) {
        return new Keys(required, List.of(keys), later);
    }

    public Keys later(String... keys) {
        return new Keys(required, optional, List.of(keys));
    }

    public List<String> allowed() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }
}
