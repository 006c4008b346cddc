package se.spegla.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;
import se.spegla.response.NotStored;
import se.spegla.response.Response;
import se.spegla.response.SheetId;
import se.spegla.response.Storing;
import se.spegla.response.Submission;
import se.spegla.store.Database;
import se.spegla.testing.SpringRound;

class SqlResponsesTest {
    @AutoClose
    private final SpringRound spring = new SpringRound().opened();
    private Database database = spring.database();

    @Test
    void a_sheet_is_stored_once_however_often_it_arrives() {
        var sheet = spring.sheet();

        assertThat(store(sheet)).isEqualTo(Storing.STORED);
        assertThat(store(sheet)).isEqualTo(Storing.ALREADY_STORED);
        assertThat(database.responses().counts(spring.draft.id())).isEqualTo(Map.of(spring.birch.id(), 1));
    }

    @Test
    void the_same_id_with_other_answers_or_from_another_unit_is_other_content() {
        var id = SheetId.random();
        store(spring.sheet(id, spring.birch, 4, 2));

        assertThat(store(spring.sheet(id, spring.birch, 4, 3))).isEqualTo(Storing.OTHER_CONTENT);
        assertThat(store(spring.sheet(id, spring.alder, 4, 2))).isEqualTo(Storing.OTHER_CONTENT);
        assertThat(database.responses().counts(spring.draft.id())).isEqualTo(Map.of(spring.birch.id(), 1));
    }

    @Test
    void the_same_id_with_another_comment_is_other_content_and_a_comment_alone_counts_as_a_sheet() {
        var sheet = spring.sheet().saying(Map.of("w", "Mer tid."));
        var alone = new Submission(
                SheetId.random(), spring.draft.id(), spring.birch.id(), Response.of(spring.instrument, Map.of()));

        assertThat(store(sheet)).isEqualTo(Storing.STORED);
        assertThat(store(sheet)).isEqualTo(Storing.ALREADY_STORED);
        assertThat(store(sheet.saying(Map.of("w", "Mindre tid.")))).isEqualTo(Storing.OTHER_CONTENT);
        assertThat(store(alone.saying(Map.of("w", "Bara ord.", "v", "Fler ord.")))).isEqualTo(Storing.STORED);
        assertThat(database.responses().counts(spring.draft.id())).isEqualTo(Map.of(spring.birch.id(), 2));
    }

    @Test
    void the_same_sheet_from_sixteen_threads_at_once_is_stored_once() {
        var sheet = spring.sheet();
        var outcomes = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> database.responses().store(sheet))
                .toList();

        assertThat(outcomes).map(CompletableFuture::join).containsOnlyOnce(Storing.STORED).hasSize(16);
        assertThat(database.responses().counts(spring.draft.id())).isEqualTo(Map.of(spring.birch.id(), 1));
    }

    @Test
    void a_draft_takes_no_sheets() {
        var autumn = Round.draft(
                spring.series.id(), "Hösten", spring.draft.startsOn(), spring.draft.endsOn(), Round.DEFAULT_GRACE);
        database.rounds().save(autumn, List.of());
        var sheet = spring.sheet();
        var early = new Submission(sheet.sheet(), autumn.id(), spring.birch.id(), sheet.response());

        assertThat(store(early)).isEqualTo(Storing.ROUND_CLOSED);
    }

    @Test
    void a_sheet_that_is_under_way_when_the_round_ends_is_still_stored() {
        database.rounds().save(spring.draft.open(SpringRound.NOON_15_MARCH).close(SpringRound.NOON_15_MARCH));

        assertThat(store(spring.sheet())).isEqualTo(Storing.STORED);
    }

    @Test
    void a_closed_round_takes_no_sheets_and_no_longer_knows_those_it_took() {
        var sheet = spring.sheet();
        store(sheet);
        database.rounds().saveClosed(spring.closed());

        assertThat(store(spring.sheet())).isEqualTo(Storing.ROUND_CLOSED);
        assertThat(store(sheet)).isEqualTo(Storing.ROUND_CLOSED);
    }

    @Test
    void the_time_alone_closes_a_round_for_sheets_and_opens_it_for_readers() {
        store(spring.sheet());
        var grace = Round.DEFAULT_GRACE.plus(Duration.ofSeconds(1));
        database = spring.reopened(InstantSource.fixed(spring.draft.endsAt().plus(grace)));

        assertThat(store(spring.sheet())).isEqualTo(Storing.ROUND_CLOSED);
        assertThat(database.responses().of(spring.draft.id(), spring.birch.id())).hasSize(1);
    }

    @Test
    void nobody_reads_answers_before_the_round_is_closed() {
        store(spring.sheet());

        assertThatThrownBy(() -> database.responses().of(spring.draft.id(), spring.birch.id()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not closed");
    }

    @Test
    void the_answers_come_back_as_they_were_given_and_only_those_of_the_unit() {
        var answers = Response.of(spring.instrument, Map.of("p2", 9, "k1", 0));
        store(new Submission(SheetId.random(), spring.draft.id(), spring.birch.id(), answers));
        store(spring.sheet(SheetId.random(), spring.alder, 1, 1));
        database.rounds().saveClosed(spring.closed());

        assertThat(database.responses().of(spring.draft.id(), spring.birch.id())).containsExactly(answers);
        assertThat(database.responses().of(spring.draft.id(), spring.alder.id())).hasSize(1);
    }

    @Test
    void a_sheet_that_cannot_be_stored_does_not_take_the_others_down() {
        var sheet = spring.sheet();
        var stranger = new Submission(SheetId.random(), spring.draft.id(), Unit.Id.random(), sheet.response());
        var outcomes = List.of(
                database.responses().store(spring.sheet()),
                database.responses().store(stranger),
                database.responses().store(sheet));

        assertThat(outcomes.get(0).join()).isEqualTo(Storing.STORED);
        assertThatThrownBy(outcomes.get(1)::join).hasCauseInstanceOf(NotStored.class);
        assertThat(outcomes.get(2).join()).isEqualTo(Storing.STORED);
        assertThat(store(sheet)).isEqualTo(Storing.ALREADY_STORED);
    }

    @Test
    void closing_the_database_stores_every_sheet_that_was_taken_and_refuses_the_next() {
        var taken = IntStream.range(0, 1_000)
                .mapToObj(i -> database.responses().store(spring.sheet()))
                .toList();
        var responses = database.responses();
        database.close();

        assertThat(taken).allSatisfy(outcome -> assertThat(outcome).isCompletedWithValue(Storing.STORED));
        assertThatThrownBy(() -> responses.store(spring.sheet()).join()).hasCauseInstanceOf(NotStored.class);
        database = spring.reopened();
        assertThat(database.responses().counts(spring.draft.id())).isEqualTo(Map.of(spring.birch.id(), 1_000));
    }

    private Storing store(Submission submission) {
        return database.responses().store(submission).join();
    }
}
