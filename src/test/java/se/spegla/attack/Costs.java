package se.spegla.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import se.spegla.disclosure.ReleasedItem;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.testing.Town;

/**
 * Measures what protection costs: which share of the figures of P-CAT is shown of made-up units with the usual gaps, in
 * one round. The command is in docs/privacy.md.
 */
public final class Costs {
    private static final int UNITS = 300;
    private static final int AT_ONCE = 50;
    private static final int[][] SIZES = {{5, 7}, {8, 9}, {5, 9}, {10, 15}, {16, 19}, {20, 30}, {16, 30}};

    private final List<ReleasedUnit> units = new ArrayList<>();
    private int sheets;
    private int outside;

    private Costs() {}

    /** @param arguments the first may be the number of units for each size */
    public static void main(String[] arguments) throws IOException {
        int number = arguments.length > 0 ? Integer.parseInt(arguments[0]) : UNITS;
        System.out.println("| sheets | unit shown | whole | subscales | of these with SD | statements' means "
                + "| exact bars | bars in steps of 10 | sheets outside the base |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (var size : SIZES) {
            var costs = new Costs();
            for (int seed = 0; seed * AT_ONCE < number; seed++) {
                costs.measure(size[0], size[1], seed);
            }
            System.out.println(costs.line(size[0] + "–" + size[1]));
        }
    }

    private void measure(int least, int most, long seed) throws IOException {
        var organisation = DrawnOrganisation.usual(Instruments.P_CAT, least, most, AT_ONCE, 1000L * least + seed);
        var publication = Publisher.publish(
                organisation, Files.createTempDirectory("costs"), store -> Town.results(store, store.releases()), seed);
        units.addAll(publication.releases().get(0).figures().units());
        organisation.units().forEach(drawn -> {
            var known = new UnitSheets(organisation, drawn);
            sheets += known.sheets(0).size();
            outside += known.sheets(0).size() - known.base(0, 0).size();
        });
    }

    private String line(String size) {
        var shown = units.stream()
                .filter(unit -> unit.scores().stream()
                                .anyMatch(score -> score.baseline().isShown())
                        || unit.items().stream()
                                .anyMatch(item -> item.baseline().isShown()))
                .toList();
        var summaries = shown.stream()
                .flatMap(unit -> unit.scores().stream())
                .flatMap(score -> score.baseline().value().stream())
                .toList();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %s | %s | %.1f%% |",
                size,
                percent(shown.size(), units.size()),
                percent(
                        shown.stream()
                                .filter(unit -> unit.mainScore().baseline().isShown())
                                .count(),
                        shown.size()),
                percent(
                        shown.stream()
                                .flatMap(unit -> unit.scores().stream().skip(1))
                                .filter(score -> score.baseline().isShown())
                                .count(),
                        2L * shown.size()),
                percent(
                        summaries.stream()
                                .map(ReleasedSummary::sd)
                                .filter(sd -> sd.isPresent())
                                .count(),
                        summaries.size()),
                items(shown, item -> item.mean().isPresent()),
                items(shown, item -> !item.counts().isEmpty() && !item.coarse()),
                items(shown, ReleasedItem.Round::coarse),
                100.0 * outside / sheets);
    }

    private static String items(List<ReleasedUnit> shown, Predicate<ReleasedItem.Round> has) {
        return percent(
                shown.stream()
                        .flatMap(unit -> unit.items().stream())
                        .flatMap(item -> item.baseline().value().stream())
                        .filter(has)
                        .count(),
                13L * shown.size());
    }

    private static String percent(long some, long all) {
        return all == 0 ? "–" : Math.round(100.0 * some / all) + "%";
    }
}
