package se.spegla.disclosure.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.spegla.testing.Town.EVA;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.spegla.audit.AuditLog;
import se.spegla.audit.LinesOfEvents;
import se.spegla.disclosure.comment.CommentReview.ToReview;
import se.spegla.disclosure.comment.Comments.Level;
import se.spegla.disclosure.comment.ReleasedComments.ReleasedTogether;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.Response;
import se.spegla.response.SheetId;
import se.spegla.response.Submission;
import se.spegla.store.Database;
import se.spegla.testing.SpringRound;

/** Comments as staff send them, in a database: who reads which of them. The threshold is five. */
class CommentReviewTest {
    private static final String QUESTION = "w";

    @AutoClose
    private final SpringRound spring = new SpringRound();

    private final Database database = spring.database();
    private final CommentReview review = telling(database);

    @Test
    void four_comments_without_answers_do_not_make_the_one_real_comment_the_units() {
        spring.opened();
        scored(spring.birch, 1, "Björkens enda");
        bare(spring.birch, 4, "Påhittat");
        scored(spring.alder, 4, "Alens");
        closeAndShowAll();

        assertThat(shown()).singleElement().satisfies(group -> {
            assertThat(group.level()).isEqualTo(Level.AREA);
            assertThat(group.words()).hasSize(9);
        });
    }

    @Test
    void nor_do_sheets_on_which_too_little_is_answered_for_any_score() {
        spring.opened();
        scored(spring.birch, 1, "Björkens enda");
        half(spring.birch, 4, "Påhittat");
        closed();

        assertThat(review.waiting(spring.draft.id())).isEmpty();
    }

    @Test
    void comments_without_answers_are_read_and_shown_where_enough_came_with_answers() {
        spring.opened();
        scored(spring.birch, 5, "Björkens");
        bare(spring.birch, 1, "Bara ord");
        closeAndShowAll();

        assertThat(shown()).singleElement().satisfies(group -> {
            assertThat(group.level()).isEqualTo(Level.UNIT);
            assertThat(group.words()).hasSize(6);
        });
    }

    @Test
    void in_a_series_of_one_unit_a_single_comment_is_read_by_nobody() {
        only(spring.birch);
        scored(spring.birch, 1, "Ensam");
        closed();

        assertThat(review.waiting(spring.draft.id())).isEmpty();
        review.decide(EVA, spring.draft.id(), Map.of(all().get(0).id(), "Ensam"));
        assertThat(all()).allMatch(written -> written.decided().isEmpty());
        assertThat(review.release(EVA, spring.draft.id())).isFalse();
    }

    @Test
    void in_a_series_of_one_unit_five_are_read() {
        only(spring.birch);
        scored(spring.birch, 5, "Björkens");
        closed();

        assertThat(review.waiting(spring.draft.id())).hasSize(5);
    }

    @Test
    void the_leader_reads_from_the_threshold_on_over_all_units_and_each_question_by_itself() {
        spring.opened();
        scored(spring.birch, 3, "Björkens");
        scored(spring.alder, 2, "Alens");
        store(spring.sheet().saying(Map.of("v", "Till en annan fråga")));
        closed();

        assertThat(review.waiting(spring.draft.id()))
                .hasSize(5)
                .allMatch(each -> each.item().equals(QUESTION));
        assertThat(showAll()).isTrue();
        assertThat(all()).as("what nobody may read is destroyed with the rest").isEmpty();
        assertThat(shown())
                .singleElement()
                .satisfies(group -> assertThat(group.words()).hasSize(5));
    }

    @Test
    void readers_see_each_cut_and_no_word_that_was_made_of_another() {
        spring.opened();
        scored(spring.birch, 5, "Chefen är inte snäll mot Anna");
        closed();
        var waiting = review.waiting(spring.draft.id());

        assertThatThrownBy(() -> review.decide(EVA, spring.draft.id(), decisions(waiting, "Chefen är i snäll")))
                .isInstanceOf(IllegalArgumentException.class);
        review.decide(EVA, spring.draft.id(), decisions(waiting, "Chefen är snäll"));
        assertThat(review.release(EVA, spring.draft.id())).isTrue();
        assertThat(shown())
                .singleElement()
                .satisfies(group -> assertThat(group.words()).containsOnly("Chefen är […] snäll […]"));
    }

