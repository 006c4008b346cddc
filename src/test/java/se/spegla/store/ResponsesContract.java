package se.spegla.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.spegla.testing.Town.EVA;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;
import se.spegla.response.NotStored;
import se.spegla.response.Response;
import se.spegla.response.SheetId;
import se.spegla.response.Storing;
import se.spegla.response.Submission;
import se.spegla.testing.SpringRound;

/** Answer sheets: stored once, read when the round is closed, destroyed where a unit begins anew. */
interface ResponsesContract extends Contract {
    @Test
    default void a_sheet_is_stored_once_however_often_it_arrives() {
        spring().opened();
        var sheet = spring().sheet();

        assertThat(store(sheet)).isEqualTo(Storing.STORED);
        assertThat(store(sheet)).isEqualTo(Storing.ALREADY_STORED);
        assertThat(database().responses().counts(spring().draft.id()))
                .isEqualTo(Map.of(spring().birch.id(), 1));
    }

    @Test
    default void the_same_id_with_other_answers_or_from_another_unit_is_other_content() {
        spring().opened();
        var id = SheetId.random();
        store(spring().sheet(id, spring().birch, 4, 2));

        assertThat(store(spring().sheet(id, spring().birch, 4, 3))).isEqualTo(Storing.OTHER_CONTENT);
        assertThat(store(spring().sheet(id, spring().alder, 4, 2))).isEqualTo(Storing.OTHER_CONTENT);
        assertThat(database().responses().counts(spring().draft.id()))
                .isEqualTo(Map.of(spring().birch.id(), 1));
    }

    @Test
    default void the_same_id_with_another_comment_is_other_content_and_a_comment_alone_counts_as_a_sheet() {
        spring().opened();
        var sheet = spring().sheet().saying(Map.of("w", "Mer tid."));
        var alone = new Submission(
                SheetId.random(), spring().draft.id(), spring().birch.id(), Response.of(spring().instrument, Map.of()));

        assertThat(store(sheet)).isEqualTo(Storing.STORED);
        assertThat(store(sheet)).isEqualTo(Storing.ALREADY_STORED);
        assertThat(store(sheet.saying(Map.of("w", "Mindre tid.")))).isEqualTo(Storing.OTHER_CONTENT);
        assertThat(store(alone.saying(Map.of("w", "Bara ord.", "v", "Fler ord."))))
                .isEqualTo(Storing.STORED);
        assertThat(database().responses().counts(spring().draft.id()))
                .isEqualTo(Map.of(spring().birch.id(), 2));
    }

    @Test
    default void the_same_sheet_from_sixteen_threads_at_once_is_stored_once() {
        spring().opened();
        var sheet = spring().sheet();
        var outcomes = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> database().responses().store(sheet))
                .toList();

