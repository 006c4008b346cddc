package se.spegla.disclosure.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.spegla.disclosure.comment.Comments.Level;
import se.spegla.disclosure.comment.Comments.Written;
import se.spegla.disclosure.comment.ReleasedComments.ReleasedTogether;
import se.spegla.measurement.Area;
import se.spegla.measurement.Unit;

class CommentGateTest {
    private static final Unit.Id BIRCH = new Unit.Id("birch");
    private static final Unit.Id ALDER = new Unit.Id("alder");
    private static final Unit.Id OAK = new Unit.Id("oak");
    private static final Area.Id NORTH = new Area.Id("north");
    private static final Area.Id SOUTH = new Area.Id("south");
    private static final CommentGate GATE = new CommentGate(5, Map.of(BIRCH, NORTH, ALDER, NORTH, OAK, SOUTH));

    private final List<Written> written = new ArrayList<>();

    @Test
    void a_unit_with_enough_comments_has_its_own_and_the_others_are_put_together() {
        write(BIRCH, 5).write(ALDER, 3).write(OAK, 2);

        assertThat(shown(BIRCH, NORTH))
                .singleElement()
                .matches(group -> group.level() == Level.UNIT
                        && group.words().size() == 5
                        && group.words().stream().allMatch(words -> words.startsWith("birch")));
        assertThat(shown(ALDER, NORTH))
                .singleElement()
                .matches(group -> group.level() == Level.ORGANISATION
                        && group.words().size() == 5
                        && group.words().stream().noneMatch(words -> words.startsWith("birch")));
        assertThat(shown(OAK, SOUTH)).singleElement().matches(group -> group.level() == Level.ORGANISATION);
    }

    @Test
    void an_area_with_enough_comments_of_units_without_has_them_together() {
        write(BIRCH, 4).write(ALDER, 1).write(OAK, 4);

        assertThat(shown(BIRCH, NORTH))
                .singleElement()
                .matches(group -> group.level() == Level.AREA && group.words().size() == 5);
        assertThat(shown(OAK, SOUTH)).isEmpty();
    }

    @Test
    void too_few_in_all_are_shown_to_nobody() {
        write(BIRCH, 2).write(ALDER, 1).write(OAK, 1);

        assertThat(release().isEmpty()).isTrue();
    }

    @Test
    void what_was_left_away_does_not_count_and_questions_do_not_help_each_other() {
        write(BIRCH, 4);
        written.add(new Written("x", "w", BIRCH, "Namn", true, Optional.of("")));
        written.add(new Written("y", "v", BIRCH, "Annan fråga", true, Optional.of("Annan fråga")));

        assertThat(release().isEmpty()).isTrue();
    }

    @Test
    void comments_whose_sheets_have_no_score_do_not_count_and_are_shown_where_enough_others_are() {
        write(BIRCH, 4);
        written.add(new Written("x", "w", BIRCH, "Bara ord", false, Optional.of("Bara ord")));
        assertThat(release().isEmpty()).isTrue();

        write(BIRCH, 1);
        assertThat(shown(BIRCH, NORTH))
                .singleElement()
                .matches(group -> group.words().size() == 6);
    }

    private CommentGateTest write(Unit.Id unit, int comments) {
        for (int i = 0; i < comments; i++) {
            var words = unit.value() + i;
            written.add(new Written(words, "w", unit, words, true, Optional.of(words)));
        }
        return this;
    }

    private ReleasedComments release() {
        return new ReleasedComments(GATE.release(written));
    }

    private List<ReleasedTogether> shown(Unit.Id unit, Area.Id area) {
        return release().of(unit, area);
    }
}
