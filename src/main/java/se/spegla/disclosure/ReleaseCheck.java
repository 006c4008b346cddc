package se.spegla.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.spegla.comparison.ScoredRound;
import se.spegla.disclosure.audit.Proof;
import se.spegla.disclosure.policy.Published;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.Responses;

/** Proves again what has been released, while the answers exist. */
public final class ReleaseCheck {
    private final ClosedRounds closed;
    private final Rounds rounds;
    private final Releases releases;

    public ReleaseCheck(Rounds rounds, Responses responses, Releases releases) {
        this.closed = new ClosedRounds(rounds, responses);
        this.rounds = rounds;
        this.releases = releases;
    }

    /**
     * What was found of a series.
     *
     * @param proved how many units have figures out that were proved again
     * @param combined names of units of which a combination of figures rests on fewer persons than the threshold
     * @param otherwise names of units whose sheets are not those that were proved
     * @param byFirstRules the rounds of each release that was made before releases were proved, by name
     */
    public record Finding(
            Series series, int proved, List<String> combined, List<String> otherwise, List<List<String>> byFirstRules) {
        /** Whether everything that is out has been proved and nothing was found. */
        public boolean isSound() {
            return combined.isEmpty() && otherwise.isEmpty() && byFirstRules.isEmpty();
        }
    }

    /** Of every series whose answers exist and of which something is out. */
    public List<Finding> check() {
        return rounds.allSeries().stream()
                .filter(series -> !releases.areFinal(series.id()))
                .filter(series -> !ofSeries(series.id()).isEmpty())
                .map(this::check)
                .toList();
    }

    /**
     * The releases of a series that were made by rules now known to be too weak: some of their figures can be combined to
     * those of a few persons. Each by the names of its rounds.
     */
    public List<List<String>> byFirstRules(Series.Id series) {
        return ofSeries(series).stream()
                .filter(release -> release.rules().policy() < Published.FIRST_PROVED)
                .map(release -> release.rounds().stream()
                        .map(round -> rounds.find(round).orElseThrow().name())
                        .toList())
                .distinct()
                .toList();
    }

    private List<StoredRelease> ofSeries(Series.Id series) {
        var found = new ArrayList<StoredRelease>();
        var read = new HashSet<String>();
        closed.ofSeries(series)
                .forEach(round -> releases.eachComparisonWith(round.id(), release -> {
                    if (read.add(release.id())) {
                        found.add(release);
                    }
                }));
        return found;
    }

    private Finding check(Series series) {
        var reader = new RoundReader(closed);
        var previous = PreviousReleases.of(
                releases, closed.ofSeries(series.id()).stream().map(Round::id).toList());
        var names = new LinkedHashMap<Unit.Id, String>();
        closed.ofSeries(series.id())
                .forEach(round -> reader.parts(round.id()).forEach((unit, part) -> names.put(unit, part.unitName())));
        var told = names.keySet().stream()
                .filter(unit -> !previous.of(unit.value()).isEmpty())
                .toList();
        return new Finding(
                series,
                told.size(),
                told.stream()
                        .filter(unit -> !isProved(series, previous, new UnitRecord(reader, unit), unit))
                        .map(names::get)
                        .toList(),
                otherwise(series, reader).stream().map(names::get).toList(),
                byFirstRules(series.id()));
    }

    private static boolean isProved(Series series, PreviousReleases previous, UnitRecord record, Unit.Id unit) {
        var told = previous.of(unit.value());
        var sheets = new LinkedHashMap<String, ScoredRound>();
        told.stream()
                .flatMap(one -> one.rounds().stream())
                .distinct()
                .forEach(round -> sheets.put(round, record.in(new Round.Id(round))));
        return new Proof(sheets, series.threshold(), List.of()).allows(told);
    }

    private Set<Unit.Id> otherwise(Series series, RoundReader reader) {
        var otherwise = new HashSet<Unit.Id>();
        ofSeries(series.id())
                .forEach(release -> release.proof()
                        .map(PreviousReleases::parse)
                        .orElse(Map.of())
                        .forEach((key, entry) -> {
                            var unit = new Unit.Id(key);
                            var sheets = release.rounds().stream()
                                    .map(round -> reader.sheets(round, unit))
                                    .toList();
                            if (!Proof.fingerprint(sheets).equals(entry.fingerprint())) {
                                otherwise.add(unit);
                            }
                        }));
        return otherwise;
    }

    /** In sentences for who runs the server, one for each thing; in English. */
    public static Stream<String> told(Finding finding) {
        var lines = Stream.<String>builder();
        var name = "series \"" + finding.series().name() + "\": ";
        lines.add(name + finding.proved() + " units with figures out"
                + (finding.isSound()
                        ? ", all proved: no combination rests on fewer than "
                                + finding.series().threshold() + " persons"
                        : ""));
        finding.byFirstRules()
                .forEach(
                        rounds -> lines.add(
                                name + "the release of " + String.join(" and ", rounds)
                                        + " was made by earlier rules, which are known to be too weak; later editions show less, what was seen stays seen"));
        finding.combined()
                .forEach(unit -> lines.add(name + "unit \"" + unit
                        + "\": figures that are out can be combined to those of fewer persons than the threshold"));
        finding.otherwise()
                .forEach(unit -> lines.add(name + "unit \"" + unit
                        + "\": the stored sheets are not those that the release was proved of"));
        return lines.build();
    }
}
