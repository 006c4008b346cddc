package se.spegla.web.setup;

import io.javalin.http.Context;
import java.util.HashMap;
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
    public record Row(String unit, String name, String area, String headcount, String progress, String code,
            String cards, boolean begunAnew) {}

    /** A unit of the series that is not part of the round, and why. */
    public record Absent(String name, String reason) {}

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
            RoundLookup lookup, ClockRoutes clocks, Rounds rounds, Units units, Lifecycle lifecycle, UnitCodes codes,
            Cards cards, InstrumentsInForce instruments, ProgressBoard progress) {
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

    Map<String, Object> page(Context ctx, Round round) {
        var series = lookup.seriesOf(round);
        var messages = Pages.messages(ctx);
        var model = heading(ctx, round);
        model.put("status", status(round, messages));
        model.put("next", next(round, messages));
        model.put("later", lifecycle.startsLater(round));
        model.put("starts", Dates.date(round.startsOn(), messages.language()));
        model.put("ends", ends(round, messages));
        model.put("grace", Long.toString(round.grace().toHours()));
        model.put("threshold", Integer.toString(series.threshold()));
        model.put("byCards", series.takesCards());
        model.put("units", rows(round, series, messages));
        model.put("absent", absent(round));
        model.put("doubt", clocks.doubt(messages.language()).stream().toList());
        model.put("asksForComments", rounds.instrumentOf(round.id())
                .filter(instrument -> !instrument.comments().isEmpty()).isPresent());
        model.put("paper", paper(round, series, messages));
        model.put("wording", instrument(round, series).map(each -> wording(each, messages)).orElse(""));
        return model;
    }

    /** What every page of a round says at its top. */
    Map<String, Object> heading(Context ctx, Round round) {
        var series = lookup.seriesOf(round);
        var messages = Pages.messages(ctx);
        var model = new HashMap<String, Object>();
        model.put("id", round.id().value());
        model.put("name", round.name());
        model.put("series", series.id().value());
        model.put("seriesName", series.name());
        model.put("instrument", instruments.title(series.instrumentId(), messages.language()));
        model.put("phase", SeriesView.cssClass(round));
        model.put("phaseName", messages.get("round.phase." + round.phase()));
        return model;
    }

    /** The instrument's version and the wording that is in force. */
    static String wording(Instrument instrument, Messages messages) {
        var wording = instrument.wording();
        return messages.get("round.wording", wording.version(), messages.get("instrument.kind." + wording.kind()));
    }

    /** The units that are left out this time. */
    List<Absent> absent(Round round) {
        return rounds.absences(round.id()).stream()
                .map(absence -> new Absent(
                        units.find(absence.unit()).map(Unit::name).orElseThrow(), absence.reason()))
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
                : messages.get("round.next.OPEN", round.grace().toHours(),
                        Dates.dateAndTime(round.endsAt().plus(round.grace()), messages.language()));
    }

    private String closing(Round round, Messages messages) {
        return Dates.dateAndTime(round.closesAt().orElseThrow(), messages.language());
    }

    private List<Row> rows(Round round, Series series, Messages messages) {
        var known = round.hasCodes() ? codes.of(round.id()) : Map.<Unit.Id, UnitCode>of();
        return rounds.participations(round.id()).stream()
                .map(part -> row(part, progress(part, round, series, messages), Optional.ofNullable(known.get(part.unit())),
                        cards(part, round, series, messages)))
                .toList();
    }

    private Row row(Participation part, String progress, Optional<UnitCode> code, String cards) {
        var headcount = part.headcount().isPresent() ? Integer.toString(part.headcount().getAsInt()) : "";
        return new Row(part.unit().value(), part.unitName(), part.areaName(), headcount, progress,
                code.map(UnitCode::printed).orElse(""), cards, part.begunAnew());
    }

    private String cards(Participation part, Round round, Series series, Messages messages) {
        return round.hasCodes() && series.takesCards()
                ? messages.get("round.cards.at-most", progress.left(series, round.id(), part.unit(), cards.heads(round.id()).getOrDefault(part.unit(), 0)))
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
        return sheets.isPresent() ? Integer.toString(sheets.getAsInt())
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
