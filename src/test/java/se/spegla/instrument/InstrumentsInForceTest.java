package se.spegla.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.spegla.testing.RunningSpegla;

class InstrumentsInForceTest {
    private final Instrument working = RunningSpegla.instrument("p-cat");
    private final InMemory texts = new InMemory();
    private final InstrumentsInForce instruments = new InstrumentsInForce(() -> List.of(working), texts);

    @Test
    void the_files_wording_is_in_force_until_a_licensed_one_is_put_in_and_after_it_is_taken_back() {
        assertThat(instruments.find("p-cat")).contains(working);

        instruments.putInForce(working, licensed());
        assertThat(instruments.find("p-cat").orElseThrow().wordingKind()).isEqualTo(WordingKind.LICENSED);
        assertThat(instruments.asFiled("p-cat")).contains(working);

        instruments.bringBack(working);
        assertThat(instruments.find("p-cat")).contains(working);
    }

    @Test
    void a_wording_that_is_licensed_in_part_only_is_refused() {
        var partly = licensed();
        partly.remove("p1");

        assertThatThrownBy(() -> instruments.putInForce(working, partly)).isInstanceOf(IllegalArgumentException.class);
        assertThat(texts.stored).isEmpty();
    }

    @Test
    void texts_that_no_longer_fit_the_items_of_a_changed_file_are_not_in_force() {
        var old = licensed();
        old.remove("p13");
        old.put("p14", Text.of("Borta", "Gone"));
        texts.save("p-cat", working.version(), old);

        assertThat(instruments.find("p-cat")).contains(working);
    }

    private Map<String, Text> licensed() {
        return new HashMap<>(working.variables().stream()
                .collect(Collectors.toMap(Variable::id, item -> Text.of("Ord " + item.id(), "Words " + item.id()))));
    }

    private static final class InMemory implements LicensedTexts {
        private final Map<String, Map<String, Text>> stored = new HashMap<>();

        @Override
        public Map<String, Text> of(String instrumentId, int version) {
            return stored.getOrDefault(instrumentId + version, Map.of());
        }

        @Override
        public void save(String instrumentId, int version, Map<String, Text> replacement) {
            stored.put(instrumentId + version, Map.copyOf(replacement));
        }
    }
}
