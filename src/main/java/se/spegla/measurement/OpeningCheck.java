package se.spegla.measurement;

import java.util.List;

/**
 * What a leader should know before a round is opened. Nothing here stops the opening.
 *
 * @param belowThreshold units with a headcount below the series' threshold: they cannot get a result, whoever answers
 * @param withoutHeadcount units whose headcount nobody has put in: they cannot get a response rate
 */
public record OpeningCheck(List<Participation> belowThreshold, List<Participation> withoutHeadcount) {
    public static OpeningCheck of(Series series, List<Participation> parts) {
        return new OpeningCheck(
                parts.stream()
                        .filter(part -> part.headcount().orElse(series.threshold()) < series.threshold())
                        .toList(),
                parts.stream().filter(part -> part.headcount().isEmpty()).toList());
    }

    public boolean isClear() {
        return belowThreshold.isEmpty() && withoutHeadcount.isEmpty();
    }
}
