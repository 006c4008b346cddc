package se.spegla.web.setup;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.spegla.disclosure.Progress;
import se.spegla.disclosure.ProgressBoard;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.InstrumentsInForce;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.Units;
import se.spegla.response.Cards;
import se.spegla.response.UnitCode;
import se.spegla.response.UnitCodes;
import se.spegla.setup.Lifecycle;
import se.spegla.web.Dates;
import se.spegla.web.Messages;
import se.spegla.web.Pages;

/** A round as its page shows it: how far it has come, what happens next, and its units. */
final class RoundView {
    /** A unit of the round; what does not apply in this phase is "". */
    public record Row(
            String unit,
            String name,
            String area,
            String headcount,
            String progress,
            String code,
            String cards,
            boolean begunAnew) {}

    /** A unit of the series that is not part of the round, and why. */
    public record Absent(String name, String reason) {}

    /** What every page of a round says at its top. */
    public record Heading(
            String id,
            String name,
            String series,
            String seriesName,
            String instrument,
            String phase,
            String phaseName) {}

    /**
     * A round's own page.
     *
     * @param later whether it starts on a day that is still to come
     * @param doubt of the clock; none or one
     * @param paper how many have answered on paper; "" where nobody can have
     * @param wording "" where the instrument is not there any more
     * @param done what has just been done; "" where nothing has
     */
    public record Page(
            Heading round,
            String status,
            String next,
            boolean later,
            String starts,
            String ends,
            String grace,
            int threshold,
            boolean byCards,
            List<Row> units,
            List<Absent> absent,
            List<ClockRoutes.Doubt> doubt,
            boolean asksForComments,
            String paper,
            String wording,
            String done) {}

    private final RoundLookup lookup;
    private final ClockRoutes clocks;
    private final Rounds rounds;
    private final Units units;
    private final Lifecycle lifecycle;
    private final UnitCodes codes;
    private final Cards cards;
    private final InstrumentsInForce instruments;
    private final ProgressBoard progress;

    RoundView(
            RoundLookup lookup,
            ClockRoutes clocks,
            Rounds rounds,
            Units units,
            Lifecycle lifecycle,
            UnitCodes codes,
            Cards cards,
            InstrumentsInForce instruments,
            ProgressBoard progress) {
        this.lookup = lookup;
        this.clocks = clocks;
        this.rounds = rounds;
        this.units = units;
        this.lifecycle = lifecycle;
        this.codes = codes;
        this.cards = cards;
        this.instruments = instruments;
        this.progress = progress;
    }

    Page page(Context ctx, Round round, String done) {
        var series = lookup.seriesOf(round);
        var messages = Pages.messages(ctx);
        return new Page(
                heading(ctx, round),
                status(round, messages),
                next(round, messages),
                lifecycle.startsLater(round),
                Dates.date(round.startsOn(), messages.language()),
                ends(round, messages),
                Long.toString(round.grace().toHours()),
                series.threshold(),
                series.takesCards(),
                rows(round, series, messages),
                absent(round),
                clocks.doubt(messages.language()).stream().toList(),
                rounds.instrumentOf(round.id())
                        .filter(instrument -> !instrument.comments().isEmpty())
                        .isPresent(),
                paper(round, series, messages),
                instrument(round, series).map(each -> wording(each, messages)).orElse(""),
                done);
    }

    Heading heading(Context ctx, Round round) {
        var series = lookup.seriesOf(round);
        var messages = Pages.messages(ctx);
        return new Heading(
                round.id().value(),
                round.name(),
                series.id().value(),
                series.name(),
                instruments.title(series.instrumentId(), messages.language()),
                SeriesView.cssClass(round),
                messages.get("round.phase." + round.phase()));
    }

    /** The instrument's version and the wording that is in force. */
    static String wording(Instrument instrument, Messages messages) {
        var wording = instrument.wording();
        return messages.get("round.wording", wording.version(), messages.get("instrument.kind." + wording.kind()));
    }

    /** The units that are left out this time. */
    List<Absent> absent(Round round) {
        return rounds.absences(round.id()).stream()
                .map(absence ->
                        new Absent(units.find(absence.unit()).map(Unit::name).orElseThrow(), absence.reason()))
                .toList();
    }

