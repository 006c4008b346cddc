package se.spegla.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.CardCode;
import se.spegla.response.Door;
import se.spegla.response.SheetId;
import se.spegla.response.StoredSheet;
import se.spegla.response.Storing;
import se.spegla.response.Submission;

/** How many cards there are, what they open; one card, one sheet; and the codes of pairs beside the answers. */
interface CardsContract extends Contract {
    @Test
    default void an_opened_round_has_one_card_a_head_and_each_opens_its_unit() {
        byCards();
        assertThat(cards(spring().birch)).hasSize(20).doesNotHaveDuplicates();
        assertThat(cards(spring().alder)).hasSize(7).doesNotContainAnyElementsOf(cards(spring().birch));
        assertThat(cards(spring().alder))
                .allSatisfy(card -> assertThat(database().cards().find(card))
                        .hasValue(new Door(spring().draft.id(), spring().alder.id())));
        assertThat(database().cards().find(new CardCode("2222222222"))).isEmpty();
    }

    @Test
    default void a_series_with_unit_codes_has_no_cards() {
        spring().opened();
        assertThat(database().cards().of(spring().draft.id())).isEmpty();
    }

    @Test
    default void they_are_the_same_whenever_they_are_printed_also_by_a_server_that_has_started_anew() {
        byCards();
        var printed = database().cards().of(spring().draft.id());
        spring().reopened();
        assertThat(database().cards().of(spring().draft.id())).isEqualTo(printed);
        assertThat(database().cards().find(printed.get(spring().birch.id()).get(0)))
                .isPresent();
    }

