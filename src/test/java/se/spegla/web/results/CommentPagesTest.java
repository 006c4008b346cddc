package se.spegla.web.results;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.spegla.testing.PageStates;
import se.spegla.web.Form;
import se.spegla.web.results.ReviewPages.Heading;

class CommentPagesTest extends PageStates {
    private static final Heading HEADING = new Heading("1", "Serien", "2", "Våren", 5);
    private static final List<ReviewForm.Row> ROWS = List.of(
            new ReviewForm.Row("Mer?", "Fråga Anna.", "words-1", "do-1"),
            new ReviewForm.Row("Mer?", "Bra!", "words-2", "do-2"));

    @Override
    protected String folder() {
        return "comment";
    }

    @Override
    protected Stream<State> states() {
        return Stream.of(
                new State("comment/review", "none", review(List.of(), 0, 1, false)),
                new State("comment/review", "released", review(List.of(), 0, 1, true)),
                new State("comment/review", "first page", review(ROWS, 2, 1, false)),
                new State("comment/review", "last page, faulty", review(ROWS, 2, 2, false), faulty("words-1")),
                new State(
                        "comment/review",
                        "all decided",
                        review(ROWS, 0, 2, false),
                        Form.with(Map.of("words-1", "Fråga […].", "do-1", "show", "do-2", "leave"))),
                new State("comment/release", "", new ReviewPages.ReleasePage(HEADING, 22)),
                new State("comment/shown", "none", new CommentPage.Page(HEADING, List.of())),
                new State(
                        "comment/shown",
                        "",
                        new CommentPage.Page(
                                HEADING,
                                List.of(new CommentPage.Group(
                                        "Mer?", "Eken, 2 kommentarer", List.of("Bra!", "Fråga […]."))))));
    }

    private static ReviewPages.Page review(List<ReviewForm.Row> rows, int left, int number, boolean released) {
        return new ReviewPages.Page(
                HEADING, rows, rows.isEmpty() ? 0 : 22, left, number, 2, "[…]", released, number == 2 ? "Sparat." : "");
    }
}
