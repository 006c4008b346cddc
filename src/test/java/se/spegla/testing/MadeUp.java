package se.spegla.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import se.spegla.comparison.ComparedUnit;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.Sheet;
import se.spegla.comparison.UnitSheets;
import se.spegla.disclosure.Gate.RoundName;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.policy.Published;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Variable;
import se.spegla.measurement.UnitType;
import se.spegla.response.Response;

/** Made-up answers of made-up units, scored, compared and let through the gate as the server does it. */
public final class MadeUp {
    /** A unit that was not part of a round. */
    public static final int ABSENT = -1;

    private static final int THRESHOLD = 5;
    private final Instrument instrument;
    private final Random random;
    private final List<UnitSheets> units = new ArrayList<>();

    private MadeUp(Instrument instrument, long seed) {
        this.instrument = instrument;
        this.random = new Random(seed);
    }

    /** @param id of an instrument that the project ships */
    public static MadeUp of(String id, long seed) {
        return new MadeUp(Town.instrument(id), seed);
    }

    /** Five units: one that improves, one uncertain, one with too few, one without follow-up, one with all answers alike. */
    public static MadeUp municipality() {
        return of("p-cat", 7)
                .unit("Solgläntan", "Norra", sheets(28, 24, 0.1), sheets(30, 26, 0.9))
                .unit("Björkbackens äldreboende", "Norra", sheets(14, 9, 0.2), sheets(15, 11, 0.3))
                .unit("Ängsro", "Södra", sheets(12, 8, 0.4), sheets(12, 3, 0.4))
                .unit("Granparken", "Södra", sheets(22, 15, 0.2), absent())
                .unit("Tallhöjdens gruppboende", "Södra", sheets(18, 16, 0.6), sheets(18, 7, -0.4));
    }

    /** What a unit gives in one round. */
    public record Round(int headcount, int sheets, double tilt) {}

    /** @param tilt how far answers lean to the better end: 0 is the middle, 1 leans one step */
    public static Round sheets(int headcount, int sheets, double tilt) {
        return new Round(headcount, sheets, tilt);
    }

    public static Round absent() {
        return new Round(0, ABSENT, 0);
    }

    public MadeUp unit(String name, String area, Round baseline, Round followUp) {
        return unit(name, area, round(baseline), round(followUp));
    }

    public MadeUp unit(String name, String area, RoundSheets baseline, RoundSheets followUp) {
        var unit = new ComparedUnit(key(name), name, Optional.of(UnitType.RESIDENTIAL), Optional.of(area));
        units.add(new UnitSheets(unit, baseline, followUp));
        return this;
    }

    /** The key of a unit. */
    public static String key(String name) {
        return Integer.toHexString(name.hashCode());
    }

    public Instrument instrument() {
        return instrument;
    }

    /** Spring and autumn against each other. */
    public ReleasedComparison compared() {
        return released(units, Optional.of("Hösten 2025"));
    }

    /** Spring by itself. */
    public ReleasedComparison springAlone() {
        var alone = units.stream()
                .map(unit -> new UnitSheets(unit.unit(), unit.baseline(), RoundSheets.absent(OptionalInt.empty())))
                .toList();
        return released(alone, Optional.empty());
    }

    private ReleasedComparison released(List<UnitSheets> sheets, Optional<String> followUp) {
        var wording = instrument.wording();
        return new Gated(new Published(THRESHOLD), instrument)
                .release(
                        new RoundName("Våren 2025", wording),
                        followUp.map(name -> new RoundName(name, wording)),
                        sheets);
    }

    private RoundSheets round(Round round) {
        return round.sheets() == ABSENT
                ? RoundSheets.absent(OptionalInt.empty())
                : RoundSheets.of(
                        IntStream.range(0, round.sheets())
                                .mapToObj(i -> sheet(round.tilt()))
                                .toList(),
                        round.headcount() == 0 ? OptionalInt.empty() : OptionalInt.of(round.headcount()));
    }

    private Sheet sheet(double tilt) {
        double person = random.nextGaussian() * 0.6 + tilt;
        var answers = new HashMap<String, Integer>();
        instrument.variables().stream()
                .filter(item -> random.nextInt(60) > 0)
                .forEach(item -> answers.put(item.id(), leaning(item, person, random)));
        return Sheet.unlinked(Response.of(instrument, answers));
    }

    /** @param person how far this person's answers lean to the better end, in steps of the scale */
    public static int leaning(Variable item, double person, Random random) {
        if (item.hasRightAnswer()) {
            var options = item.scale().options();
            return random.nextDouble() < 0.4 + person / 4
                    ? item.correct().getAsInt()
                    : options.get(random.nextInt(options.size())).value();
        }
        double place = (item.scale().min() + item.scale().max()) / 2.0 + person + random.nextGaussian();
        int value = (int)
                Math.round(Math.max(item.scale().min(), Math.min(item.scale().max(), place)));
        return item.reversed() ? item.scale().min() + item.scale().max() - value : value;
    }
}
