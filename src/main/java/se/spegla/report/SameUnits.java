package se.spegla.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import se.spegla.disclosure.ReleasedTrend;
import se.spegla.disclosure.ReleasedTrends;

/** The same units through all closed rounds, of an area or the whole organisation, in words. */
record SameUnits(ReleasedTrends trends, ReleasedTrend trend, Words words) {
    /** The area, or the whole organisation. */
    public String name() {
        return trend.area().orElseGet(() -> words.get("result.total.all"));
    }

    /** How a picture's title names them. */
    public String pictured() {
        return words.get("result.trend.pictured", name());
    }

    /** By time; empty where no unit can be followed. */
    public List<Trend.Point> points() {
        return IntStream.range(0, trend.means().size())
                .mapToObj(i -> new Trend.Point(
                        trends.rounds().get(i), Optional.of(trend.means().get(i)), ""))
                .toList();
    }

    /** Which units they are and how they weigh, or that there are none. */
    public String covers() {
        return trend.units().isEmpty()
                ? words.get("result.trend.nobody")
                : words.get("result.trend.covers." + weighting(), String.join(", ", trend.units()));
    }

    private String weighting() {
        return trend.units().size() == 1 ? "one" : trend.weighting().name().toLowerCase(Locale.ROOT);
    }

    /** The units that are left out, each with the reason. */
    public List<String> leftOut() {
        return trend.leftOut().stream()
                .map(unit -> words.get(
                        "result.trend.left-out."
                                + unit.why().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        unit.name(),
                        unit.round()))
                .toList();
    }
}
