package se.spegla.measurement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.spegla.instrument.Instrument;

/**
 * The series with their rounds. Phases that pass by themselves are seen through {@link Round#at}; reading does not
 * write.
 */
public interface Rounds {
    /** By name, in Swedish order. */
    List<Series> allSeries();

    Optional<Series> findSeries(Series.Id id);

    /**
     * Adds or replaces a series.
     *
     * @throws PromiseFixed where the promise differs and a round of the series has been opened
     */
    void save(Series series);

    /** Rounds of a series by start date, each as stored. */
    List<Round> ofSeries(Series.Id series);

    /** All rounds that are planned, open or closing as stored: what passes by itself. */
    List<Round> underWay();

    Optional<Round> find(Round.Id id);

    /** Adds or replaces a round that is not closed, with its participations replaced by these, and nobody left out. */
    default void save(Round round, List<Participation> participations) {
        save(round, participations, List.of());
    }

    /** Adds or replaces a round that is not closed, with its units, and those of the series that are left out. */
    void save(Round round, List<Participation> participations, List<Absence> absences);

    /** Replaces a round that is not closed as stored; its participations stay. */
    void save(Round round);

    /** Takes away a draft. */
    void removeDraft(Round.Id id);

    /**
     * Stores a planned round as the draft that it was, without codes, cards and copy of the instrument.
     *
     * @throws Round.Refused where it has opened
     */
    void saveWithdrawn(Round draft);

    /**
     * Stores a draft as opened or planned, with the copy of instrument and wording that its sheets answer to, and its units as
     * they are named now. From here on no changed file touches the round, and from the opening on no renamed unit.
     */
    void saveOpened(Round round, Instrument instrument, List<Participation> frozen);

    /**
     * Stores a round as closed and forgets what only an open round needs: the attempts at sending, and the cards.
     * Rewrites the file so that it does not tell the order of arrival.
     */
    void saveClosed(Round round);

    /** The copy taken at the opening; empty for a draft. */
    Optional<Instrument> instrumentOf(Round.Id id);

    /** The units of a round, in the order of the series. Until it opens they are named as they are named now. */
    List<Participation> participations(Round.Id id);

    /** The units of the series that are not part of the round, in the order of the series. */
    List<Absence> absences(Round.Id id);

    /**
     * Replaces the headcounts of these units, or nothing at all; the others keep theirs.
     *
     * @throws Round.Refused where the round is closed
     */
    void saveHeadcounts(Round.Id round, Map<Unit.Id, OptionalInt> headcounts);

    /** Adds a unit to a round that is not closed; it is left out no more. */
    void add(Participation participation);

    /** What a series promises to those who answer can no longer be changed once its first round has opened. */
    final class PromiseFixed extends RuntimeException {
        private static final long serialVersionUID = 1;

        public PromiseFixed(Series series) {
            super("threshold, way in and linking of series \"" + series.name()
                    + "\" are fixed since its first round opened; keep them");
        }
    }
}
