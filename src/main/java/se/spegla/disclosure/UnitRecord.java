package se.spegla.disclosure;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.spegla.comparison.Detail;
import se.spegla.comparison.ScoredRound;
import se.spegla.comparison.Screened;
import se.spegla.disclosure.audit.Told;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;

/** A unit's scored sheets in the rounds of its series; each round by its own version of the questionnaire. */
final class UnitRecord {
    private final RoundReader reader;
    private final Unit.Id unit;
    private final Map<String, ScoredRound> rounds = new LinkedHashMap<>();

    UnitRecord(RoundReader reader, Unit.Id unit) {
        this.reader = reader;
        this.unit = unit;
    }

    ScoredRound in(Round.Id round) {
        return rounds.computeIfAbsent(round.value(), key -> reader.sheets(round, unit));
    }

    /** These rounds, and those that linked figures tie to them. */
    Map<String, ScoredRound> tiedTo(List<Round.Id> ids, List<Told> out) {
        Set<String> keys = new LinkedHashSet<>();
        var open = new ArrayDeque<String>();
        ids.forEach(id -> open.add(id.value()));
        while (!open.isEmpty()) {
            var key = open.remove();
            if (keys.add(key)) {
                out.stream()
                        .filter(told ->
                                told.rounds().size() > 1 && told.rounds().contains(key))
                        .forEach(told -> open.addAll(told.rounds()));
            }
        }
        var tied = new LinkedHashMap<String, ScoredRound>();
        keys.forEach(key -> tied.put(key, in(new Round.Id(key))));
        return tied;
    }

    /** What is out of these rounds. */
    static List<Told> of(Set<String> keys, List<Told> out) {
        return out.stream().filter(told -> keys.containsAll(told.rounds())).toList();
    }

    /** What a release of one round by itself tells of the unit. */
    Screened screened(ReleasedComparison release) {
        return screened(release, false);
    }

    /** @param atFollowUp in the second of its rounds */
    Screened screened(ReleasedComparison release, boolean atFollowUp) {
        var details = new LinkedHashMap<String, Detail>();
        release.unit(unit.value()).ifPresent(known -> {
            known.scores()
                    .forEach(score -> (atFollowUp ? score.followUp() : score.baseline())
                            .value()
                            .ifPresent(summary -> details.put(score.score(), detail(summary))));
            known.items()
                    .forEach(item -> (atFollowUp ? item.followUp() : item.baseline())
                            .value()
                            .ifPresent(figures -> details.put(item.item(), detail(figures))));
        });
        return Screened.only(details);
    }

    private static Detail detail(ReleasedSummary summary) {
        return summary.sd().isPresent() ? Detail.ALL : Detail.MEAN;
    }

    /** By the first rules steps of ten points stood alone: then there was no mean. */
    private static Detail detail(ReleasedItem.Round figures) {
        if (figures.mean().isEmpty() && figures.positiveShare().isEmpty()) {
            return Detail.NOTHING;
        }
        return figures.coarse() ? Detail.COARSE : figures.counts().isEmpty() ? Detail.MEAN : Detail.ALL;
    }
}
