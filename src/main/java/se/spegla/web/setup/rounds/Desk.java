package se.spegla.web.setup.rounds;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.util.Optional;
import se.spegla.access.code.UnitCodes;
import se.spegla.disclosure.progress.ProgressBoard;
import se.spegla.instrument.InstrumentsInForce;
import se.spegla.measurement.Lifecycle;
import se.spegla.measurement.Planning;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.Units;
import se.spegla.web.form.Form;
import se.spegla.web.setup.Trail;

/** What the process leader works with: the core behind the pages of series and rounds. */
public record Desk(
        Rounds rounds,
        Units units,
        Planning planning,
        Lifecycle lifecycle,
        UnitCodes codes,
        InstrumentsInForce instruments,
        ProgressBoard progress,
        Trail trail,
        InstantSource clock) {

    /** The series that the path's {@code series} names. */
    Series series(Context ctx) {
        return rounds.findSeries(new Series.Id(ctx.pathParam("series"))).orElseThrow(NotFoundResponse::new);
    }

    Series seriesOf(Round round) {
        return rounds.findSeries(round.series()).orElseThrow(NotFoundResponse::new);
    }

    /** The round that the path's {@code round} names, as it stands now. */
    Round round(Context ctx) {
        return find(new Round.Id(ctx.pathParam("round"))).orElseThrow(NotFoundResponse::new);
    }

    Optional<Round> find(Round.Id id) {
        return rounds.find(id).map(lifecycle::now);
    }

    /**
     * The id that a form carries for what it is going to make.
     *
     * @throws BadRequestResponse for what this site did not write into the form
     */
    static String newId(Form form) {
        var id = form.value("id");
        if (!id.matches("[0-9a-f]{32}")) {
            throw new BadRequestResponse();
        }
        return id;
    }

    /** The title of a series' instrument; its id where its file is gone. */
    String instrumentTitle(Series series, String language) {
        return instruments.find(series.instrumentId())
                .map(instrument -> instrument.title().in(language))
                .orElse(series.instrumentId());
    }

    /** Writes down who did what to a round. */
    void record(Context ctx, String action, Round round) {
        trail.record(ctx, action, seriesOf(round).name() + " – " + round.name());
    }
}
