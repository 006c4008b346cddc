package se.spegla.web.setup.rounds;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import se.spegla.disclosure.ending.Ending;
import se.spegla.disclosure.progress.ProgressBoard;
import se.spegla.disclosure.results.ReleaseCheck;
import se.spegla.instrument.InstrumentsInForce;
import se.spegla.measurement.DateClock;
import se.spegla.measurement.Lifecycle;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Planning;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.Units;
import se.spegla.response.Cards;
import se.spegla.response.LostKeys;
import se.spegla.response.UnitCodes;
import se.spegla.web.Explained;
import se.spegla.web.form.Form;
import se.spegla.web.setup.Trail;

/**
 * What the process leader works with: the core behind the pages of series and rounds.
 *
 * @param dates by which dates pass by themselves
 */
public record Desk(
        Rounds rounds,
        Units units,
        Planning planning,
        Lifecycle lifecycle,
        UnitCodes codes,
        Cards cards,
        InstrumentsInForce instruments,
        ProgressBoard progress,
        Trail trail,
        Ending ending,
        LostKeys lostKeys,
        ReleaseCheck releases,
        InstantSource clock,
        DateClock dates) {

    /** The series that the path's {@code series} names. */
    Series series(Context ctx) {
        return rounds.findSeries(new Series.Id(ctx.pathParam("series"))).orElseThrow(NotFoundResponse::new);
    }

    /** The series that a round belongs to. */
    public Series seriesOf(Round round) {
        return rounds.findSeries(round.series()).orElseThrow(NotFoundResponse::new);
    }

    /** The round that the path's {@code round} names, as it stands now. */
    public Round round(Context ctx) {
        return find(new Round.Id(ctx.pathParam("round"))).orElseThrow(NotFoundResponse::new);
    }

    /**
     * The same, where its codes, cards and forms are good for something.
     *
     * @throws Explained where the round is neither planned nor open
     */
    public Round openRound(Context ctx) {
        var round = round(ctx);
        if (!round.hasCodes()) {
            var isOver = round.storesSheets() || round.hasResults();
            throw Explained.conflict(isOver ? "fault.print.over" : "fault.print.early");
        }
        return round;
    }

    /** All units of the round that the path names. */
    public List<Participation> parts(Context ctx) {
        return rounds.participations(round(ctx).id());
    }

    /** The unit of the round that the path's {@code unit} names. */
    public Participation part(Context ctx) {
        var unit = new Unit.Id(ctx.pathParam("unit"));
        return parts(ctx).stream()
                .filter(part -> part.unit().equals(unit))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    Optional<Round> find(Round.Id id) {
        return rounds.find(id).map(lifecycle::now);
    }

    /**
     * How many cards of a unit are left at most, by the steps in which progress is told: the exact number would tell who
     * has just answered.
     */
    public int cardsLeft(Round round, Unit.Id unit) {
        int heads = cards.heads(round.id()).getOrDefault(unit, 0);
        return Math.max(0, heads - progress.of(seriesOf(round), round.id(), unit).atLeast());
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
        trail.record(ctx, action, seriesOf(round), round.name());
    }

    /** Writes down who did what to a unit in a round. */
    public void record(Context ctx, String action, Round round, String unit) {
        trail.record(ctx, action, seriesOf(round), round.name(), unit);
    }
}
