package se.spegla.attack;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import se.spegla.instrument.Instrument;

/** Which items the persons of a unit leave without an answer. */
enum Gaps {
    /** Nobody leaves out anything. */
    NONE {
        @Override
        Set<Integer> of(int person, int items, Set<Integer> common, Random random) {
            return Set.of();
        }
    },
    /** 2% of the answers, and one sheet of twenty is stopped somewhere. */
    USUAL {
        @Override
        Set<Integer> of(int person, int items, Set<Integer> common, Random random) {
            var lacking = random.nextInt(20) == 0 ? from(1 + random.nextInt(items), items) : new HashSet<Integer>();
            random.ints(items, 0, 50).filter(drawn -> drawn == 0).forEach(drawn -> lacking.add(random.nextInt(items)));
            return lacking;
        }
    },
    /** One person leaves out one to three. */
    ONE_PERSON {
        @Override
        Set<Integer> of(int person, int items, Set<Integer> common, Random random) {
            return person == 0 ? common : Set.of();
        }
    },
    /** One or two persons answer one item only, or all but a few. */
    HARDLY_ANY {
        @Override
        Set<Integer> of(int person, int items, Set<Integer> common, Random random) {
            return person > random.nextInt(2) ? Set.of() : allBut(common, items);
        }
    },
    /** A few, or many, leave out the same. */
    THE_SAME {
        @Override
        Set<Integer> of(int person, int items, Set<Integer> common, Random random) {
            return person < 1 + common.hashCode() % 8 ? common : Set.of();
        }
    },
    /** Everybody leaves out another one. */
    EACH_ANOTHER {
        @Override
        Set<Integer> of(int person, int items, Set<Integer> common, Random random) {
            return Set.of((person + common.hashCode()) % items);
        }
    },
    /** Many stop half-way. */
    STOPPED {
        @Override
        Set<Integer> of(int person, int items, Set<Integer> common, Random random) {
            return random.nextInt(3) == 0 ? from(items / 2 + random.nextInt(items / 2 + 1), items) : Set.of();
        }
    },
    /** One answer in ten is left out, here and there. */
    MANY {
        @Override
        Set<Integer> of(int person, int items, Set<Integer> common, Random random) {
            var lacking = new HashSet<Integer>();
            IntStream.range(0, items).filter(item -> random.nextInt(10) == 0).forEach(lacking::add);
            return lacking;
        }
    },
    /** Two persons, each something of their own, beside a few who leave out the same. */
    TWO_AND_A_FEW {
        @Override
        Set<Integer> of(int person, int items, Set<Integer> common, Random random) {
            return person < 2 ? Set.of(random.nextInt(items)) : person < 5 ? common : Set.of();
        }
    };

    /** @param common what those leave out who leave out the same */
    abstract Set<Integer> of(int person, int items, Set<Integer> common, Random random);

    /** By person. */
    List<Set<Integer>> draw(Instrument instrument, int persons, Random random) {
        int items = instrument.variables().size();
        var common = new HashSet<Integer>();
        random.ints(1 + random.nextInt(3), 0, items).forEach(common::add);
        return IntStream.range(0, persons)
                .mapToObj(person -> of(person, items, common, random))
                .toList();
    }

    private static Set<Integer> from(int first, int items) {
        var lacking = new HashSet<Integer>();
        IntStream.range(first, items).forEach(lacking::add);
        return lacking;
    }

    private static Set<Integer> allBut(Set<Integer> some, int items) {
        var lacking = from(0, items);
        lacking.removeAll(some);
        return lacking;
    }
}
