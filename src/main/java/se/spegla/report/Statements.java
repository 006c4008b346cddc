package se.spegla.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import se.spegla.disclosure.ReleasedChange;
import se.spegla.disclosure.ReleasedItem;
import se.spegla.disclosure.ReleasedItem.Proportion;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.Verdict;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Variable;
import se.spegla.report.Report.Block;
import se.spegla.report.Report.Entries;
import se.spegla.report.Report.Entry;
import se.spegla.report.Report.Section;
import se.spegla.report.Report.Sentence;

/** Which statements of a unit have changed for certain, which point one way, and which are weakest now. */
public final class Statements {
    private static final int WEAKEST = 3;

    private final Basis basis;
    private final ReleasedUnit unit;
    private final Words words;
    private final Numbers numbers;

    public Statements(Basis basis, ReleasedUnit unit) {
        this.basis = basis;
        this.unit = unit;
        this.words = basis.words();
        this.numbers = words.numbers();
    }

    /** What is told of them; what "reversed" means is explained once, where a statement is first marked so. */
    public Stream<Section> sections() {
        var changed = entries(moved().filter(Statements::isConfirmed).toList(), true);
        var pointing =
                entries(moved().filter(released -> !isConfirmed(released)).toList(), false);
        var weakest = weakest();
        boolean told = basis.two() && compared() > 0;
        boolean inChanged = told && isMarked(changed);
        boolean inPointing = told && !inChanged && isMarked(pointing);
        return Stream.concat(
                told ? Stream.of(changed(changed, inChanged, pointing, inPointing)) : Stream.empty(),
                weakest.isEmpty()
                        ? Stream.empty()
                        : Stream.of(weakest(weakest, isMarked(weakest) && !inChanged && !inPointing)));
    }

    private Section changed(List<Entry> changed, boolean inChanged, List<Entry> pointing, boolean inPointing) {
        return Section.of(
                "changed",
                words.get("result.changed"),
                Stream.of(
                                changed.isEmpty()
                                        ? Sentence.plain(words.get("result.changed.none"))
                                        : Entries.some(Entries.Order.PLAIN, changed),
                                reversed(inChanged),
                                pointing.isEmpty()
                                        ? Stream.<Block>empty()
                                        : Stream.of(Section.of(
                                                "pointing",
                                                words.get("result.changed.pointing"),
                                                Stream.concat(
                                                        Entries.some(Entries.Order.PLAIN, pointing),
                                                        reversed(inPointing)))),
                                Sentence.note(basis.said().byChance("result.by-chance.items", compared())))
                        .flatMap(each -> each));
    }

    private Section weakest(List<Entry> weakest, boolean reversed) {
        var round = standAtFollowUp()
                ? basis.followUp().orElseThrow()
                : basis.comparison().baseline().name();
        return Section.of(
                "weakest",
                words.get("result.weakest", round),
                Stream.concat(
                        Entries.some(Entries.Order.RANKED, weakest),
                        Sentence.note(words.get("result.weakest.about")
                                + (reversed ? " " + words.get("result.reversed.about") : ""))));
    }

    private Stream<Block> reversed(boolean isMarked) {
        return Sentence.note(isMarked ? words.get("result.reversed.about") : "");
    }

    private boolean isMarked(List<Entry> entries) {
        return entries.stream()
                .anyMatch(entry -> basis.instrument().measured().stream()
                        .anyMatch(item -> item.reversed() && text(item).equals(entry.text())));
    }

    private Stream<ReleasedItem> moved() {
        return unit.items().stream()
                .filter(released -> released.verdict()
                        .filter(verdict -> verdict == Verdict.IMPROVED || verdict == Verdict.WORSENED)
                        .isPresent());
    }

