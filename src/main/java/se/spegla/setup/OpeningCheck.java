package se.spegla.setup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.Units;

/**
 * What a leader should know before a round is opened.
 *
 * @param belowThreshold units with a headcount below the series' threshold: they cannot get a result, whoever answers
 * @param withoutHeadcount units whose headcount nobody has put in: they cannot get a response rate, and no cards
 * @param withoutCards units so small that cards are advised, in a series by unit code
 * @param isNew units that were part of no earlier round of the series, where there was one: they begin without baseline
 * @param shareStaff units that stand beside one that contains them or another part of it: the same people would be asked
 * twice, and one result taken from the other would leave a few of them; they stop the opening
 * @param unfit units of a kind of work that the instrument was not made for
 * @param inTheWay rounds of other series in which the same people were asked too lately; they stop the opening
 * @param stops why the round cannot be opened; empty where it can
 */
public record OpeningCheck(
        List<Participation> belowThreshold,
        List<Participation> withoutHeadcount,
        List<Participation> withoutCards,
        List<Participation> isNew,
        List<Together> shareStaff,
        List<Participation> unfit,
        List<Spacing.InTheWay> inTheWay,
        Set<Round.Refusal> stops) {
    /** Two units of a round that share staff. */
    public record Together(Participation one, Participation other) {}

    /** @param round with the dates that it would have */
    static OpeningCheck of(Round round, Rounds rounds, Units units) {
        var series = rounds.findSeries(round.series()).orElseThrow();
        var parts = rounds.participations(round.id());
        var byCards = series.takesCards();
        var uncounted =
                parts.stream().filter(part -> part.headcount().isEmpty()).toList();
        var spacing = new Spacing(rounds, units);
        var inTheWay = spacing.of(round, parts);
        var together = together(parts, spacing);
        return new OpeningCheck(
                below(series.threshold(), parts),
                uncounted,
                byCards ? List.of() : below(Series.CARDS_ADVISED_BELOW, parts),
                isNew(round, parts, rounds),
                together,
                parts.stream()
                        .filter(part -> !MadeFor.fits(series.instrumentId(), part.unitType()))
                        .toList(),
                inTheWay,
                stops(parts, together, byCards && !uncounted.isEmpty(), !inTheWay.isEmpty()));
    }

    private static Set<Round.Refusal> stops(
            List<Participation> parts, List<Together> together, boolean cardsLack, boolean tooNear) {
        var stops = new HashSet<Round.Refusal>();
        if (parts.isEmpty()) {
            stops.add(Round.Refusal.NO_UNITS);
        }
        if (!together.isEmpty()) {
            stops.add(Round.Refusal.SHARED_STAFF);
        }
        if (cardsLack) {
            stops.add(Round.Refusal.CARDS_NEED_HEADCOUNTS);
        }
        if (tooNear) {
            stops.add(Round.Refusal.OTHER_SERIES);
        }
        return Set.copyOf(stops);
    }

    private static List<Participation> below(int heads, List<Participation> parts) {
        return parts.stream()
                .filter(part -> part.headcount().orElse(heads) < heads)
                .toList();
    }

    private static List<Participation> isNew(Round round, List<Participation> parts, Rounds rounds) {
        var earlier = rounds.ofSeries(round.series()).stream()
                .filter(other -> !other.isBeforeOpening() && !other.id().equals(round.id()))
                .toList();
        var known = earlier.stream()
                .flatMap(other -> rounds.participations(other.id()).stream())
                .map(Participation::unit)
                .collect(Collectors.toSet());
        return earlier.isEmpty()
                ? List.of()
                : parts.stream().filter(part -> !known.contains(part.unit())).toList();
    }

    private static List<Together> together(List<Participation> parts, Spacing spacing) {
        return spacing.sharingStaff(parts).stream()
                .map(two -> new Together(two.get(0), two.get(1)))
                .toList();
    }
}
