package se.spegla.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.Sheet;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Item;
import se.spegla.response.Response;

/**
 * An organisation with everything in it that has broken an anonymity before: units of 1 to 30 persons, some under the
 * threshold, some that move area or miss a round; sheets with gaps, sheets all alike, persons who answer twice.
 */
record MadeUpOrganisation(Instrument instrument, int threshold, List<Member> units) {
    /** A unit: its area and its sheets, per round. */
    record Member(String key, List<String> areas, List<RoundSheets> rounds) {}

    private static final int[] SIZES = {1, 2, 4, 5, 5, 6, 6, 7, 8, 9, 12, 16, 22, 30};

    static MadeUpOrganisation of(Instrument instrument, int units, int rounds, long seed) {
        var random = new Random(seed);
        return new MadeUpOrganisation(instrument, 5, IntStream.range(0, units)
                .mapToObj(unit -> member("unit" + unit, instrument, rounds, random)).toList());
    }

    static MadeUpOrganisation of(Instrument instrument, RoundSheets baseline, RoundSheets followUp) {
        return new MadeUpOrganisation(
                instrument, 5, List.of(new Member("unit0", List.of("A", "A"), List.of(baseline, followUp))));
    }

    int rounds() {
        return units.get(0).rounds().size();
    }

    Member unit(String key) {
        return units.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    private static Member member(String key, Instrument instrument, int rounds, Random random) {
        var sheets = new ArrayList<RoundSheets>();
        var areas = new ArrayList<String>();
        var area = "Area " + random.nextInt(2);
        int persons = SIZES[random.nextInt(SIZES.length)];
        var manner = new Manner(instrument, random.nextInt(5), random);
        for (int round = 0; round < rounds; round++) {
            area = random.nextInt(5) == 0 ? "Area " + random.nextInt(2) : area;
            areas.add(area);
            sheets.add(random.nextInt(7) == 0 ? RoundSheets.absent(OptionalInt.empty())
                    : round(persons, manner, random));
        }
        return new Member(key, areas, sheets);
    }

    /** Most persons answer again; some come and some go. */
    private static RoundSheets round(int persons, Manner manner, Random random) {
        var sheets = new ArrayList<Sheet>();
        int gone = random.nextInt(3) == 0 ? 0 : random.nextInt(3);
        for (int person = gone; person < persons + random.nextInt(2); person++) {
            var code = random.nextInt(4) == 0 ? Optional.<String>empty() : Optional.of("p" + person);
            manner.sheet().ifPresent(response -> sheets.add(new Sheet(response, code)));
        }
        return RoundSheets.of(sheets, OptionalInt.of(persons + 2));
    }

    /** How a unit answers: 0 at random, 1 nearly alike, 2 at the ends, 3 with many gaps, 4 with a few. */
    private record Manner(Instrument instrument, int kind, Random random) {
        Optional<Response> sheet() {
            int gaps = switch (kind) {
                case 3 -> 4;
                case 4 -> 14;
                default -> 40;
            };
            var answers = new HashMap<String, Integer>();
            instrument.items().stream().filter(item -> random.nextInt(gaps) > 0)
                    .forEach(item -> answers.put(item.id(), answer(item)));
            return answers.isEmpty() ? Optional.empty() : Optional.of(Response.of(instrument, answers));
        }

        private int answer(Item item) {
            var options = item.scale().options();
            return switch (kind) {
                case 1 -> options.get(random.nextInt(8) == 0 ? 3 : 2).value();
                case 2 -> options.get(random.nextInt(2) == 0 ? 0 : Math.min(4, options.size() - 1)).value();
                default -> options.get(random.nextInt(options.size())).value();
            };
        }
    }
}
