package se.spegla.disclosure;

import java.util.Optional;
import se.spegla.measurement.Round;

/** What has been released of background items, as it was told. Nothing is ever changed. */
public interface Backgrounds {
    /** What was told of an item in a round, as JSON. */
    Optional<String> find(Round.Id round, String item);

    /** Keeps it for good, unless something has been told of the item before. @return what is kept */
    String publish(Round.Id round, String item, String content);
}
