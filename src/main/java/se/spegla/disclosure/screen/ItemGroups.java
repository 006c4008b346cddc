package se.spegla.disclosure.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Score;
import se.spegla.instrument.Variable;

/**
 * The groups in which items are hidden, fixed by the questionnaire: a neighbour chosen by what was answered would name the item that
 * it covers. An item belongs to the smallest score that holds it; the items that a score has so are taken in twos, in the
 * file's order, an odd last one with the two before it. Items in no score are taken likewise.
 *
 * @param groups in the order of their first items
 */
record ItemGroups(List<Group> groups) {
    /**
     * Items that are hidden together.
     *
     * @param score the smallest that holds them; empty where none does
     */
    record Group(Optional<Score> score, List<Variable> items) {}

    /** @param size how many are together at least, where there are as many */
    static ItemGroups of(Instrument instrument, int size) {
        var groups = new ArrayList<Group>();
        var scores = new ArrayList<Optional<Score>>();
        instrument.scores().forEach(score -> scores.add(Optional.of(score)));
        scores.add(Optional.empty());
        for (var score : scores) {
            var own = instrument.measured().stream()
                    .filter(item -> smallest(instrument.scores(), item).equals(score))
                    .toList();
            for (int from = 0; from < own.size(); ) {
                int to = own.size() - from < 2 * size ? own.size() : from + size;
                groups.add(new Group(score, own.subList(from, to)));
                from = to;
            }
        }
        groups.sort((one, other) -> Integer.compare(
                instrument.variables().indexOf(one.items().get(0)),
                instrument.variables().indexOf(other.items().get(0))));
        return new ItemGroups(List.copyOf(groups));
    }

    /** The first of the file where two are equally small. */
    static Optional<Score> smallest(List<Score> scores, Variable item) {
        return scores.stream()
                .filter(score -> score.has(item))
                .reduce((one, other) -> other.terms().size() < one.terms().size() ? other : one);
    }

    Group of(Variable item) {
        return groups.stream()
                .filter(group -> group.items().contains(item))
                .findFirst()
                .orElseThrow();
    }

    /** Those whose items belong to this score, in order. */
    List<Group> of(Score score) {
        return groups.stream()
                .filter(group -> group.score().equals(Optional.of(score)))
                .toList();
    }
}
