package se.spegla.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;

/** All that has been released. Nothing is ever changed or taken back: whoever saw a figure knows it. */
public interface Releases {
    /** The latest edition of exactly these rounds. */
    Optional<StoredRelease> latest(StoredRelease.Kind kind, List<Round.Id> rounds);

    /** Hands over every comparison that holds figures of this round, all editions, one at a time. */
    void eachComparisonWith(Round.Id round, Consumer<StoredRelease> taker);

    /** Whether the answers behind the releases of this series are destroyed: then nothing is made anew. */
    boolean areFinal(Series.Id series);

    /** How many there are of a series, of all kinds and editions. */
    int count(Series.Id series);

    /**
     * Keeps a release for good, unless another one of its series has come since there were so many, or the answers have been destroyed.
     *
     * @param before how many there were when the first was read of what it is held against
     * @return whether it is kept
     */
    boolean publish(StoredRelease release, int before);
}