    @Test
    void two_servers_that_release_at_once_show_each_comment_once_and_tell_of_it_once() {
        spring.opened();
        scored(spring.birch, 6, "Björkens");
        closed();
        try (var beside = Database.openBeside(spring.folder(), InstantSource.fixed(SpringRound.NOON_15_MARCH))) {
            review.decide(EVA, spring.draft.id(), decisions(review.waiting(spring.draft.id()), "Björkens"));
            var released = Stream.of(database, beside, database, beside)
                    .map(server ->
                            CompletableFuture.supplyAsync(() -> telling(server).release(EVA, spring.draft.id())))
                    .toList();

            assertThat(released).extracting(CompletableFuture::join).containsOnlyOnce(true);
        }

        assertThat(shown())
                .singleElement()
                .satisfies(group -> assertThat(group.words()).hasSize(6));
        assertThat(database.auditLog().latest(9))
                .extracting(AuditLog.Line::action, AuditLog.Line::subject)
                .containsExactly(
                        tuple("comments-released", "P-CAT – Våren 2026"),
                        tuple("comments-reviewed", "P-CAT – Våren 2026"),
                        tuple("round-opened", "P-CAT – Våren 2026"));
    }

    private static CommentReview telling(Database server) {
        return new CommentReview(
                server.store(),
                server.rounds(),
                server.comments(),
                new LinesOfEvents(server.auditLog(), InstantSource.fixed(SpringRound.NOON_15_MARCH)));
    }

    private static Map<String, String> decisions(List<ToReview> waiting, String words) {
        return waiting.stream().collect(Collectors.toMap(ToReview::id, comment -> words));
    }

    private void only(Unit unit) {
        var of = spring.series;
        database.rounds().save(new Series(of.id(), of.name(), of.instrumentId(), of.rules(), List.of(unit.id())));
        database.rounds()
                .save(
                        spring.draft,
                        database.rounds().participations(spring.draft.id()).stream()
                                .filter(part -> part.unit().equals(unit.id()))
                                .toList());
        spring.opened();
    }

    private void scored(Unit unit, int sheets, String words) {
        IntStream.range(0, sheets)
                .forEach(i ->
                        store(spring.sheet(SheetId.random(), unit, 1 + i % 4, 2).saying(Map.of(QUESTION, words))));
    }

    private void bare(Unit unit, int sheets, String words) {
        without(unit, sheets, words, Map.of());
    }

    /** "Ej aktuellt" to one statement is an answer, and no score can be made of it. */
    private void half(Unit unit, int sheets, String words) {
        without(unit, sheets, words, Map.of("p1", 9));
    }

    private void without(Unit unit, int sheets, String words, Map<String, Integer> answers) {
        IntStream.range(0, sheets)
                .forEach(i -> store(new Submission(
                                SheetId.random(), spring.draft.id(), unit.id(), Response.of(spring.instrument, answers))
                        .saying(Map.of(QUESTION, words))));
    }

    private void store(Submission sheet) {
        database.responses().store(sheet).join();
    }

    private void closed() {
        database.rounds().saveClosed(spring.closed());
    }

    private void closeAndShowAll() {
        closed();
        assertThat(showAll()).isTrue();
    }

    private boolean showAll() {
        review.decide(
                EVA,
                spring.draft.id(),
                review.waiting(spring.draft.id()).stream().collect(Collectors.toMap(ToReview::id, ToReview::words)));
        return review.release(EVA, spring.draft.id());
    }

    private List<Comments.Written> all() {
        return database.comments().of(spring.draft.id());
    }

    private List<ReleasedTogether> shown() {
        return review.released(spring.draft.id()).all();
    }
}
