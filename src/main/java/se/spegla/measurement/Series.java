package se.spegla.measurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.act.Event;

/**
 * One instrument followed over time in a set of units.
 *
 * @param instrumentId which instrument; its text is copied into each round at its opening
 * @param units in the order in which they are shown
 */
public record Series(Id id, String name, String instrumentId, Rules rules, List<Unit.Id> units) {
    public static final int DEFAULT_THRESHOLD = 5;
    public static final int LEAST_THRESHOLD = 3;
    public static final int MOST_THRESHOLD = 20;
    public static final int DEFAULT_LEAST_SHARE = 50;
    /** In a unit with fewer heads than this, one person who answers twice changes much: there cards are advised. */
    public static final int CARDS_ADVISED_BELOW = 15;

    public record Id(String value) {
        public static Id random() {
            return new Id(Ids.random());
        }
    }

    /** By what a respondent comes in. */
    public enum Entry {
        /** One code for the whole unit. */
        UNIT_CODE,
        /** One single-use card per head. */
        CARDS
    }

    /**
     * What is promised to those who answer.
     *
     * @param threshold no figure for fewer than this many answers; fixed from the moment the first round opens
     * @param entry by what one comes in; fixed likewise
     * @param linked whether respondents are asked for a code by which their own sheets of two rounds find each other;
     * fixed likewise
     * @param leastShare the share of the headcount, in per cent, below which a result is said to be that of those who
     * answered, and not the unit's; 0 to 100
     * @param answersUntil the last day on which the raw answers are kept; then they are destroyed and only releases
     * stay. From the first opening it can be moved nearer, and not further away
     */
    public record Rules(int threshold, Entry entry, boolean linked, int leastShare, Optional<LocalDate> answersUntil) {
        /** @throws IllegalArgumentException where the threshold is not from 3 to 20, or the share not from 0 to 100 */
        public Rules {
            if (threshold < LEAST_THRESHOLD || threshold > MOST_THRESHOLD) {
                throw new IllegalArgumentException("threshold " + threshold + " is not from 3 to 20");
            }
            if (leastShare < 0 || leastShare > 100) {
                throw new IllegalArgumentException("a least share of " + leastShare + "% is not from 0 to 100");
            }
        }

        /** This threshold, the unit code, nothing linked, half of the headcount, and no end. */
        public static Rules of(int threshold) {
            return new Rules(threshold, Entry.UNIT_CODE, false, DEFAULT_LEAST_SHARE, Optional.empty());
        }

        /**
         * Whether these rules keep what others have promised: what is fixed from the first opening is the same, and
         * answers are not kept longer than was told.
         */
        public boolean keepThePromiseOf(Rules told) {
            return threshold == told.threshold
                    && entry == told.entry
                    && linked == told.linked
                    && told.answersUntil.stream()
                            .allMatch(day -> answersUntil
                                    .filter(own -> !own.isAfter(day))
                                    .isPresent());
        }
    }

    public Series {
        units = List.copyOf(units);
    }

    /** No figure for fewer than this many answers. */
    public int threshold() {
        return rules.threshold();
    }

    public boolean takesCards() {
        return rules.entry() == Entry.CARDS;
    }

    /**
     * Tells of what was done to it.
     *
     * @param parts the names of what of it that was: its round, a unit
     */
    public Event event(String action, String... parts) {
        var subject = Stream.concat(Stream.of(name), Stream.of(parts)).filter(part -> !part.isEmpty());
        return new Event(action, subject.collect(Collectors.joining(" – ")), Optional.of(id.value()));
    }

    /** The same series with these units. */
    public Series with(List<Unit.Id> members) {
        return new Series(id, name, instrumentId, rules, members);
    }
}
