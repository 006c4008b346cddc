package se.spegla.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.spegla.disclosure.audit.Told;
import se.spegla.disclosure.audit.Told.Kind;
import se.spegla.disclosure.policy.Published;
import se.spegla.measurement.Round;

/**
 * What is out of the units of a series, in all releases together. Of a proved release it was written down; of an earlier one it
 * is read from the figures.
 */
final class PreviousReleases {
    private final Map<String, Set<Told>> byUnit = new HashMap<>();

    private PreviousReleases() {}

    /** @param rounds all rounds of a series that have results */
    static PreviousReleases of(Releases releases, List<Round.Id> rounds) {
        var previous = new PreviousReleases();
        var read = new HashSet<String>();
        rounds.forEach(round -> releases.eachComparisonWith(round, release -> {
            if (read.add(release.id())) {
                previous.add(release);
            }
        }));
        return previous;
    }

    private void add(StoredRelease release) {
        if (release.rules().policy() >= Published.FIRST_PROVED) {
            release.proof().ifPresent(proof -> parse(proof).forEach((unit, entry) -> add(unit, entry.told())));
        } else {
            var keys = release.rounds().stream().map(Round.Id::value).toList();
            ReleasedComparison.of(release.content()).units().forEach(unit -> add(unit.key(), byFirstRules(unit, keys)));
        }
    }

    private void add(String unit, List<Told> told) {
        byUnit.computeIfAbsent(unit, key -> new LinkedHashSet<>()).addAll(told);
    }

    /** In the order in which it went out. */
    List<Told> of(String unit) {
        return List.copyOf(byUnit.getOrDefault(unit, Set.of()));
    }

    /**
     * What a release told of a unit.
     *
     * @param fingerprint of the sheets that it was proved of
     */
    record Entry(String fingerprint, List<Told> told) {}

    /** As it is stored: a line for each unit. */
    static String text(Map<String, Entry> told) {
        var text = new StringBuilder();
        told.forEach((unit, entry) -> {
            text.append(unit).append('\t').append(entry.fingerprint());
            entry.told().forEach(figure -> text.append('\t').append(figure.text()));
            text.append('\n');
        });
        return text.toString();
    }

    /** What was stored. */
    static Map<String, Entry> parse(String text) {
        var told = new LinkedHashMap<String, Entry>();
        text.lines()
                .map(line -> List.of(line.split("\t")))
                .forEach(parts -> told.put(
                        parts.get(0),
                        new Entry(
                                parts.get(1),
                                parts.subList(2, parts.size()).stream()
                                        .map(Told::parse)
                                        .toList())));
        return told;
    }

    private static List<Told> byFirstRules(ReleasedUnit unit, List<String> rounds) {
        var told = new ArrayList<Told>();
        add(told, unit, rounds.get(0), ReleasedScore::baseline, ReleasedItem::baseline);
        if (rounds.size() == 2) {
            add(told, unit, rounds.get(1), ReleasedScore::followUp, ReleasedItem::followUp);
            unit.scores().stream()
                    .filter(PreviousReleases::isLinked)
                    .forEach(score -> told.add(new Told(Kind.FIRST_LINKED, score.score(), rounds)));
        }
        return told;
    }

    private static boolean isLinked(ReleasedScore score) {
        return score.linked().isPresent()
                || score.change()
                        .value()
                        .filter(change -> change.method() != ReleasedChange.Method.WELCH)
                        .isPresent();
    }

    private static void add(
            List<Told> told,
            ReleasedUnit unit,
            String round,
            Function<ReleasedScore, Released<ReleasedSummary>> score,
            Function<ReleasedItem, Released<ReleasedItem.Round>> item) {
        unit.scores()
                .forEach(known -> score.apply(known).value().ifPresent(summary -> {
                    told.add(Told.of(Kind.FIRST_SCORE, known.score(), round));
                    if (summary.sd().isPresent()) {
                        told.add(Told.of(Kind.FIRST_SPREAD, known.score(), round));
                    }
                }));
        unit.items()
                .forEach(known -> item.apply(known)
                        .value()
                        .filter(figures -> !figures.coarse())
                        .ifPresent(figures -> told.add(Told.of(Kind.FIRST_BARS, known.item(), round))));
    }
}