    @Test
    default void more_cards_come_to_those_there_are_and_count_as_people() {
        byCards();
        var first = cards(spring().alder);
        database().cards().add(spring().draft.id(), spring().alder.id(), 2);
        assertThat(cards(spring().alder)).hasSize(9).startsWith(first.toArray(CardCode[]::new));
        assertThat(database().cards().heads(spring().draft.id()))
                .containsEntry(spring().alder.id(), 9);
        assertThatThrownBy(() -> database()
                        .cards()
                        .add(spring().draft.id(), spring().alder.id(), 51))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void renewed_cards_open_nothing_and_the_new_ones_are_as_many_as_are_said_to_be_left() {
        byCards();
        var old = cards(spring().alder);
        database().cards().renew(spring().draft.id(), spring().alder.id(), 4);
        assertThat(old).noneMatch(card -> database().cards().find(card).isPresent());
        assertThat(cards(spring().alder))
                .hasSize(4)
                .doesNotContainAnyElementsOf(old)
                .allMatch(card -> database().cards().find(card).isPresent());
        assertThat(database().cards().heads(spring().draft.id()))
                .containsEntry(spring().alder.id(), 7);
        assertThat(cards(spring().birch))
                .hasSize(20)
                .allMatch(card -> database().cards().find(card).isPresent());
    }

    @Test
    default void who_has_as_many_cards_as_heads_gets_none_and_others_get_what_they_lack() {
        byCards();
        var first = cards(spring().alder);
        database()
                .rounds()
                .saveHeadcounts(
                        spring().draft.id(),
                        Map.of(
                                spring().alder.id(),
                                OptionalInt.of(9),
                                spring().birch.id(),
                                OptionalInt.of(3)));
        database()
                .cards()
                .issue(
                        spring().draft.id(),
                        database().rounds().participations(spring().draft.id()));

        assertThat(cards(spring().alder)).hasSize(9).startsWith(first.toArray(CardCode[]::new));
        assertThat(cards(spring().birch)).hasSize(20);
    }

    @Test
    default void a_closed_round_has_none() {
        byCards();
        var card = cards(spring().birch).get(0);
        database().rounds().saveClosed(spring().closed());

        assertThat(database().cards().find(card)).isEmpty();
        assertThat(database().cards().of(spring().draft.id())).isEmpty();
    }

    @Test
    default void a_card_goes_with_the_first_sheet_and_lets_no_other_in() {
        byCards();
        var card = card(spring().birch, 0);
        assertThat(store(spring().sheet().by(card))).isEqualTo(Storing.STORED);
        assertThat(store(spring().sheet().by(card))).isEqualTo(Storing.NO_CARD);
        assertThat(database().responses().counts(spring().draft.id()))
                .isEqualTo(Map.of(spring().birch.id(), 1));
    }

    @Test
    default void whoever_sends_four_known_sheets_by_a_single_card_has_one_of_them_in_the_result() {
        byCards();
        var card = card(spring().birch, 0);
        var outcomes =
                Stream.generate(() -> store(spring().sheet().by(card))).limit(4).toList();

        assertThat(outcomes).containsExactly(Storing.STORED, Storing.NO_CARD, Storing.NO_CARD, Storing.NO_CARD);
        assertThat(database().responses().counts(spring().draft.id()))
                .containsEntry(spring().birch.id(), 1);
    }

    @Test
    default void the_same_sheet_again_is_stored_already_whether_its_card_is_gone_or_it_comes_by_another() {
        byCards();
        var sheet = spring().sheet();
        store(sheet.by(card(spring().birch, 0)));
        assertThat(store(sheet.by(card(spring().birch, 0)))).isEqualTo(Storing.ALREADY_STORED);
        assertThat(store(sheet.by(card(spring().birch, 1)))).isEqualTo(Storing.ALREADY_STORED);
        var other = spring().sheet(sheet.sheet(), spring().birch, 1, 1).by(card(spring().birch, 1));
        assertThat(store(other)).isEqualTo(Storing.OTHER_CONTENT);
    }

    @Test
    default void a_refused_sheet_can_come_again_with_another_card() {
        byCards();
        store(spring().sheet().by(card(spring().birch, 0)));
        var second = spring().sheet();
        assertThat(store(second.by(card(spring().birch, 0)))).isEqualTo(Storing.NO_CARD);
        assertThat(store(second.by(card(spring().birch, 1)))).isEqualTo(Storing.STORED);
        assertThat(database().responses().counts(spring().draft.id()))
                .containsEntry(spring().birch.id(), 2);
    }

    @Test
    default void a_card_of_another_unit_and_a_renewed_one_let_nothing_in() {
        byCards();
        assertThat(store(spring().sheet().by(card(spring().alder, 0)))).isEqualTo(Storing.NO_CARD);
        var old = card(spring().birch, 3);
        database().cards().renew(spring().draft.id(), spring().birch.id(), 20);
        assertThat(store(spring().sheet().by(old))).isEqualTo(Storing.NO_CARD);
        assertThat(store(spring().sheet().by(card(spring().birch, 3)))).isEqualTo(Storing.STORED);
    }

    @Test
    default void a_sheet_without_a_card_is_not_stored_where_the_series_takes_cards() {
        byCards();
        var sheet = spring().sheet().saying(Map.of("w", "Mer tid."));

        assertThat(store(sheet)).isEqualTo(Storing.NO_CARD);
        assertThat(store(sheet.fromPaper())).isEqualTo(Storing.NO_CARD);
        assertThat(database().responses().counts(spring().draft.id()).values()).isEmpty();
        assertThat(database().comments().of(spring().draft.id())).isEmpty();
        assertThat(database().responses().onPaper(spring().draft.id())).isZero();

        assertThat(store(sheet.fromPaper().by(card(spring().birch, 0)))).isEqualTo(Storing.STORED);
        assertThat(store(sheet)).isEqualTo(Storing.NO_CARD);
        assertThat(database().responses().counts(spring().draft.id()).values()).containsExactly(1);
        assertThat(database().comments().of(spring().draft.id())).hasSize(1);
        assertThat(database().responses().onPaper(spring().draft.id())).isEqualTo(1);
    }

    @Test
    default void a_sheet_without_a_card_takes_no_other_down_whether_of_the_same_round_or_of_a_series_without_cards() {
        byCards();
        var open = roundByUnitCode();
        var outcomes = IntStream.range(0, 30)
                .parallel()
                .mapToObj(i -> switch (i % 3) {
                    case 0 -> database().responses().store(spring().sheet());
                    case 1 -> database().responses().store(spring().sheet().by(card(spring().birch, i / 3)));
                    default ->
                        database()
                                .responses()
                                .store(new Submission(
                                        SheetId.random(),
                                        open,
                                        spring().birch.id(),
                                        spring().sheet().response()));
                })
                .map(CompletableFuture::join)
                .toList();

        assertThat(outcomes).filteredOn(Storing.NO_CARD::equals).hasSize(10);
        assertThat(outcomes).filteredOn(Storing.STORED::equals).hasSize(20);
        assertThat(database().responses().counts(spring().draft.id()))
                .isEqualTo(Map.of(spring().birch.id(), 10));
        assertThat(database().responses().counts(open))
                .isEqualTo(Map.of(spring().birch.id(), 10));
    }

    @Test
    default void a_closed_round_says_that_it_is_closed_with_a_card_and_without() {
        byCards();
        var card = card(spring().birch, 0);
        database().rounds().saveClosed(spring().closed());

        assertThat(store(spring().sheet())).isEqualTo(Storing.ROUND_CLOSED);
        assertThat(store(spring().sheet().by(card))).isEqualTo(Storing.ROUND_CLOSED);
    }

    @Test
    default void many_at_once_with_few_cards_are_as_many_sheets_as_cards() {
        byCards();
        var cards = IntStream.range(0, 4).mapToObj(i -> card(spring().birch, i)).toList();
        var outcomes = IntStream.range(0, 80)
                .parallel()
                .mapToObj(i -> database().responses().store(spring().sheet().by(cards.get(i % 4))))
                .map(CompletableFuture::join)
                .toList();
        assertThat(outcomes).containsOnly(Storing.STORED, Storing.NO_CARD);
        assertThat(outcomes).filteredOn(Storing.STORED::equals).hasSize(4);
        assertThat(database().responses().counts(spring().draft.id()))
                .isEqualTo(Map.of(spring().birch.id(), 4));
    }

    @Test
    default void a_used_card_cannot_be_told_from_one_that_is_left() {
        byCards();
        var printed = database().cards().of(spring().draft.id());
        store(spring().sheet().by(card(spring().birch, 0)));
        assertThat(database().cards().of(spring().draft.id())).isEqualTo(printed);
        assertThat(database().cards().find(printed.get(spring().birch.id()).get(0)))
                .isPresent();
    }

    @Test
    default void the_code_of_a_pair_is_kept_with_the_answers_and_is_part_of_what_makes_sheets_the_same() {
        byCards();
        var linked = spring().sheet().linkedBy("c0de");
        store(linked.by(card(spring().birch, 0)));
        store(spring().sheet().by(card(spring().birch, 1)));
        assertThat(store(linked.by(card(spring().birch, 0)))).isEqualTo(Storing.ALREADY_STORED);
        assertThat(store(linked.linkedBy("other").by(card(spring().birch, 2)))).isEqualTo(Storing.OTHER_CONTENT);
        database().rounds().saveClosed(spring().closed());
        assertThat(database()
                        .responses()
                        .sheets(spring().draft.id(), spring().birch.id()))
                .extracting(StoredSheet::pair)
                .extracting(pair -> pair.orElse("none"))
                .containsExactlyInAnyOrder("c0de", "none");
    }

    /** A round of another series of the same unit, which one answers by its code. */
    private Round.Id roundByUnitCode() {
        return spring().openRound(spring().series("staff-knowledge", spring().birch), "Våren", spring().instrument)
                .id();
    }

    /** Opens the round, which takes cards: 20 and 7. */
    private void byCards() {
        database().rounds().save(spring().taking(Series.Entry.CARDS));
        database()
                .rounds()
                .saveHeadcounts(spring().draft.id(), Map.of(spring().alder.id(), OptionalInt.of(7)));
        spring().opened();
    }

    private List<CardCode> cards(Unit unit) {
        return spring().cards(spring().draft, unit);
    }

    private String card(Unit unit, int number) {
        return cards(unit).get(number).value();
    }

    private Storing store(Submission submission) {
        return database().responses().store(submission).join();
    }
}
