package se.spegla.web.setup.rounds;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import se.spegla.measurement.DateClock;
import se.spegla.web.Access;
import se.spegla.web.Dates;
import se.spegla.web.Pages;
import se.spegla.web.Routes;

/** Lets a person say that the computer's clock is right, where something waits for it to be trusted. */
final class ClockRoutes implements Routes {
    /**
     * What is told of a clock that is not trusted.
     *
     * @param now what the clock says
     * @param jump whether it jumped, and not only the server has just started
     */
    public record Doubt(String now, boolean jump, String from, String to) {}

    private final Desk desk;

    ClockRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/clock", this::confirm, Access.SET_UP);
    }

    private void confirm(Context ctx) {
        if (!desk.dates().isTrusted()) {
            desk.dates().confirm();
            desk.trail().record(ctx, "clock-confirmed",
                    Dates.dateAndTime(desk.clock().instant(), Pages.language(ctx)));
            desk.lifecycle().tick().forEach(round -> desk.trail().recordDate(desk.seriesOf(round), round));
        }
        ctx.redirect("/series", HttpStatus.SEE_OTHER);
    }

    /** Empty where the clock is trusted, or has not jumped and nothing waits for it. */
    static Optional<Doubt> doubt(Desk desk, String language) {
        DateClock dates = desk.dates();
        var now = desk.clock().instant();
        if (dates.isTrusted()) {
            return Optional.empty();
        }
        var jump = dates.jump();
        if (jump.isEmpty() && desk.lifecycle().due(now).isEmpty() && desk.ending().due(now).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Doubt(Dates.dateAndTime(now, language), jump.isPresent(),
                jump.map(it -> Dates.dateAndTime(it.from(), language)).orElse(""),
                jump.map(it -> Dates.dateAndTime(it.to(), language)).orElse("")));
    }
}
