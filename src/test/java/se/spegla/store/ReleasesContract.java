package se.spegla.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.spegla.disclosure.Endings;
import se.spegla.disclosure.Releases;
import se.spegla.disclosure.Rules;
import se.spegla.disclosure.StoredRelease;
import se.spegla.disclosure.StoredRelease.Kind;
import se.spegla.disclosure.comment.Comments;
import se.spegla.measurement.Round;

/** What has gone out stays; what is destroyed is gone. */
interface ReleasesContract extends Contract {
    @Test
    default void the_latest_edition_of_exactly_these_rounds_is_found_as_it_went_out() {
        var autumn = autumn();
        publish(Kind.COMPARISON, 1, spring().draft.id());
        var second = publish(Kind.COMPARISON, 2, spring().draft.id());
        var both = publish(Kind.COMPARISON, 1, spring().draft.id(), autumn);
        var trend = publish(Kind.TREND, 1, spring().draft.id(), autumn);

        assertThat(releases().latest(Kind.COMPARISON, List.of(spring().draft.id())))
                .contains(second);
        assertThat(releases().latest(Kind.COMPARISON, List.of(spring().draft.id(), autumn)))
                .contains(both);
        assertThat(releases().latest(Kind.TREND, List.of(spring().draft.id(), autumn)))
                .contains(trend);
        assertThat(releases()
                        .latest(Kind.COMPARISON, List.of(autumn, spring().draft.id())))
                .isEmpty();
        assertThat(releases().latest(Kind.TREND, List.of(autumn))).isEmpty();
    }

    @Test
    default void every_edition_of_every_comparison_with_a_round_is_handed_over_and_no_trend() {
        var autumn = autumn();
        var first = publish(Kind.COMPARISON, 1, spring().draft.id());
        var second = publish(Kind.COMPARISON, 2, spring().draft.id());
        var both = publish(Kind.COMPARISON, 1, spring().draft.id(), autumn);
        publish(Kind.TREND, 1, spring().draft.id(), autumn);
        publish(Kind.COMPARISON, 1, autumn);

        var taken = new ArrayList<StoredRelease>();
        releases().eachComparisonWith(spring().draft.id(), taken::add);
        assertThat(taken).containsExactlyInAnyOrder(first, second, both);
    }

    @Test
    default void a_release_is_not_kept_where_another_has_come_since_or_the_answers_are_destroyed() {
        var first = publish(Kind.COMPARISON, 1, spring().draft.id());

        assertThat(releases().publish(release(Kind.COMPARISON, 1, spring().draft.id()), 0))
                .isFalse();
        assertThat(releases().latest(Kind.COMPARISON, List.of(spring().draft.id())))
                .contains(first);
        assertThat(releases().count(spring().series.id())).isEqualTo(1);

        endings().end(spring().series.id());
        assertThat(releases().publish(release(Kind.COMPARISON, 2, spring().draft.id()), 1))
                .isFalse();
    }

    @Test
    default void comments_of_a_round_are_shown_as_decided_and_all_that_was_written_is_destroyed() {
        spring().opened();
        comment("Mer tid.", "Mindre tid.");
        database().rounds().saveClosed(spring().closed());
        var written = comments().of(spring().draft.id());
        assertThat(written).extracting(Comments.Written::words).containsExactlyInAnyOrder("Mer tid.", "Mindre tid.");
        assertThat(comments().of(spring().draft.id()))
                .as("the same order each time")
                .isEqualTo(written);

        comments().decide(spring().draft.id(), Map.of(written.get(0).id(), "Tid."));
        comments().decide(autumn(), Map.of(written.get(1).id(), "In another round's name"));
        assertThat(comments().of(spring().draft.id()))
                .extracting(Comments.Written::decided)
                .containsExactly(Optional.of("Tid."), Optional.empty());

        var shown =
                new Comments.Shown("w", Comments.Level.UNIT, spring().birch.id().value(), "Tid.");
        comments().release(spring().draft.id(), List.of(shown));
        assertThat(comments().of(spring().draft.id())).isEmpty();
        assertThat(comments().released(spring().draft.id())).containsExactly(shown);
    }

    @Test
    default void an_ended_series_keeps_its_releases_and_rounds_and_no_answer_and_no_comment_that_was_not_released() {
        var release = measured();
        assertThat(endings().isEnded(spring().series.id())).isFalse();
        assertThat(releases().areFinal(spring().series.id())).isFalse();
        endings().end(spring().series.id());

        assertThat(endings().isEnded(spring().series.id())).isTrue();
        assertThat(releases().areFinal(spring().series.id())).isTrue();
        assertThat(database().responses().of(spring().draft.id(), spring().birch.id()))
                .isEmpty();
        assertThat(comments().of(spring().draft.id())).isEmpty();
        assertThat(releases().latest(Kind.COMPARISON, List.of(spring().draft.id())))
                .hasValueSatisfying(kept -> assertThat(kept.content()).isEqualTo(release.content()));
        assertThat(database().rounds().find(spring().draft.id())).contains(spring().closed());
    }

    @Test
    default void of_an_erased_series_nothing_is_left_and_its_units_stay() {
        measured();
        endings().erase(spring().series.id());

        assertThat(database().rounds().allSeries()).isEmpty();
        assertThat(database().rounds().find(spring().draft.id())).isEmpty();
        assertThat(releases().latest(Kind.COMPARISON, List.of(spring().draft.id())))
                .isEmpty();
        assertThat(database().units().all()).hasSize(2);
    }

    /** A closed round with an answer, a comment and a release. */
    private StoredRelease measured() {
        spring().opened();
        comment("Mer tid.");
        database().rounds().saveClosed(spring().closed());
        return publish(Kind.COMPARISON, 1, spring().draft.id());
    }

    private void comment(String... words) {
        spring().store(Stream.of(words).map(each -> spring().sheet().saying(Map.of("w", each))));
    }

    private Round.Id autumn() {
        return spring().draft(spring().series, "Hösten", spring().series.units())
                .id();
    }

    private StoredRelease publish(Kind kind, int edition, Round.Id... rounds) {
        var release = release(kind, edition, rounds);
        assertThat(releases().publish(release, releases().count(release.series())))
                .isTrue();
        return release;
    }

    private StoredRelease release(Kind kind, int edition, Round.Id... rounds) {
        return StoredRelease.of(
                spring().series.id(),
                kind,
                List.of(rounds),
                new Rules(2, 1, "0".repeat(64)),
                edition,
                "{\"edition\":" + edition + "}",
                Optional.of("proved").filter(any -> kind == Kind.COMPARISON));
    }

    private Releases releases() {
        return database().releases();
    }

    private Comments comments() {
        return database().comments();
    }

    private Endings endings() {
        return database().endings();
    }
}
