package se.spegla.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import se.spegla.comparison.ScoredRound;
import se.spegla.instrument.Option;
import se.spegla.instrument.Variable;

/**
 * The persons of a unit in classes that no published sum can tell apart: the same gaps (skipped, "don't know" and "not
 * applicable" apart) in the same rounds, with the same links. A code that stands twice in a round links nobody in it.
 */
final class Persons {
    /** Stands for a round that a class was not in. */
    static final int ABSENT = -1;

    /**
     * Persons who are alike.
     *
     * @param sheets by round, the place of one of their sheets
     * @param size how many they are
     */
    record Alike(int[] sheets, int size) {
        boolean isIn(int round) {
            return sheets[round] != ABSENT;
        }
    }

    private final List<ScoredRound> rounds;
    private final List<Alike> classes;
    private final List<String> kinds;

    Persons(List<ScoredRound> rounds) {
        this.rounds = rounds;
        var sizes = new LinkedHashMap<String, Integer>();
        var examples = new HashMap<String, int[]>();
        persons().forEach(sheets -> {
            var kind = kind(sheets);
            sizes.merge(kind, 1, Integer::sum);
            examples.putIfAbsent(kind, sheets);
        });
        kinds = sizes.entrySet().stream()
                .map(one -> one.getValue() + one.getKey() + "\n")
                .sorted()
                .toList();
        classes = sizes.entrySet().stream()
                .map(one -> new Alike(examples.get(one.getKey()), one.getValue()))
                .toList();
    }

    List<Alike> classes() {
        return classes;
    }

    /** How many are in each class and what sets it apart, in an order that tells nothing. */
    List<String> kinds() {
        return kinds;
    }

    private List<int[]> persons() {
        var persons = new ArrayList<int[]>();
        var byCode = new HashMap<String, int[]>();
        for (int round = 0; round < rounds.size(); round++) {
            var linked = rounds.get(round).given().byCode();
            for (int sheet = 0; sheet < rounds.get(round).size(); sheet++) {
                var code = rounds.get(round).pair(sheet).filter(linked::containsKey);
                if (code.isPresent()) {
                    byCode.computeIfAbsent(code.get(), known -> added(persons))[round] = sheet;
                } else {
                    added(persons)[round] = sheet;
                }
            }
        }
        return persons;
    }

    private int[] added(List<int[]> persons) {
        var person = new int[rounds.size()];
        Arrays.fill(person, ABSENT);
        persons.add(person);
        return person;
    }

    private String kind(int[] sheets) {
        var kind = new StringBuilder();
        for (int round = 0; round < sheets.length; round++) {
            kind.append('|');
            if (sheets[round] != ABSENT) {
                append(kind, rounds.get(round), sheets[round]);
            }
        }
        return kind.toString();
    }

    private static void append(StringBuilder kind, ScoredRound round, int sheet) {
        kind.append(round.sheet(sheet).isBlank() ? 'b' : 's');
        var items = round.instrument().variables();
        for (int item = 0; item < items.size(); item++) {
            if (!items.get(item).background()) {
                kind.append(gap(items.get(item), round, sheet, item));
            }
        }
    }

    private static char gap(Variable item, ScoredRound round, int sheet, int place) {
        if (round.sheet(sheet).hasAnswered(place)) {
            return '.';
        }
        var answer = round.sheet(sheet).answer(place);
        if (answer.isEmpty()) {
            return '-';
        }
        return item.scale().option(answer.getAsInt()).filter(Option::unknown).isPresent() ? '?' : 'x';
    }
}
