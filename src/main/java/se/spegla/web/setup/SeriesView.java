package se.spegla.web.setup;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import se.spegla.disclosure.Ending;
import se.spegla.disclosure.ReleaseCheck;
import se.spegla.instrument.InstrumentsInForce;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.Units;
import se.spegla.setup.Lifecycle;
import se.spegla.setup.Planning;
import se.spegla.web.Dates;
import se.spegla.web.Messages;

/** Series as pages show them. */
final class SeriesView {
    /** A series in the list. */
    public record Card(
            String id, String name, String instrument, int units, List<Row> rounds, String next, boolean isEnded) {}

    /** A round in a list. */
    public record Row(String id, String name, String phase, String phaseName, String starts, String ends) {}

    /**
     * A series' own page.
     *
     * @param fixed whether its promise can no longer be changed
     * @param units their names
     * @param until the last day on which answers are kept; "" where none is told
     * @param weak the releases that were made by rules now known to be too weak, each by its rounds
     */
    public record Page(
            Card series,
            Series.Rules rules,
            boolean fixed,
            List<String> units,
            boolean hasResults,
            String leastShare,
            String until,
            List<String> weak) {}

    private static final List<Round.Phase> MOST_PRESSING =
            List.of(Round.Phase.OPEN, Round.Phase.CLOSING, Round.Phase.PLANNED, Round.Phase.DRAFT, Round.Phase.CLOSED);

    private final Rounds rounds;
    private final Units units;
    private final Planning planning;
    private final Lifecycle lifecycle;
    private final InstrumentsInForce instruments;
    private final Ending ending;
    private final ReleaseCheck releases;

    SeriesView(
            Rounds rounds,
            Units units,
            Planning planning,
            Lifecycle lifecycle,
            InstrumentsInForce instruments,
            Ending ending,
            ReleaseCheck releases) {
        this.rounds = rounds;
        this.units = units;
        this.planning = planning;
        this.lifecycle = lifecycle;
        this.instruments = instruments;
        this.ending = ending;
        this.releases = releases;
    }

    Card card(Series series, Messages messages) {
        var known = rounds(series);
        var isEnded = ending.isEnded(series.id());
        return new Card(
                series.id().value(),
                series.name(),
                instruments.title(series.instrumentId(), messages.language()),
                series.units().size(),
                known.stream().map(round -> row(round, messages)).toList(),
                isEnded ? messages.get("series.next.ENDED") : next(known, messages),
                isEnded);
    }

    Page page(Series series, Messages messages) {
        return new Page(
                card(series, messages),
                series.rules(),
                planning.promiseIsFixed(series.id()),
                series.units().stream().map(this::name).toList(),
                rounds(series).stream().anyMatch(Round::hasResults),
                messages.get("series.least-share.value", series.rules().leastShare()),
                series.rules()
                        .answersUntil()
                        .map(day -> Dates.date(day, messages.language()))
                        .orElse(""),
                releases.byFirstRules(series.id()).stream()
                        .map(rounds -> String.join(" – ", rounds))
                        .toList());
    }

    private String name(Unit.Id unit) {
        return units.find(unit).map(Unit::name).orElseThrow();
    }

    private List<Round> rounds(Series series) {
        return rounds.ofSeries(series.id()).stream().map(lifecycle::now).toList();
    }

    private Row row(Round round, Messages messages) {
        return new Row(
                round.id().value(),
                round.name(),
                cssClass(round),
                messages.get("round.phase." + round.phase()),
                Dates.date(round.startsOn(), messages.language()),
                Dates.date(round.lastDay(), messages.language()));
    }

    /** What the leader does next in a series, told by the round that presses most. */
    private String next(List<Round> rounds, Messages messages) {
        return rounds.stream()
                .min(Comparator.comparing((Round round) -> MOST_PRESSING.indexOf(round.phase()))
                        .thenComparing(Round::startsOn, Comparator.reverseOrder()))
                .map(round -> messages.get(
                        "series.next." + round.phase(),
                        round.name(),
                        Dates.date(round.endsOn(), messages.language()),
                        Dates.date(round.startsOn(), messages.language())))
                .orElseGet(() -> messages.get("series.next.none"));
    }

    static String cssClass(Round round) {
        return round.phase().name().toLowerCase(Locale.ROOT);
    }
}