    /** The instrument that the round has, or a draft would get. */
    Optional<Instrument> instrument(Round round, Series series) {
        return round.phase() == Round.Phase.DRAFT
                ? instruments.find(series.instrumentId())
                : rounds.instrumentOf(round.id());
    }

    private String status(Round round, Messages messages) {
        return switch (round.phase()) {
            case DRAFT, CLOSED -> messages.get("round.status." + round.phase());
            case PLANNED -> messages.get("round.status.PLANNED", Dates.date(round.startsOn(), messages.language()));
            case OPEN -> messages.get("round.status.OPEN", Dates.date(round.endsOn(), messages.language()));
            case CLOSING -> messages.get("round.status.CLOSING", closing(round, messages));
        };
    }

    /** The last day; of a round that was closed before it, that day and the one that was planned. */
    private String ends(Round round, Messages messages) {
        var planned = Dates.date(round.endsOn(), messages.language());
        return round.lastDay().isBefore(round.endsOn())
                ? messages.get("round.end.early", Dates.date(round.lastDay(), messages.language()), planned)
                : messages.get("round.end.value", planned);
    }

    private String next(Round round, Messages messages) {
        if (round.phase() == Round.Phase.DRAFT && lifecycle.startsLater(round)) {
            return messages.get("round.next.DRAFT.later");
        }
        if (round.phase() != Round.Phase.OPEN) {
            return messages.get("round.next." + round.phase());
        }
        return round.grace().isZero()
                ? messages.get("round.next.OPEN.at-once")
                : messages.get(
                        "round.next.OPEN",
                        round.grace().toHours(),
                        Dates.dateAndTime(round.endsAt().plus(round.grace()), messages.language()));
    }

    private String closing(Round round, Messages messages) {
        return Dates.dateAndTime(round.closesAt().orElseThrow(), messages.language());
    }

    private List<Row> rows(Round round, Series series, Messages messages) {
        var known = round.hasCodes() ? codes.of(round.id()) : Map.<Unit.Id, UnitCode>of();
        return rounds.participations(round.id()).stream()
                .map(part -> row(
                        part,
                        progress(part, round, series, messages),
                        Optional.ofNullable(known.get(part.unit())),
                        cards(part, round, series, messages)))
                .toList();
    }

    private Row row(Participation part, String progress, Optional<UnitCode> code, String cards) {
        var headcount =
                part.headcount().isPresent() ? Integer.toString(part.headcount().getAsInt()) : "";
        return new Row(
                part.unit().value(),
                part.unitName(),
                part.areaName(),
                headcount,
                progress,
                code.map(UnitCode::printed).orElse(""),
                cards,
                part.begunAnew());
    }

    private String cards(Participation part, Round round, Series series, Messages messages) {
        return round.hasCodes() && series.takesCards()
                ? messages.get(
                        "round.cards.at-most",
                        progress.left(
                                series,
                                round.id(),
                                part.unit(),
                                cards.heads(round.id()).getOrDefault(part.unit(), 0)))
                : "";
    }

    /** How many have answered, in steps; "" where nobody can. */
    String progress(Participation part, Round round, Series series, Messages messages) {
        if (!round.storesSheets()) {
            return "";
        }
        var reached = progress.of(series, round.id(), part.unit());
        if (reached.exceeds(part.headcount())) {
            return messages.get("round.progress.over", ((Progress.AtLeast) reached).answers());
        }
        return text(reached, series, messages);
    }

    /** How many have answered on paper: in steps until the round is closed, then how many; "" for a draft. */
    private String paper(Round round, Series series, Messages messages) {
        return switch (round.phase()) {
            case DRAFT, PLANNED -> "";
            case OPEN, CLOSING -> text(progress.onPaper(series, round.id()), series, messages);
            case CLOSED -> finallyOnPaper(round, series, messages);
        };
    }

    private String finallyOnPaper(Round round, Series series, Messages messages) {
        var sheets = progress.finallyOnPaper(series, round);
        return sheets.isPresent()
                ? Integer.toString(sheets.getAsInt())
                : messages.get("round.paper.withheld", series.threshold());
    }

    private String text(Progress progress, Series series, Messages messages) {
        return progress instanceof Progress.AtLeast step
                ? messages.get("round.progress.at-least", step.answers())
                : fewer(series, messages);
    }

    private String fewer(Series series, Messages messages) {
        return messages.get("round.progress.fewer", series.threshold());
    }
}
