package se.spegla.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.spegla.testing.Town;

class InstrumentsInForceTest {
    private final Instrument working = Town.instrument("p-cat");

    @AutoClose
    private final Town town = new Town(InstantSource.system());

    private final List<String> told = new ArrayList<>();
    private final LicensedTexts texts = town.database().licensedTexts();
    private final InstrumentsInForce instruments = new InstrumentsInForce(
            town.database().store(), () -> List.of(working), texts, (actor, event) -> told.add(event.action()));

    @Test
    void the_files_wording_is_in_force_until_a_licensed_one_is_put_in_and_after_it_is_taken_back() {
        assertThat(instruments.find("p-cat")).contains(working);

        instruments.putInForce(Town.EVA, working, licensed());
        assertThat(instruments.find("p-cat").orElseThrow().wordingKind()).isEqualTo(WordingKind.LICENSED);
        assertThat(instruments.asFiled("p-cat")).contains(working);

        instruments.bringBack(Town.EVA, working);
        instruments.bringBack(Town.EVA, working);
        assertThat(instruments.find("p-cat")).contains(working);
        assertThat(told)
                .as("what is in force already is not brought back")
                .containsExactly("wording-changed", "wording-removed");
    }

    @Test
    void a_wording_that_is_licensed_in_part_only_is_refused() {
        var partly = licensed();
        partly.remove("p1");

        assertThatThrownBy(() -> instruments.putInForce(Town.EVA, working, partly))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(texts.of("p-cat", working.version())).isEmpty();
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
}
