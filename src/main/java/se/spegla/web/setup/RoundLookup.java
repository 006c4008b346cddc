package se.spegla.web.setup;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.setup.Lifecycle;
import se.spegla.web.Explained;

/** What the path of a request names: a series, a round as it stands now, its units. */
public record RoundLookup(Rounds rounds, Lifecycle lifecycle) {
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
}
