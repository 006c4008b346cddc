package se.spegla.web.results;

import io.javalin.config.RoutesConfig;
import java.util.List;
import se.spegla.disclosure.comment.CommentReview;
import se.spegla.measurement.Rounds;
import se.spegla.web.Pages;
import se.spegla.web.Routes;

/** All pages of comments. */
public final class CommentRoutes implements Routes {
    private final List<Routes> parts;

    public CommentRoutes(Pages pages, Rounds rounds, CommentReview review) {
        this.parts = List.of(new ReviewPages(pages, rounds, review), new CommentPage(pages, rounds, review));
    }

    @Override
    public void register(RoutesConfig routes) {
        parts.forEach(part -> part.register(routes));
    }
}
