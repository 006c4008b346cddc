package se.spegla.web.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.Optional;
import se.spegla.access.Permission;
import se.spegla.disclosure.Ending;
import se.spegla.measurement.DateClock;
import se.spegla.setup.Lifecycle;
import se.spegla.web.Access;
import se.spegla.web.Dates;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;

/** Lets a person say that the computer's clock is right, where something waits for it to be trusted. */
final class ClockRoutes implements Routes {
    /**
     * What is told of a clock that is not trusted.
     *
     * @param now what the clock says
     * @param jump whether it jumped, and not only the server has just started
     */
    public record Doubt(String now, boolean jump, String from, String to) {}

    private final Lifecycle lifecycle;
    private final Ending ending;
    private final InstantSource clock;
    private final DateClock dates;

    ClockRoutes(Lifecycle lifecycle, Ending ending, InstantSource clock, DateClock dates) {
        this.lifecycle = lifecycle;
        this.ending = ending;
        this.clock = clock;
        this.dates = dates;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/clock", this::confirm, Access.with(Permission.RUN_ROUND));
    }

    private void confirm(Context ctx) {
        var now = Dates.dateAndTime(clock.instant(), Pages.language(ctx));
        lifecycle.confirmClock(Visitor.of(ctx).actor(), now);
        ctx.redirect("/series", HttpStatus.SEE_OTHER);
    }

    /** Empty where the clock is trusted, or has not jumped and nothing waits for it. */
    Optional<Doubt> doubt(String language) {
        var now = clock.instant();
        if (dates.isTrusted()) {
            return Optional.empty();
        }
        var jump = dates.jump();
        if (jump.isEmpty() && lifecycle.due(now).isEmpty() && ending.due(now).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Doubt(
                Dates.dateAndTime(now, language),
                jump.isPresent(),
                jump.map(it -> Dates.dateAndTime(it.from(), language)).orElse(""),
                jump.map(it -> Dates.dateAndTime(it.to(), language)).orElse("")));
    }
}
