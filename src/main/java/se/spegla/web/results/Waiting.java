package se.spegla.web.results;

import java.util.List;
import java.util.OptionalInt;
import se.spegla.access.UnitScope;
import se.spegla.disclosure.Progress;
import se.spegla.disclosure.ProgressBoard;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.report.Report.Entry;
import se.spegla.report.Words;
import se.spegla.web.Dates;

/** What is said of series and rounds before there are results: when they come, and how far answering has come. */
final class Waiting {
    private final Rounds rounds;
    private final LeftOut leftOut;
    private final ProgressBoard progress;

    Waiting(Rounds rounds, LeftOut leftOut, ProgressBoard progress) {
        this.rounds = rounds;
        this.leftOut = leftOut;
        this.progress = progress;
    }

    /**
     * The page of a series that has no results yet.
     *
     * @param when when there are results at the earliest
     * @param round the one that is open or closing; "" where none is
     * @param absent the units that are left out of it
     */
    public record Page(String series, String when, String round, List<Step> steps, List<Entry> absent) {}

    /** A series in the list. */
    public record Listed(String name, String href, boolean results, List<Phase> rounds) {}

    /** How far a round has come. */
    public record Phase(String name, String phase, String look, String when) {}

    /** How many of a unit have answered, in steps. */
    public record Step(String unit, String headcount, String answers) {}

    Listed listed(Series series, List<Round> all, Words words) {
        var shown = all.stream()
                .filter(round -> !round.isBeforeOpening())
                .map(r -> phase(r, words))
                .toList();
        return new Listed(
                series.name(), "/results/" + series.id().value(), all.stream().anyMatch(Round::hasResults), shown);
    }

    Page page(Series series, List<Round> all, UnitScope scope, Words words) {
        var current = all.stream()
                .filter(round -> round.handsOutForms() || round.storesSheets())
                .findFirst();
        return new Page(
                series.name(),
                current.map(round -> when(round, words)).orElseGet(() -> words.get("result.waiting.none")),
                current.map(Round::name).orElse(""),
                current.map(round -> steps(series, round, scope, words)).orElse(List.of()),
                current.map(round -> leftOut.of(round, scope, words)).orElse(List.of()));
    }

    /** How a unit stands in a round that is open or closing, in sentences. */
    String told(Series series, Round round, Participation part, Words words) {
        var until = round.handsOutForms()
                ? words.get("result.own.open", round.name(), Dates.date(round.endsOn(), words.language()))
                : words.get("result.own.closing", round.name(), closes(round, words));
        return until + " "
                + words.get("result.own.progress", answers(series, round, part, words), headcount(part, words));
    }

    private List<Step> steps(Series series, Round round, UnitScope scope, Words words) {
        return rounds.participations(round.id()).stream()
                .filter(part -> scope.includes(part.unit()))
                .map(part -> new Step(part.unitName(), headcount(part, words), answers(series, round, part, words)))
                .toList();
    }

    private static String headcount(Participation part, Words words) {
        return part.headcount().isPresent()
                ? words.numbers().count(part.headcount().getAsInt())
                : words.get("result.headcount.unknown");
    }

    private String answers(Series series, Round round, Participation part, Words words) {
        return told(progress.of(series, round.id(), part.unit()), part.headcount(), words);
    }

    private static String told(Progress progress, OptionalInt headcount, Words words) {
        if (progress.exceeds(headcount)) {
            return words.get("round.progress.over", words.numbers().count(((Progress.AtLeast) progress).answers()));
        }
        return progress instanceof Progress.AtLeast known
                ? words.get("result.progress.at-least", words.numbers().count(known.answers()))
                : words.get(
                        "result.progress.fewer", words.numbers().count(((Progress.FewerThan) progress).threshold()));
    }

    private static Phase phase(Round round, Words words) {
        var name = round.phase().name().toLowerCase(java.util.Locale.ROOT);
        return new Phase(
                round.name(),
                words.get("result.phase." + name),
                name,
                round.hasResults() ? "" : words.get("result.list.when", closes(round, words)));
    }

    /** When there are results at the earliest. */
    private static String when(Round round, Words words) {
        return words.get("result.waiting.when", round.name(), closes(round, words));
    }

    private static String closes(Round round, Words words) {
        var closes = round.closesAt().orElseGet(() -> round.endsAt().plus(round.grace()));
        return Dates.dateAndTime(closes, words.language());
    }
}
