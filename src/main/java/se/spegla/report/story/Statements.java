package se.spegla.report.story;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import se.spegla.disclosure.ReleasedChange;
import se.spegla.disclosure.ReleasedItem.Proportion;
import se.spegla.disclosure.ReleasedItem;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.Verdict;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Variable;
import se.spegla.report.Numbers;
import se.spegla.report.Words;

/** Which statements of a unit have changed for certain, and which are weakest now. */
public final class Statements {
    private static final int WEAKEST = 3;

    private final ReleasedUnit unit;
    private final Instrument instrument;
    private final Words words;
    private final Numbers numbers;

    public Statements(ReleasedUnit unit, Instrument instrument, Words words) {
        this.unit = unit;
        this.instrument = instrument;
        this.words = words;
        this.numbers = words.numbers();
    }

    /**
     * A statement that stands out.
     *
     * @param figures what is known of it, in words
     * @param verdict {@code improved} or {@code worsened} for one that changed, else empty
     * @param word the verdict as it is read
     * @param reversed whether its text is marked as reversed
     */
    public record Statement(String text, String figures, String verdict, String word, boolean reversed) {}

    /**
     * The statements that have changed for certain, in the instrument's order: thirteen at 5% each would find something by
     * chance half of the time, so Holm's p over all of the unit's statements must be below 5%.
     */
    public List<Statement> changed() {
        return moved().filter(Statements::isConfirmed).map(this::statement).toList();
    }

    /** The statements whose own 95% confidence interval excludes 0, though all of them together may owe that to chance. */
    public List<Statement> pointing() {
        return moved().filter(released -> !isConfirmed(released)).map(this::statement).toList();
    }

    private Stream<ReleasedItem> moved() {
        return unit.items().stream().filter(released -> released.verdict()
                .filter(verdict -> verdict == Verdict.IMPROVED || verdict == Verdict.WORSENED).isPresent());
    }

    private static boolean isConfirmed(ReleasedItem released) {
        var p = released.proportion().map(Proportion::pHolm)
                .orElseGet(() -> released.change().value().map(ReleasedChange::pHolm).orElseGet(OptionalDouble::empty));
        return p.isPresent() && p.getAsDouble() < 0.05;
    }

    private Statement statement(ReleasedItem released) {
        var verdict = released.verdict().orElseThrow();
        return new Statement(text(released), figures(released), verdict.json(), words.get(verdict.messageKey()),
                item(released).reversed());
    }

    /** How many statements were compared, that is have a confidence interval. */
    public int compared() {
        return (int) unit.items().stream().filter(released -> released.proportion().isPresent()
                || released.change().value().filter(change -> change.low().isPresent()).isPresent()).count();
    }

    /** Whether any statement has a mean at the follow-up; else the weakest are those of the baseline. */
    public boolean standAtFollowUp() {
        return unit.items().stream().anyMatch(released -> mean100(released, true).isPresent());
    }

    /** The three with the lowest mean on the scale from 0 to 100 (more where the third place is shared), lowest first. */
    public List<Statement> weakest(boolean followUp) {
        var byMean = unit.items().stream().filter(released -> mean100(released, followUp).isPresent())
                .sorted(Comparator.comparing(released -> mean100(released, followUp).get())).toList();
        if (byMean.isEmpty()) {
            return List.of();
        }
        double limit = mean100(byMean.get(Math.min(WEAKEST, byMean.size()) - 1), followUp).get();
        return byMean.stream().filter(released -> mean100(released, followUp).get() <= limit)
                .map(released -> new Statement(text(released), weakness(released, followUp), "", "",
                        item(released).reversed())).toList();
    }

    private String weakness(ReleasedItem released, boolean followUp) {
        return words.get("said.weak", numbers.decimals(mean100(released, followUp).orElseThrow(), 0));
    }

    private String figures(ReleasedItem released) {
        return released.proportion().map(this::figures)
                .orElseGet(() -> figures(released, released.change().value().orElseThrow()));
    }

    private String figures(ReleasedItem released, ReleasedChange change) {
        return words.get("said.item", numbers.score(mean(released, false)), numbers.score(mean(released, true)),
                numbers.change(change.estimate()),
                numbers.interval(change.low().getAsDouble(), change.high().getAsDouble()));
    }

    private String figures(Proportion share) {
        return words.get("said.item.right", numbers.percent(share.baseline()), numbers.percent(share.followUp()),
                numbers.interval(share.low() * 100, share.high() * 100));
    }

    private String text(ReleasedItem released) {
        var item = item(released);
        var text = instrument.text(item.id()).in(words.language());
        return item.reversed() ? words.get("chart.reversed", text) : text;
    }

    private Variable item(ReleasedItem released) {
        return instrument.variable(released.item()).orElseThrow();
    }

    private static double mean(ReleasedItem released, boolean followUp) {
        return round(released, followUp).orElseThrow().mean().orElseThrow();
    }

    private static Optional<Double> mean100(ReleasedItem released, boolean followUp) {
        return round(released, followUp).flatMap(round -> round.mean100().isPresent()
                ? Optional.of(round.mean100().getAsDouble()) : Optional.empty());
    }

    private static Optional<ReleasedItem.Round> round(ReleasedItem released, boolean followUp) {
        return Stream.of(followUp ? released.followUp() : released.baseline())
                .flatMap(round -> round.value().stream()).findFirst();
    }
}