    /**
     * Whether it changed for certain: thirteen at 5% each would find something by chance half of the time, so Holm's p over all
     * of the unit's statements must be below 5%. The others only point one way.
     */
    private static boolean isConfirmed(ReleasedItem released) {
        var p = released.proportion()
                .map(Proportion::pHolm)
                .orElseGet(() ->
                        released.change().value().map(ReleasedChange::pHolm).orElseGet(OptionalDouble::empty));
        return p.isPresent() && p.getAsDouble() < 0.05;
    }

    /** @param certain whether Holm's p over all of the unit's statements is below 5%: only then a verdict has its colour */
    private List<Entry> entries(List<ReleasedItem> some, boolean certain) {
        return some.stream()
                .map(released -> new Entry(
                        words.get(released.verdict().orElseThrow().messageKey()),
                        certain ? released.verdict().orElseThrow().json() : "",
                        text(item(released)),
                        figures(released)))
                .toList();
    }

    /** How many statements were compared, that is have a confidence interval. */
    private int compared() {
        return (int) unit.items().stream()
                .filter(released -> released.proportion().isPresent()
                        || released.change()
                                .value()
                                .filter(change -> change.low().isPresent())
                                .isPresent())
                .count();
    }

    /** Whether any statement has a mean at the follow-up; else the weakest are those of the baseline. */
    private boolean standAtFollowUp() {
        return unit.items().stream()
                .anyMatch(released -> mean100(released, true).isPresent());
    }

    /** The three with the lowest mean on the scale from 0 to 100 (more where the third place is shared), lowest first. */
    private List<Entry> weakest() {
        boolean followUp = standAtFollowUp();
        var byMean = unit.items().stream()
                .filter(released -> mean100(released, followUp).isPresent())
                .sorted(Comparator.comparing(
                        released -> mean100(released, followUp).get()))
                .toList();
        if (byMean.isEmpty()) {
            return List.of();
        }
        double limit = mean100(byMean.get(Math.min(WEAKEST, byMean.size()) - 1), followUp)
                .get();
        return byMean.stream()
                .filter(released -> mean100(released, followUp).get() <= limit)
                .map(released -> new Entry("", "", text(item(released)), weakness(released, followUp)))
                .toList();
    }

    private String weakness(ReleasedItem released, boolean followUp) {
        return words.get(
                "said.weak", numbers.decimals(mean100(released, followUp).orElseThrow(), 0));
    }

    private String figures(ReleasedItem released) {
        return released.proportion()
                .map(this::figures)
                .orElseGet(() -> figures(released, released.change().value().orElseThrow()));
    }

    private String figures(ReleasedItem released, ReleasedChange change) {
        return words.get(
                "said.item",
                numbers.score(mean(released, false)),
                numbers.score(mean(released, true)),
                numbers.change(change.estimate()),
                numbers.interval(change.low().getAsDouble(), change.high().getAsDouble()));
    }

    private String figures(Proportion share) {
        return words.get(
                "said.item.right",
                numbers.percent(share.baseline()),
                numbers.percent(share.followUp()),
                numbers.interval(share.low() * 100, share.high() * 100));
    }

    private String text(Variable item) {
        return text(item, basis.instrument(), words);
    }

    /** A statement's text, marked where it is reversed. */
    static String text(Variable item, Instrument instrument, Words words) {
        var text = instrument.text(item.id()).in(words.language());
        return item.reversed() ? words.get("chart.reversed", text) : text;
    }

    private Variable item(ReleasedItem released) {
        return basis.instrument().variable(released.item()).orElseThrow();
    }

    private static double mean(ReleasedItem released, boolean followUp) {
        return round(released, followUp).orElseThrow().mean().orElseThrow();
    }

    private static Optional<Double> mean100(ReleasedItem released, boolean followUp) {
        return round(released, followUp)
                .flatMap(round -> round.mean100().isPresent()
                        ? Optional.of(round.mean100().getAsDouble())
                        : Optional.empty());
    }

    private static Optional<ReleasedItem.Round> round(ReleasedItem released, boolean followUp) {
        return Stream.of(followUp ? released.followUp() : released.baseline())
                .flatMap(round -> round.value().stream())
                .findFirst();
    }
}
