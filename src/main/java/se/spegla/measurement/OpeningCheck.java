package se.spegla.measurement;

import java.util.List;

/**
 * What a leader should know before a round is opened. Only a missing headcount where cards are made stops the opening.
 *
 * @param belowThreshold units with a headcount below the series' threshold: they cannot get a result, whoever answers
 * @param withoutHeadcount units whose headcount nobody has put in: they cannot get a response rate
 * @param withoutCards units so small that cards are advised, in a series by unit code
 * @param stops whether the round cannot be opened: cards are made by headcount, and one is missing
 */
public record OpeningCheck(
        List<Participation> belowThreshold, List<Participation> withoutHeadcount, List<Participation> withoutCards,
        boolean stops) {
    public static OpeningCheck of(Series series, List<Participation> parts) {
        var byCards = series.rules().entry() == Series.Entry.CARDS;
        var uncounted = parts.stream().filter(part -> part.headcount().isEmpty()).toList();
        return new OpeningCheck(
                below(series.threshold(), parts),
                uncounted,
                byCards ? List.of() : below(Series.CARDS_ADVISED_BELOW, parts),
                byCards && !uncounted.isEmpty());
    }

    private static List<Participation> below(int heads, List<Participation> parts) {
        return parts.stream().filter(part -> part.headcount().orElse(heads) < heads).toList();
    }
}
