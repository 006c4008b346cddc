package se.spegla.web.setup;

import io.javalin.http.Context;
import java.util.List;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.Units;
import se.spegla.web.Pages;

/** The way from an empty installation to the first round, in four steps. */
public final class SetUpSteps {
    /** @param state {@code done}, {@code next} or {@code later} */
    public record Step(String title, String text, String address, String state) {}

    private final Units units;
    private final Rounds rounds;

    public SetUpSteps(Units units, Rounds rounds) {
        this.units = units;
        this.rounds = rounds;
    }

    /** Whether the first step has not been taken. */
    public boolean isEmpty() {
        return units.organisation().isEmpty();
    }

    /** All steps while one is left to take; none after that. */
    public List<Step> remaining(Context ctx) {
        var series = rounds.allSeries();
        var done =
                List.of(units.organisation().isPresent(), !units.all().isEmpty(), !series.isEmpty(), hasRound(series));
        if (!done.contains(false)) {
            return List.of();
        }
        var next = done.indexOf(false);
        return List.of(
                step(ctx, "organisation", "/organisation", state(done, 0, next)),
                step(ctx, "units", "/units", state(done, 1, next)),
                step(ctx, "series", "/series", state(done, 2, next)),
                step(ctx, "round", "/series", state(done, 3, next)));
    }

    private boolean hasRound(List<Series> series) {
        return series.stream().anyMatch(each -> !rounds.ofSeries(each.id()).isEmpty());
    }

    private static String state(List<Boolean> done, int index, int next) {
        return done.get(index) ? "done" : index == next ? "next" : "later";
    }

    private static Step step(Context ctx, String name, String address, String state) {
        var messages = Pages.messages(ctx);
        var key = "units.step." + name;
        return new Step(messages.get(key), messages.get(key + ".text"), address, state);
    }
}
