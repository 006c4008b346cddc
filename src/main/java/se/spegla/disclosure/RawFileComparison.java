package se.spegla.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.spegla.comparison.ComparedUnit;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.ScreenedUnit;
import se.spegla.comparison.Sheet;
import se.spegla.comparison.UnitSheets;
import se.spegla.disclosure.Gate.RoundName;
import se.spegla.disclosure.policy.RawFile;
import se.spegla.instrument.Instrument;
import se.spegla.response.Response;
import se.spegla.scoring.Scorer;

/**
 * Collects the sheets of a file and compares two of its rounds, nothing rounded. Units stand in the order of the
 * file.
 */
public final class RawFileComparison {
    private record Cell(String unit, String round) {}

    private final Instrument instrument;
    private final RawFile policy;
    private final Map<String, Map<String, List<Sheet>>> units = new LinkedHashMap<>();
    private final Map<Cell, Integer> headcounts = new LinkedHashMap<>();

    /**
     * @param threshold no figure for fewer scores than this in a round
     * @throws IllegalArgumentException for a threshold below 2
     */
    public RawFileComparison(Instrument instrument, int threshold) {
        this.instrument = instrument;
        this.policy = new RawFile(threshold);
    }

    /**
     * Adds a sheet. A unit without a sheet in a round was not part of it.
     *
     * @param pair the code by which a person's two sheets find each other
     */
    public void add(String unit, String round, Optional<String> pair, Response response) {
        units.computeIfAbsent(unit, name -> new LinkedHashMap<>())
                .computeIfAbsent(round, name -> new ArrayList<>())
                .add(new Sheet(response, pair));
    }

    public void headcount(String unit, String round, int headcount) {
        headcounts.put(new Cell(unit, round), headcount);
    }

    /** Everything that the two rounds give; units that have sheets in neither are left out. */
    public ReleasedComparison compare(String baseline, String followUp) {
        var scorer = new Scorer(instrument);
        var sheets = units.keySet().stream()
                .map(unit -> new UnitSheets(ComparedUnit.named(unit), round(unit, baseline), round(unit, followUp)))
                .filter(unit -> unit.baseline().tookPart() || unit.followUp().tookPart())
                .map(unit -> ScreenedUnit.open(instrument, scorer, unit))
                .toList();
        var wording = instrument.wording();
        return new Gate(policy, instrument)
                .release(new RoundName(baseline, wording), Optional.of(new RoundName(followUp, wording)), sheets, 1);
    }

    private RoundSheets round(String unit, String round) {
        var headcount = Optional.ofNullable(headcounts.get(new Cell(unit, round)))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
        var sheets = units.get(unit).get(round);
        return sheets == null ? RoundSheets.absent(headcount) : RoundSheets.of(sheets, headcount);
    }
}
