package se.spegla.disclosure;

import se.spegla.measurement.Series;

/** What is destroyed for good. When a call returns nothing of it can be read; the file is rewritten then or soon after. */
public interface Endings {
    /** Whether the answers of the series have been destroyed. */
    boolean isEnded(Series.Id series);

    /** Destroys answers, comments that were not released, and keys. What has been released stays, with rounds and units. */
    void end(Series.Id series);

    /** Removes the series with all that belongs to it: rounds, codes, cards, answers, comments, releases, keys. */
    void erase(Series.Id series);
}
