package se.spegla.comparison;

import java.util.ArrayList;
import java.util.List;
import se.spegla.statistics.Pairs;

/** Which sheets of a unit's two rounds come from the same person, by their codes. */
final class Linking {
    private record Link(int baseline, int followUp) {}

    private final List<Link> links;

    private Linking(List<Link> links) {
        this.links = links;
    }

    static Linking of(RoundSheets baseline, RoundSheets followUp) {
        var first = baseline.byCode();
        var second = followUp.byCode();
        var links = new ArrayList<Link>();
        first.forEach((code, sheet) -> {
            if (second.containsKey(code)) {
                links.add(new Link(sheet, second.get(code)));
            }
        });
        links.sort((a, b) -> Integer.compare(a.baseline(), b.baseline()));
        return new Linking(links);
    }

    /** The links whose sheets both have a value. */
    Pairs pairs(Column baseline, Column followUp) {
        var both = both(baseline, followUp);
        return Pairs.of(
                both.stream()
                        .mapToInt(link -> baseline.places()[link.baseline()])
                        .toArray(),
                both.stream()
                        .mapToInt(link -> followUp.places()[link.followUp()])
                        .toArray());
    }

    /** The mean change of a score over those links, from whole sums. */
    double meanChange(String score, ScreenedRound before, Column baseline, ScreenedRound after, Column followUp) {
        var both = both(baseline, followUp);
        return after.mean(score, both.stream().map(Link::followUp).toList())
                - before.mean(score, both.stream().map(Link::baseline).toList());
    }

    private List<Link> both(Column baseline, Column followUp) {
        return links.stream()
                .filter(link -> baseline.places()[link.baseline()] != Column.NONE)
                .filter(link -> followUp.places()[link.followUp()] != Column.NONE)
                .toList();
    }
}
