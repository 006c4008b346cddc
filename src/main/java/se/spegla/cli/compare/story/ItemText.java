package se.spegla.cli.compare.story;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.spegla.disclosure.ReleasedChange;
import se.spegla.disclosure.ReleasedItem;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.Verdict;

/** The statements of one unit: those that changed for certain, and the weakest. */
record ItemText(Words words) {
    private static final double CHANCE = 0.05;
    private static final int WEAKEST = 3;

    void write(ReleasedUnit unit) {
        var compared = unit.items().stream().filter(ItemText::isCompared).toList();
        if (!compared.isEmpty()) {
            changed(compared);
        }
        weakest(unit);
    }

    private static boolean isCompared(ReleasedItem item) {
        return item.verdict().isPresent();
    }

    private void changed(List<ReleasedItem> compared) {
        var changed = compared.stream().filter(item -> item.verdict().orElseThrow() != Verdict.UNCERTAIN).toList();
        words.line(1, words.say(changed.isEmpty() ? "items.none" : "items.changed",
                compared.size(), words.numbers().decimals(CHANCE * compared.size(), 1)));
        changed.forEach(item -> words.line(2, words.item(item.item()) + ": " + change(item)));
    }

    private String change(ReleasedItem item) {
        return item.proportion().map(this::proportion)
                .orElseGet(() -> means(item.change().value().orElseThrow()));
    }

    private String means(ReleasedChange change) {
        return words.say("change", words.numbers().change(change.estimate()),
                ", " + words.interval(change.low(), change.high()) + ", "
                        + words.numbers().p(change.p().getAsDouble()));
    }

    private String proportion(ReleasedItem.Proportion proportion) {
        var numbers = words.numbers();
        return words.say("proportion", numbers.percent(proportion.baseline()), numbers.percent(proportion.followUp()),
                numbers.shareInterval(proportion.low(), proportion.high()), numbers.p(proportion.fisherP()));
    }

    private void weakest(ReleasedUnit unit) {
        var ranked = unit.items().stream().flatMap(item -> standing(item).stream())
                .sorted(Comparator.comparingDouble(Standing::mean100))
                .limit(WEAKEST)
                .map(item -> words.say("weak", words.item(item.id()),
                        words.numbers().decimals(item.mean100(), 0), item.n()))
                .collect(Collectors.joining("; "));
        if (!ranked.isEmpty()) {
            words.line(1, words.say("weakest", ranked));
        }
    }

    /** Where an item stands in the last round that is shown. */
    private record Standing(String id, double mean100, int n) {}

    private static Optional<Standing> standing(ReleasedItem item) {
        return item.followUp().value().or(() -> item.baseline().value())
                .filter(round -> round.mean100().isPresent())
                .map(round -> new Standing(item.item(), round.mean100().getAsDouble(), round.n().getAsInt()));
    }
}
