package se.spegla.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import se.spegla.attack.Column.Place;
import se.spegla.attack.DrawnOrganisation.DrawnUnit;

/** What is known of a unit's sheets: who has left out what, who counts in which block, and whose sheets are linked. */
final class UnitSheets {
    /** Two sheets of one person. */
    record Pair(AnswerSheet before, AnswerSheet after) {}

    private final DrawnUnit unit;
    private final List<Integer> series;
    private final List<List<AnswerSheet>> sheets;
    private final List<List<Block>> blocks;

    UnitSheets(DrawnOrganisation organisation, DrawnUnit unit) {
        this.unit = unit;
        series = organisation.series();
        sheets = IntStream.range(0, unit.rounds().size())
                .mapToObj(round -> AnswerSheet.of(organisation, unit, round))
                .toList();
        blocks = organisation.instruments().stream().map(Block::of).toList();
    }

    String name() {
        return unit.name();
    }

    int rounds() {
        return sheets.size();
    }

    List<AnswerSheet> sheets(int round) {
        return sheets.get(round);
    }

    /** As the round's own questionnaire has it. */
    List<Block> blocks(int round) {
        return blocks.get(round);
    }

    Block block(int round, int place) {
        return blocks.get(round).get(place);
    }

    /** The place of the block that a score is in. */
    int blockOfScore(int score) {
        return place(block -> block.scores().contains(score));
    }

    int blockOfItem(int item) {
        return place(block -> block.items().contains(item));
    }

    private int place(java.util.function.Predicate<Block> has) {
        return IntStream.range(0, blocks.get(0).size())
                .filter(place -> has.test(blocks.get(0).get(place)))
                .findFirst()
                .orElseThrow();
    }

    /** The sheets that all figures of the block are over. */
    List<AnswerSheet> base(int round, int block) {
        return sheets.get(round).stream()
                .filter(sheet -> sheet.isIn(block(round, block)))
                .toList();
    }

    /** Those of both bases that are linked. */
    List<Pair> pairs(int before, int after, int block) {
        return pairs(before, after).stream()
                .filter(pair ->
                        pair.before().isIn(block(before, block)) && pair.after().isIn(block(after, block)))
                .toList();
    }

    /** All that are linked. */
    List<Pair> pairs(int before, int after) {
        var first = byCode(before);
        var second = byCode(after);
        var pairs = new ArrayList<Pair>();
        first.forEach((code, sheet) -> {
            var other = second.get(code);
            if (other != null) {
                pairs.add(new Pair(sheet, other));
            }
        });
        return pairs;
    }

    /** Whose sheets are whose: a code finds its sheets in one series. */
    People people() {
        var byCode = new HashMap<String, Set<Place>>();
        IntStream.range(0, rounds())
                .forEach(round -> byCode(round)
                        .forEach((code, sheet) -> byCode.computeIfAbsent(
                                        series.get(round) + " " + code, each -> new HashSet<>())
                                .add(Place.of(sheet))));
        var people = People.unknown();
        byCode.values().forEach(people::linked);
        return people;
    }

    /** By the codes that stand once in a round. */
    private Map<String, AnswerSheet> byCode(int round) {
        var all = new HashMap<String, List<AnswerSheet>>();
        sheets.get(round)
                .forEach(sheet -> sheet.drawn()
                        .code()
                        .ifPresent(code -> all.computeIfAbsent(code, each -> new ArrayList<>())
                                .add(sheet)));
        var once = new HashMap<String, AnswerSheet>();
        all.forEach((code, found) -> {
            if (found.size() == 1) {
                once.put(code, found.get(0));
            }
        });
        return once;
    }
}
