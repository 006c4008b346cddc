package se.spegla.web.setup.rounds;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.web.Dates;
import se.spegla.web.Messages;
import se.spegla.web.Pages;

/** Series as pages show them. */
final class SeriesView {
    /** A series in the list. */
    public record Card(
            String id, String name, String instrument, int units, List<Row> rounds, String next, boolean isEnded) {}

    /** A round in a list. */
    public record Row(String id, String name, String phase, String phaseName, String starts, String ends) {}

    private static final List<Round.Phase> MOST_PRESSING =
            List.of(Round.Phase.OPEN, Round.Phase.CLOSING, Round.Phase.PLANNED, Round.Phase.DRAFT, Round.Phase.CLOSED);

    private final Desk desk;
    private final String language;
    private final Messages messages;

    SeriesView(Desk desk, Context ctx) {
        this.desk = desk;
        this.language = Pages.language(ctx);
        this.messages = Pages.messages(ctx);
    }

    Card card(Series series) {
        var rounds = rounds(series);
        var isEnded = desk.ending().isEnded(series.id());
        return new Card(series.id().value(), series.name(), desk.instrumentTitle(series, language),
                series.units().size(), rounds.stream().map(this::row).toList(),
                isEnded ? messages.get("series.next.ENDED") : next(rounds), isEnded);
    }

    Map<String, Object> page(Series series) {
        var rounds = rounds(series);
        var page = new HashMap<String, Object>(Map.of(
                "series", card(series),
                "threshold", Integer.toString(series.threshold()),
                "entry", series.rules().entry().name(),
                "linked", series.rules().linked(),
                "fixed", desk.planning().promiseIsFixed(series.id()),
                "units", series.units().stream().map(this::name).toList(),
                "hasResults", rounds.stream().anyMatch(Round::hasResults),
                "isEnded", desk.ending().isEnded(series.id()),
                "until", series.rules().answersUntil().map(day -> Dates.date(day, language)).orElse("")));
        page.put("leastShare", messages.get("series.least-share.value", series.rules().leastShare()));
        page.put("weak", weak(series));
        return page;
    }

    /** The releases that were made by rules now known to be too weak, each by its rounds. */
    private List<String> weak(Series series) {
        return desk.releases().byFirstRules(series.id()).stream().map(rounds -> String.join(" – ", rounds)).toList();
    }

    private String name(Unit.Id unit) {
        return desk.units().find(unit).map(Unit::name).orElseThrow();
    }

    private List<Round> rounds(Series series) {
        return desk.rounds().ofSeries(series.id()).stream().map(desk.lifecycle()::now).toList();
    }

    private Row row(Round round) {
        return new Row(round.id().value(), round.name(), cssClass(round), messages.get("round.phase." + round.phase()),
                Dates.date(round.startsOn(), language), Dates.date(round.lastDay(), language));
    }

    /** What the leader does next in a series, told by the round that presses most. */
    private String next(List<Round> rounds) {
        return rounds.stream()
                .min(Comparator.comparing((Round round) -> MOST_PRESSING.indexOf(round.phase()))
                        .thenComparing(Round::startsOn, Comparator.reverseOrder()))
                .map(round -> messages.get(
                        "series.next." + round.phase(), round.name(), Dates.date(round.endsOn(), language),
                        Dates.date(round.startsOn(), language)))
                .orElseGet(() -> messages.get("series.next.none"));
    }

    static String cssClass(Round round) {
        return round.phase().name().toLowerCase(Locale.ROOT);
    }
}