        assertThat(outcomes)
                .map(CompletableFuture::join)
                .containsOnlyOnce(Storing.STORED)
                .hasSize(16);
        assertThat(database().responses().counts(spring().draft.id()))
                .isEqualTo(Map.of(spring().birch.id(), 1));
    }

    @Test
    default void a_draft_takes_no_sheets() {
        spring().opened();
        var autumn = Round.draft(
                spring().series.id(),
                "Hösten",
                spring().draft.startsOn(),
                spring().draft.endsOn(),
                Round.DEFAULT_GRACE);
        database().rounds().save(autumn, List.of());
        var sheet = spring().sheet();
        var early = new Submission(sheet.sheet(), autumn.id(), spring().birch.id(), sheet.response());

        assertThat(store(early)).isEqualTo(Storing.ROUND_CLOSED);
    }

    @Test
    default void a_sheet_that_is_under_way_when_the_round_ends_is_still_stored() {
        spring().opened();
        database().rounds().save(spring().draft.open(SpringRound.NOON_15_MARCH).close(SpringRound.NOON_15_MARCH));

        assertThat(store(spring().sheet())).isEqualTo(Storing.STORED);
    }

    @Test
    default void a_closed_round_takes_no_sheets_and_no_longer_knows_those_it_took() {
        spring().opened();
        var sheet = spring().sheet();
        store(sheet);
        database().rounds().saveClosed(spring().closed());

        assertThat(store(spring().sheet())).isEqualTo(Storing.ROUND_CLOSED);
        assertThat(store(sheet)).isEqualTo(Storing.ROUND_CLOSED);
    }

    @Test
    default void the_time_alone_closes_a_round_for_sheets_and_opens_it_for_readers() {
        spring().opened();
        store(spring().sheet());
        var grace = Round.DEFAULT_GRACE.plus(Duration.ofSeconds(1));
        spring().reopened(InstantSource.fixed(spring().draft.endsAt().plus(grace)));

        assertThat(store(spring().sheet())).isEqualTo(Storing.ROUND_CLOSED);
        assertThat(database().responses().of(spring().draft.id(), spring().birch.id()))
                .hasSize(1);
    }

    @Test
    default void nobody_reads_answers_before_the_round_is_closed() {
        spring().opened();
        store(spring().sheet());

        assertThatThrownBy(() -> database()
                        .responses()
                        .of(spring().draft.id(), spring().birch.id()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not closed");
    }

    @Test
    default void the_answers_come_back_as_they_were_given_and_only_those_of_the_unit() {
        spring().opened();
        var answers = Response.of(spring().instrument, Map.of("p2", 9, "k1", 0));
        store(new Submission(
                SheetId.random(), spring().draft.id(), spring().birch.id(), answers));
        store(spring().sheet(SheetId.random(), spring().alder, 1, 1));
        database().rounds().saveClosed(spring().closed());

        assertThat(database().responses().of(spring().draft.id(), spring().birch.id()))
                .containsExactly(answers);
        assertThat(database().responses().of(spring().draft.id(), spring().alder.id()))
                .hasSize(1);
    }

    @Test
    default void a_sheet_that_cannot_be_stored_does_not_take_the_others_down() {
        spring().opened();
        var sheet = spring().sheet();
        var stranger = new Submission(SheetId.random(), spring().draft.id(), Unit.Id.random(), sheet.response());
        var outcomes = List.of(
                database().responses().store(spring().sheet()),
                database().responses().store(stranger),
                database().responses().store(sheet));

        assertThat(outcomes.get(0).join()).isEqualTo(Storing.STORED);
        assertThatThrownBy(outcomes.get(1)::join).hasCauseInstanceOf(NotStored.class);
        assertThat(outcomes.get(2).join()).isEqualTo(Storing.STORED);
        assertThat(store(sheet)).isEqualTo(Storing.ALREADY_STORED);
    }

    @Test
    default void closing_the_database_stores_every_sheet_that_was_taken_and_refuses_the_next() {
        spring().opened();
        var taken = IntStream.range(0, 1_000)
                .mapToObj(i -> database().responses().store(spring().sheet()))
                .toList();
        var responses = database().responses();
        database().close();

        assertThat(taken).allSatisfy(outcome -> assertThat(outcome).isCompletedWithValue(Storing.STORED));
        assertThatThrownBy(() -> responses.store(spring().sheet()).join()).hasCauseInstanceOf(NotStored.class);
        spring().reopened();
        assertThat(database().responses().counts(spring().draft.id()))
                .isEqualTo(Map.of(spring().birch.id(), 1_000));
    }

    @Test
    default void the_sheets_and_comments_of_one_unit_go_and_its_part_keeps_that_it_began_anew() {
        spring().opened();
        answer(8);
        database()
                .responses()
                .store(spring().sheet(SheetId.random(), spring().alder, 1, 1))
                .join();
        discard();

        assertThat(database().responses().counts(spring().draft.id()))
                .containsExactly(Map.entry(spring().alder.id(), 1));
        assertThat(database().comments().of(spring().draft.id())).isEmpty();
        assertThat(database().rounds().participations(spring().draft.id()))
                .extracting(Participation::unitName, Participation::begunAnew)
                .containsExactly(tuple("Björken", true), tuple("Alen", false));
    }

    @Test
    default void sheets_that_were_waiting_for_the_disk_go_with_the_others() {
        spring().opened();
        var sent = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> database().responses().store(spring().sheet()))
                .toList();
        database().responses().settle();
        discard();

        assertThat(sent).allMatch(each -> each.join() == Storing.STORED);
        assertThat(database().responses().counts(spring().draft.id())).isEmpty();
    }

    @Test
    default void a_sheet_that_was_discarded_does_not_come_back_when_it_is_sent_again() {
        spring().opened();
        var sheet = spring().sheet();
        database().responses().store(sheet).join();
        discard();

        assertThat(database().responses().store(sheet).join()).isEqualTo(Storing.ALREADY_STORED);
        assertThat(database().responses().counts(spring().draft.id())).isEmpty();
    }

    @Test
    default void of_paper_there_are_never_more_sheets_than_there_are_sheets() {
        spring().opened();
        IntStream.range(0, 4)
                .forEach(i -> database()
                        .responses()
                        .store(spring().sheet().fromPaper())
                        .join());
        database()
                .responses()
                .store(spring().sheet(SheetId.random(), spring().alder, 1, 1))
                .join();
        discard();

        assertThat(database().responses().onPaper(spring().draft.id())).isEqualTo(1);
    }

    @Test
    default void only_an_open_rounds_sheets_are_discarded() {
        spring().opened();
        answer(8);
        spring().lifecycle().close(EVA, spring().draft.id());
        assertThatThrownBy(this::discard).isInstanceOf(Round.Refused.class).hasMessageContaining("NOT_OPEN");
        clock().advance(Duration.ofDays(3));
        assertThatThrownBy(() -> database()
                        .responses()
                        .discard(spring().draft.id(), spring().birch.id()))
                .isInstanceOf(Round.Refused.class);

        assertThat(database().responses().counts(spring().draft.id()))
                .containsEntry(spring().birch.id(), 8);
    }

    @Test
    default void a_round_that_closes_while_many_send_has_every_acknowledged_sheet_and_no_other()
            throws InterruptedException {
        spring().opened();
        var outcomes = new ConcurrentLinkedQueue<Storing>();
        var underWay = new CountDownLatch(500);
        var threads = IntStream.range(0, 8)
                .mapToObj(i -> new Thread(() -> submitUntilClosed(outcomes, underWay)))
                .toList();
        threads.forEach(Thread::start);
        underWay.await();
        database().rounds().saveClosed(spring().closed());
        for (var thread : threads) {
            thread.join();
        }

        var stored = (int) outcomes.stream().filter(Storing.STORED::equals).count();
        assertThat(outcomes).containsOnly(Storing.STORED, Storing.ROUND_CLOSED).hasSize(stored + 8);
        assertThat(database().responses().of(spring().draft.id(), spring().birch.id()))
                .hasSize(stored);
    }

    private void submitUntilClosed(Queue<Storing> outcomes, CountDownLatch underWay) {
        Storing outcome;
        do {
            outcome = store(spring().sheet());
            outcomes.add(outcome);
            underWay.countDown();
        } while (outcome == Storing.STORED);
    }

    private void answer(int sheets) {
        IntStream.range(0, sheets).forEach(i -> store(spring().sheet().saying(Map.of("more", "Mer tid."))));
    }

    private void discard() {
        database().responses().discard(spring().draft.id(), spring().birch.id());
    }

    private Storing store(Submission submission) {
        return database().responses().store(submission).join();
    }
}
