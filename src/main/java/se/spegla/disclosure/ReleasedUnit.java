package se.spegla.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import se.spegla.measurement.UnitType;

/**
 * One unit with all that may be known of it.
 *
 * @param key what tells the unit from others in the program
 * @param type the kind of work, where it is known
 * @param area the area's name, where there are areas
 * @param baseline how many answered in the first round
 * @param followUp how many answered in the second round
 * @param scores in the instrument's order; the first is the main one
 * @param items in the instrument's order
 */
public record ReleasedUnit(
        String key,
        String name,
        Optional<UnitType> type,
        Optional<String> area,
        Released<Participation> baseline,
        Released<Participation> followUp,
        List<ReleasedScore> scores,
        List<ReleasedItem> items) {
    public ReleasedUnit {
        scores = List.copyOf(scores);
        items = List.copyOf(items);
    }

    /** The score that the unit's one-sentence verdict is taken from. */
    public ReleasedScore mainScore() {
        return scores.get(0);
    }

    /**
     * @throws IllegalArgumentException for a score that the instrument does not have
     */
    public ReleasedScore score(String id) {
        return scores.stream()
                .filter(score -> score.score().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no score " + id + " in unit " + name));
    }

    /**
     * How many took part in one round.
     *
     * @param answers the number of sheets
     * @param headcount how many could have answered, where it is known
     * @param responseRate answers through headcount; above 1 where more sheets came than the headcount says
     */
    public record Participation(int answers, OptionalInt headcount, OptionalDouble responseRate) {
        /**
         * Whether so few of those who were asked have answered that the figures are theirs and not the unit's; the result
         * must say so. Never where the headcount is unknown.
         *
         * @param leastShare of the headcount, in per cent
         */
        public boolean isOfThoseWhoAnswered(int leastShare) {
            return headcount.isPresent() && 100L * answers < (long) leastShare * headcount.getAsInt();
        }

        /** Whether there are more sheets than people; the result must say so. */
        public boolean overHeadcount() {
            return headcount.isPresent() && answers > headcount.getAsInt();
        }
    }
}
