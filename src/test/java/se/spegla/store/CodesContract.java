package se.spegla.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.spegla.response.Door;
import se.spegla.response.UnitCodes;

/** The codes of units. */
interface CodesContract extends Contract {
    @Test
    default void each_unit_has_a_code_that_opens_its_part_of_the_round_and_keeps_it() {
        spring().opened();
        var before = codes().of(spring().draft.id());
        codes().issue(
                        spring().draft.id(),
                        List.of(spring().birch.id(), spring().alder.id()));

        assertThat(codes().of(spring().draft.id()))
                .isEqualTo(before)
                .containsOnlyKeys(spring().birch.id(), spring().alder.id());
        assertThat(codes().find(before.get(spring().alder.id())))
                .contains(new Door(spring().draft.id(), spring().alder.id()));
    }

    @Test
    default void a_renewed_code_opens_what_the_one_before_opens_no_more() {
        spring().opened();
        var before = codes().of(spring().draft.id());
        var renewed = codes().renew(spring().draft.id(), spring().birch.id());

        assertThat(codes().find(before.get(spring().birch.id()))).isEmpty();
        assertThat(codes().find(renewed))
                .contains(new Door(spring().draft.id(), spring().birch.id()));
        assertThat(codes().of(spring().draft.id()))
                .isEqualTo(Map.of(
                        spring().birch.id(),
                        renewed,
                        spring().alder.id(),
                        before.get(spring().alder.id())));
    }

    private UnitCodes codes() {
        return database().unitCodes();
    }
}
