package se.spegla.web.results;

import java.util.List;
import java.util.Optional;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;

/**
 * Which closed rounds of a series are looked at.
 *
 * @param closed all closed rounds of the series by time, at least one
 * @param baseline the earlier one, or the only one
 */
record Choice(Series series, List<Round> closed, Round baseline, Optional<Round> followUp) {
    static final String NONE = "none";

    /**
     * What the address asks for: by default the first closed round against the last.
     *
     * @param baseline a round's id; empty for the default
     * @param followUp a round's id, {@link #NONE} for none; empty for the default
     * @return empty where a round is not a closed one of this series, or where none is closed
     */
    static Optional<Choice> of(Series series, List<Round> closed, String baseline, String followUp) {
        if (closed.isEmpty()) {
            return Optional.empty();
        }
        var first = baseline.isEmpty() ? Optional.of(closed.get(0)) : find(closed, baseline);
        if (followUp.equals(NONE) || followUp.isEmpty() && closed.size() == 1) {
            return first.map(round -> new Choice(series, closed, round, Optional.empty()));
        }
        var last = followUp.isEmpty() ? Optional.of(closed.get(closed.size() - 1)) : find(closed, followUp);
        return first.flatMap(a -> last.map(b -> inOrder(series, closed, a, b)));
    }

    /** The rounds as a query: {@code ?baseline=…&follow-up=…}. */
    String query() {
        return "?baseline=" + baseline.id().value() + "&follow-up="
                + followUp.map(r -> r.id().value()).orElse(NONE);
    }

    /** The rounds and a language as a query: a picture or file speaks like the page that it belongs to. */
    String query(String language) {
        return query() + "&lang=" + language;
    }

    private static Choice inOrder(Series series, List<Round> closed, Round a, Round b) {
        if (a.equals(b)) {
            return new Choice(series, closed, a, Optional.empty());
        }
        boolean swapped = closed.indexOf(a) > closed.indexOf(b);
        return new Choice(series, closed, swapped ? b : a, Optional.of(swapped ? a : b));
    }

    private static Optional<Round> find(List<Round> closed, String id) {
        return closed.stream().filter(round -> round.id().value().equals(id)).findFirst();
    }
}
