package se.spegla.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;

/**
 * The single-use cards of rounds that are not closed. Whether a card has been used is decided where its sheet is stored
 * and told nobody else: here a used one is like any other, so that who holds the printed cards cannot watch them go.
 */
public interface Cards {
    /** The most cards that a unit gets at a time beyond its headcount. */
    int MOST_MORE = 50;

    /** What a card opens, used or not; empty for a code that stands on none, or on one that has been renewed. */
    Optional<Door> find(CardCode code);

    /** All cards of each unit, used or not, always in the same order; empty for a round without cards. */
    Map<Unit.Id, List<CardCode>> of(Round.Id round);

    /** For how many people each unit has got cards so far, renewed ones not counted again. */
    Map<Unit.Id, Integer> heads(Round.Id round);

    /** Gives each of these units cards up to its headcount; none where it has as many. */
    void issue(Round.Id round, List<Participation> parts);

    /**
     * Gives a unit more cards.
     *
     * @throws IllegalArgumentException where it is not from 1 to {@value #MOST_MORE}
     */
    void add(Round.Id round, Unit.Id unit, int more);

    /**
     * Puts so many new cards in place of all that have not been used; those that lie about open nothing any more.
     *
     * @param cards how many the unit may have left, by what is known of it in coarse steps: the exact number would tell
     * how many have answered
     */
    void renew(Round.Id round, Unit.Id unit, int cards);
}
