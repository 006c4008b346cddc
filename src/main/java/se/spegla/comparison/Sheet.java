package se.spegla.comparison;

import java.util.Optional;
import se.spegla.response.Response;

/**
 * One sheet of a unit in a round.
 *
 * @param pair the code by which a person's two sheets find each other; never blank
 */
public record Sheet(Response response, Optional<String> pair) {
    /** A sheet that is linked to no other. */
    public static Sheet unlinked(Response response) {
        return new Sheet(response, Optional.empty());
    }
}
