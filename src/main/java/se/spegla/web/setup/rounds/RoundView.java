package se.spegla.web.setup.rounds;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.spegla.disclosure.progress.Progress;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.UnitCode;
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

    private final Desk desk;
    private final String language;
    private final Messages messages;

    RoundView(Desk desk, Context ctx) {
        this.desk = desk;
        this.language = Pages.language(ctx);
        this.messages = Pages.messages(ctx);
    }

    Map<String, Object> page(Round round) {
        var series = desk.seriesOf(round);
        var model = heading(round, series);
        model.put("status", status(round));
        model.put("next", next(round));
        model.put("later", startsLater(desk, round));
        model.put("starts", Dates.date(round.startsOn(), language));
        model.put("ends", ends(round));
        model.put("grace", Long.toString(round.grace().toHours()));
        model.put("threshold", Integer.toString(series.threshold()));
        model.put("byCards", series.takesCards());
        model.put("units", rows(round, series));
        model.put("absent", absent(round));
        model.put("doubt", ClockRoutes.doubt(desk, language).stream().toList());
        model.put("asksForComments", desk.rounds().instrumentOf(round.id())
                .filter(instrument -> !instrument.comments().isEmpty()).isPresent());
        model.put("paper", paper(round, series));
        model.put("wording", instrument(round, series).map(this::wording).orElse(""));
        return model;
    }

    /** What every page of a round says at its top. */
    Map<String, Object> heading(Round round, Series series) {
        var model = new HashMap<String, Object>();
        model.put("id", round.id().value());
        model.put("name", round.name());
        model.put("series", series.id().value());
        model.put("seriesName", series.name());
        model.put("instrument", desk.instrumentTitle(series, language));
        model.put("phase", SeriesView.cssClass(round));
        model.put("phaseName", messages.get("round.phase." + round.phase()));
        return model;
    }

    /** The instrument's version and the wording that is in force. */
    String wording(Instrument instrument) {
        var wording = instrument.wording();
        return messages.get("round.wording", wording.version(), messages.get("instrument.kind." + wording.kind()));
    }

    /** The units that are left out this time. */
    List<Absent> absent(Round round) {
        return desk.rounds().absences(round.id()).stream()
                .map(absence -> new Absent(
                        desk.units().find(absence.unit()).map(Unit::name).orElseThrow(), absence.reason()))
                .toList();
    }

    /** The instrument that the round has, or a draft would get. */
    Optional<Instrument> instrument(Round round, Series series) {
        return round.phase() == Round.Phase.DRAFT
                ? desk.instruments().find(series.instrumentId())
                : desk.rounds().instrumentOf(round.id());
    }

    private String status(Round round) {
        return switch (round.phase()) {
            case DRAFT, CLOSED -> messages.get("round.status." + round.phase());
            case PLANNED -> messages.get("round.status.PLANNED", Dates.date(round.startsOn(), language));
            case OPEN -> messages.get("round.status.OPEN", Dates.date(round.endsOn(), language));
            case CLOSING -> messages.get("round.status.CLOSING", closing(round));
        };
    }

    /** Whether a round's first day is still to come. */
    static boolean startsLater(Desk desk, Round round) {
        return desk.clock().instant().isBefore(round.startsAt());
    }

    /** The last day; of a round that was closed before it, that day and the one that was planned. */
    private String ends(Round round) {
        var planned = Dates.date(round.endsOn(), language);
        return round.lastDay().isBefore(round.endsOn())
                ? messages.get("round.end.early", Dates.date(round.lastDay(), language), planned)
                : messages.get("round.end.value", planned);
    }

    private String next(Round round) {
        if (round.phase() == Round.Phase.DRAFT && startsLater(desk, round)) {
            return messages.get("round.next.DRAFT.later");
        }
        if (round.phase() != Round.Phase.OPEN) {
            return messages.get("round.next." + round.phase());
        }
        return round.grace().isZero()
                ? messages.get("round.next.OPEN.at-once")
                : messages.get("round.next.OPEN", round.grace().toHours(),
                        Dates.dateAndTime(round.endsAt().plus(round.grace()), language));
    }

    private String closing(Round round) {
        return Dates.dateAndTime(round.closesAt().orElseThrow(), language);
    }

    private List<Row> rows(Round round, Series series) {
        var codes = round.hasCodes() ? desk.codes().of(round.id()) : Map.<Unit.Id, UnitCode>of();
        return desk.rounds().participations(round.id()).stream()
                .map(part -> row(part, progress(part, round, series), Optional.ofNullable(codes.get(part.unit())),
                        cards(part, round, series)))
                .toList();
    }

    private Row row(Participation part, String progress, Optional<UnitCode> code, String cards) {
        var headcount = part.headcount().isPresent() ? Integer.toString(part.headcount().getAsInt()) : "";
        return new Row(part.unit().value(), part.unitName(), part.areaName(), headcount, progress,
                code.map(UnitCode::printed).orElse(""), cards, part.begunAnew());
    }

    private String cards(Participation part, Round round, Series series) {
        return round.hasCodes() && series.takesCards()
                ? messages.get("round.cards.at-most", desk.cardsLeft(round, part.unit()))
                : "";
    }

    /** How many have answered, in steps; "" where nobody can. */
    String progress(Participation part, Round round, Series series) {
        if (!round.storesSheets()) {
            return "";
        }
        var progress = desk.progress().of(series, round.id(), part.unit());
        if (progress.exceeds(part.headcount())) {
            return messages.get("round.progress.over", ((Progress.AtLeast) progress).answers());
        }
        return text(progress, series);
    }

    /** How many have answered on paper: in steps until the round is closed, then how many; "" for a draft. */
    private String paper(Round round, Series series) {
        return switch (round.phase()) {
            case DRAFT, PLANNED -> "";
            case OPEN, CLOSING -> text(desk.progress().onPaper(series, round.id()), series);
            case CLOSED -> finallyOnPaper(round, series);
        };
    }

    private String finallyOnPaper(Round round, Series series) {
        var sheets = desk.progress().finallyOnPaper(series, round);
        return sheets.isPresent() ? Integer.toString(sheets.getAsInt())
                : messages.get("round.paper.withheld", series.threshold());
    }

    private String text(Progress progress, Series series) {
        return progress instanceof Progress.AtLeast step
                ? messages.get("round.progress.at-least", step.answers())
                : fewer(series);
    }

    private String fewer(Series series) {
        return messages.get("round.progress.fewer", series.threshold());
    }
}
