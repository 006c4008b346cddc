package se.spegla.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import se.spegla.instrument.Instrument;

/**
 * An organisation in which somebody might be found: small units, gaps of every kind, staff that comes and goes, rounds
 * that some units miss or are late for, two series that ask the same people in turn, releases of an earlier program.
 *
 * @param instruments one for each round
 * @param linked whether persons make a code by which their sheets of two rounds find each other
 * @param series the place of its series, for each round
 * @param past what was released before the program that is attacked
 */
record DrawnOrganisation(
        List<Instrument> instruments,
        int threshold,
        boolean linked,
        List<DrawnUnit> units,
        List<Integer> series,
        Past past) {
    /** @param rounds so many were released by an earlier program */
    record Past(Program by, int rounds) {
        static final Past NONE = new Past(Program.THIS, 0);
    }

    /** By what figures were released. */
    enum Program {
        THIS,
        /** As it counted before, with twice as many statements hidden together: all is released anew. */
        OF_OLDER_SCORING,
        /** Each score over whoever has it, each item over whoever answered it; nothing proved. */
        OF_FIRST_RULES
    }

    /** @param rounds what was answered, by round; absent where the unit was not part of it */
    record DrawnUnit(String name, List<Optional<List<DrawnSheet>>> rounds) {}

    /**
     * @param answers value by item
     * @param code of the person, where one was given
     */
    record DrawnSheet(Map<String, Integer> answers, Optional<String> code) {}

    private static final int THRESHOLD = 5;
    private static final int MOST_ROUNDS = 4;

    static DrawnOrganisation of(Instrument instrument, int units, long seed) {
        var random = new Random(seed);
        int rounds = 2 + random.nextInt(MOST_ROUNDS - 1);
        boolean linked = random.nextInt(3) > 0;
        int strictFrom = random.nextInt(5) == 0 ? 1 + random.nextInt(rounds - 1) : rounds;
        var history = new Random(~seed);
        int several = 1 + history.nextInt(2);
        var program = Program.values()[(int) Math.floorMod(seed, (long) Program.values().length)];
        return new DrawnOrganisation(
                Instruments.forRounds(instrument, rounds, strictFrom),
                THRESHOLD,
                linked,
                IntStream.range(0, units)
                        .mapToObj(unit -> unit(unit, instrument, rounds, linked, random))
                        .toList(),
                IntStream.range(0, rounds)
                        .mapToObj(round -> history.nextInt(several))
                        .toList(),
                new Past(program, program == Program.THIS ? 0 : 1 + history.nextInt(rounds)));
    }

    /** One series, and nothing released before. */
    static DrawnOrganisation plain(List<Instrument> instruments, boolean linked, List<DrawnUnit> units) {
        return new DrawnOrganisation(
                instruments,
                THRESHOLD,
                linked,
                units,
                instruments.stream().map(each -> 0).toList(),
                Past.NONE);
    }

    /** One round, unlinked, with the usual gaps: 2% of the answers, and 5% of the sheets stopped half-way. */
    static DrawnOrganisation usual(Instrument instrument, int least, int most, int units, long seed) {
        var random = new Random(seed);
        return plain(
                List.of(instrument),
                false,
                IntStream.range(0, units)
                        .mapToObj(unit -> new DrawnUnit(
                                "Unit " + unit,
                                List.of(Optional.of(sheets(
                                        instrument,
                                        IntStream.range(0, least + random.nextInt(most - least + 1))
                                                .boxed()
                                                .toList(),
                                        Gaps.USUAL,
                                        Manner.AROUND_A_LEVEL,
                                        random)))))
                        .toList());
    }

    /** How a unit's persons answer. */
    private enum Manner {
        AT_RANDOM,
        AROUND_A_LEVEL,
        NEARLY_ALIKE,
        AT_THE_TOP,
        AT_THE_ENDS
    }

    private static DrawnUnit unit(int number, Instrument instrument, int rounds, boolean linked, Random random) {
        var gaps = Gaps.values()[random.nextInt(Gaps.values().length)];
        var manner =
                Manner.values()[random.nextInt(8) == 0 ? random.nextInt(Manner.values().length) : random.nextInt(2)];
        int persons = random.nextInt(12) == 0 ? 1 + random.nextInt(4) : size(random);
        int late = random.nextInt(8) == 0 ? 1 + number % (rounds - 1) : 0;
        var all = new ArrayList<Optional<List<DrawnSheet>>>();
        int first = 0;
        for (int round = 0; round < rounds; round++) {
            if (round < late || random.nextInt(12) == 0) {
                all.add(Optional.empty());
                continue;
            }
            var here = IntStream.range(first, first + persons).boxed().toList();
            var sheets = sheets(instrument, here, gaps, manner, random);
            all.add(Optional.of(linked ? coded(number, here, sheets, random) : sheets));
            first += random.nextInt(2) * random.nextInt(2 + persons / 2);
            persons = Math.max(2, persons + random.nextInt(3) - 1);
            gaps = random.nextBoolean() ? gaps : Gaps.values()[random.nextInt(Gaps.values().length)];
        }
        return new DrawnUnit("Unit " + number, all);
    }

    /** From 5 to 30, more often few. */
    private static int size(Random random) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> 5 + random.nextInt(5);
            case 2 -> 10 + random.nextInt(6);
            default -> 5 + random.nextInt(26);
        };
    }

    private static List<DrawnSheet> sheets(
            Instrument instrument, List<Integer> persons, Gaps gaps, Manner manner, Random random) {
        var lacking = gaps.draw(instrument, persons.size(), random);
        var sheets = new ArrayList<DrawnSheet>();
        for (int person = 0; person < persons.size(); person++) {
            double level = random.nextGaussian();
            var answers =
                    new Answers(instrument, lacking.get(person), random).drawn(item -> place(manner, level, random));
            sheets.add(new DrawnSheet(answers, Optional.empty()));
        }
        return sheets;
    }

    /** On a scale from 0 to 1. */
    private static double place(Manner manner, double level, Random random) {
        return switch (manner) {
            case AT_RANDOM -> random.nextDouble();
            case AROUND_A_LEVEL -> 0.55 + 0.2 * level + 0.2 * random.nextGaussian();
            case NEARLY_ALIKE -> random.nextInt(12) == 0 ? 0.8 : 0.5;
            case AT_THE_TOP -> random.nextInt(12) == 0 ? random.nextDouble() : 1;
            case AT_THE_ENDS -> random.nextInt(2);
        };
    }

    private static List<DrawnSheet> coded(int unit, List<Integer> persons, List<DrawnSheet> sheets, Random random) {
        boolean all = random.nextInt(3) == 0;
        return IntStream.range(0, sheets.size())
                .mapToObj(i -> all || random.nextInt(6) > 0
                        ? new DrawnSheet(sheets.get(i).answers(), Optional.of("u" + unit + "p" + persons.get(i)))
                        : sheets.get(i))
                .toList();
    }
}
