package se.spegla.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedChange;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.Verdict;
import se.spegla.report.Report.Block;
import se.spegla.report.Report.Section;
import se.spegla.report.Report.Sentence;
import se.spegla.report.Table.Cell;
import se.spegla.report.Table.Column;

/** A unit's scores as tables: each round by itself, the changes, and what only some readers want. */
final class ScoreTables {
    private final Basis basis;
    private final ReleasedUnit unit;
    private final Words words;
    private final Numbers numbers;
    private final Cells cells;
    private final boolean holm;

    ScoreTables(Basis basis, ReleasedUnit unit) {
        this.basis = basis;
        this.unit = unit;
        this.words = basis.words();
        this.numbers = words.numbers();
        this.cells = new Cells(words);
        this.holm = basis.all() && basis.comparison().compared(unit.mainScore().score()) > 1;
    }

    Section section() {
        var blocks = new ArrayList<Block>();
        blocks.add(rounds());
        if (basis.two()) {
            blocks.add(changes());
            blocks.add(new Sentence(Sentence.Weight.NOTE, about()));
        }
        add(
                blocks,
                "result.effects.caption",
                List.of("result.effects.g", "result.effects.delta", "result.effects.mann-whitney"),
                unit.scores().stream()
                        .flatMap(score -> score.effect().map(effect -> effect(score, effect)).stream())
                        .toList());
        add(
                blocks,
                "result.linked.caption",
                List.of("result.linked.pairs", "result.linked.change", "result.linked.wilcoxon"),
                unit.scores().stream()
                        .flatMap(score -> score.linked().map(linked -> linked(score, linked)).stream())
                        .toList());
        return Section.detail("scores", words.get("result.scores.table"), blocks.stream());
    }

    private void add(List<Block> blocks, String caption, List<String> columns, List<List<Cell>> rows) {
        if (!rows.isEmpty()) {
            blocks.add(Table.of(
                    words.get(caption),
                    Stream.concat(
                                    Stream.of(cells.column("result.score")),
                                    columns.stream().map(cells::number))
                            .toList(),
                    rows));
        }
    }

    private Table rounds() {
        var columns = new ArrayList<>(List.of(
                cells.column("result.score"),
                cells.column("result.round"),
                Column.number("n"),
                cells.number("result.mean"),
                cells.number("result.sd"),
                cells.number("result.interval"),
                cells.number("result.rescaled")));
        columns.add(Column.sentence(words.get("result.order.title")));
        return Table.of(
                words.get("result.scores.caption"),
                columns,
                unit.scores().stream()
                        .flatMap(score -> Stream.concat(
                                Stream.of(round(
                                        score, basis.comparison().baseline().name(), score.baseline())),
                                basis.followUp().map(round -> round(score, round, score.followUp())).stream()))
                        .toList());
    }

    private List<Cell> round(ReleasedScore score, String name, Released<ReleasedSummary> released) {
        return released.value()
                .map(summary -> List.of(
                        title(score),
                        new Table.Text(name),
                        cells.count(summary.n()),
                        new Table.Number(numbers.score(summary.mean()), summary.mean()),
                        cells.points(summary.sd()),
                        cells.interval(summary),
                        new Table.Number(numbers.decimals(summary.mean100(), 0), summary.mean100()),
                        order(summary)))
                .orElseGet(() -> List.of(
                        title(score),
                        new Table.Text(name),
                        new Table.Missing(words.why(released.reason().orElseThrow()), 6)));
    }

    private Cell order(ReleasedSummary summary) {
        return new Table.Text(
                summary.median().isPresent()
                        ? words.get(
                                "result.order",
                                numbers.score(summary.median().getAsDouble()),
                                cells.points(summary.q1()).text(),
                                cells.points(summary.q3()).text(),
                                cells.share(summary.floor()).text(),
                                cells.share(summary.ceiling()).text())
                        : words.get("result.order.too-few"));
    }

    private Table changes() {
        var columns = new ArrayList<>(List.of(
                cells.column("result.score"),
                cells.number("result.difference"),
                cells.number("result.interval"),
                cells.column("result.verdict"),
                cells.number("result.detectable"),
                Column.number("p")));
        if (holm) {
            columns.add(cells.number("result.holm"));
        }
        columns.add(cells.number("result.df"));
        return Table.of(
                words.get("result.changes.caption"),
                columns,
                unit.scores().stream().map(this::change).toList());
    }

    private List<Cell> change(ReleasedScore score) {
        var verdict = score.verdict().orElseThrow();
        var released = score.change();
        var none = cells.word("result.not-compared");
        var change = released.value();
        var row = new ArrayList<>(List.of(
                title(score),
                change.isPresent() ? cells.difference(released) : none,
                change.isPresent() ? cells.interval(released) : none,
                cells.verdict(verdict, ""),
                change.map(known -> verdict == Verdict.UNCERTAIN
                                ? cells.points(known.detectable())
                                : cells.word("result.detectable.none"))
                        .orElse(none),
                change.map(known -> cells.p(known.p())).orElse(none)));
        if (holm) {
            row.add(change.map(known -> cells.p(known.pHolm())).orElse(none));
        }
        row.add(change.map(known -> cells.points(known.df())).orElse(none));
        return row;
    }

    /** How the figures of the changes are to be read. */
    private String about() {
        var unlinked = basis.linked() ? unlinked() : "";
        return Stream.of(
                        unlinked.isEmpty() ? "" : words.get("result.unlinked", unlinked),
                        words.get("result.p.about"),
                        holm ? words.get("result.holm.about") : "",
                        words.get("result.detectable.about"),
                        words.get("result.rounding"))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The scores of which no answers count as the same person's in both rounds; "" where there are none. */
    private String unlinked() {
        return unit.scores().stream()
                .filter(score -> score.change()
                        .value()
                        .filter(change -> change.low().isPresent() && change.method() == ReleasedChange.Method.WELCH)
                        .isPresent())
                .map(score -> title(score).text())
                .collect(Collectors.joining(", "));
    }

    private List<Cell> effect(ReleasedScore score, ReleasedScore.Effect effect) {
        var why = effect.why().map(words::why).orElseGet(() -> words.get("result.not-shown"));
        return List.of(
                title(score),
                ratio(effect.hedgesG(), effect.gLow(), effect.gHigh(), why),
                ratio(effect.cliffsDelta(), effect.deltaLow(), effect.deltaHigh(), why),
                Table.number(effect.mannWhitneyP(), numbers::p, why));
    }

    private Cell ratio(OptionalDouble estimate, OptionalDouble low, OptionalDouble high, String why) {
        if (estimate.isEmpty()) {
            return new Table.Text(why);
        }
        var known = numbers.decimals(estimate.getAsDouble(), 2);
        return new Table.Number(
                low.isEmpty() || high.isEmpty()
                        ? words.get("result.ratio.no-interval", known, why)
                        : words.get(
                                "result.ratio",
                                known,
                                numbers.intervalName(),
                                numbers.decimals(low.getAsDouble(), 2),
                                numbers.decimals(high.getAsDouble(), 2)),
                estimate.getAsDouble());
    }

    private List<Cell> linked(ReleasedScore score, ReleasedScore.Linked linked) {
        return List.of(
                title(score),
                cells.count(linked.pairs()),
                new Table.Number(numbers.change(linked.meanChange()), linked.meanChange()),
                cells.p(linked.wilcoxonP()));
    }

    private Cell title(ReleasedScore score) {
        return new Table.Text(
                basis.instrument().score(score.score()).orElseThrow().title().in(words.language()));
    }
}
