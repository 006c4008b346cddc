package se.spegla.web.results;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.spegla.disclosure.comment.CommentReview;
import se.spegla.disclosure.comment.CommentReview.ToReview;
import se.spegla.web.Form;
import se.spegla.web.Messages;

/** The comments of one page of the review, each with its words and what becomes of it. */
final class ReviewForm {
    /** A comment on the page, with the names of its fields. */
    record Row(String question, String written, String words, String choice) {}

    private static final String SHOW = "show";
    private static final String LEAVE = "leave";

    private ReviewForm() {}

    static Row row(ToReview comment, String question) {
        return new Row(question, comment.words(), words(comment), choice(comment));
    }

    /** The form as it was last saved. */
    static Form of(List<ToReview> comments) {
        var values = new HashMap<String, String>();
        for (var comment : comments) {
            var decided = comment.decided().orElse("");
            values.put(words(comment), decided.isEmpty() ? comment.words() : decided);
            comment.decided().ifPresent(words -> values.put(choice(comment), words.isEmpty() ? LEAVE : SHOW));
        }
        return Form.with(values);
    }

    static Form read(Context ctx, List<ToReview> comments) {
        return Form.of(
                ctx,
                comments.stream()
                        .flatMap(comment -> Stream.of(words(comment), choice(comment)))
                        .toArray(String[]::new));
    }

    /** What was decided, by the comment's id; a fault at each one to which more was done than taking whole words out. */
    static Map<String, String> decisions(Form form, List<ToReview> comments, Messages messages) {
        var decisions = new HashMap<String, String>();
        for (var comment : comments) {
            var choice = form.value(choice(comment));
            if (choice.equals(LEAVE)) {
                decisions.put(comment.id(), "");
            } else if (choice.equals(SHOW)) {
                decisions.put(comment.id(), shown(form, comment, messages));
            }
        }
        return decisions;
    }

    private static String shown(Form form, ToReview comment, Messages messages) {
        var words = form.value(words(comment)).replace("\r\n", "\n");
        if (comment.redacted(words).isEmpty()) {
            form.fault(words(comment), messages.get("comment.fault.added", CommentReview.CUT));
        }
        return words;
    }

    private static String words(ToReview comment) {
        return "words-" + comment.id();
    }

    private static String choice(ToReview comment) {
        return "do-" + comment.id();
    }
}
