package se.spegla.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedChange;
import se.spegla.disclosure.ReleasedItem;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.instrument.Option;
import se.spegla.instrument.Variable;
import se.spegla.report.Report.Block;
import se.spegla.report.Report.Picture;
import se.spegla.report.Report.Section;
import se.spegla.report.Report.Sentence;
import se.spegla.report.Table.Cell;
import se.spegla.report.Table.Column;
import se.spegla.report.Table.Part;

/** A unit's statements and questions as tables: how the answers lie, as answered. */
final class ItemTables {
    private final Basis basis;
    private final ReleasedUnit unit;
    private final Words words;
    private final Numbers numbers;
    private final Cells cells;

    ItemTables(Basis basis, ReleasedUnit unit) {
        this.basis = basis;
        this.unit = unit;
        this.words = basis.words();
        this.numbers = words.numbers();
        this.cells = new Cells(words);
    }

    /**
     * Statements of one scale, with one picture or, where it would be empty, none.
     *
     * @param place which of the groups they are
     * @param items all reversed or none
     */
    Section statements(int place, List<Variable> items) {
        boolean reversed = items.get(0).reversed();
        var key = reversed ? "result.items.reversed" : "result.items";
        var options =
                items.get(0).scale().options().stream().filter(Option::counts).toList();
        var columns = new ArrayList<>(List.of(cells.column("result.round"), Column.number("n")));
        options.forEach(option -> columns.add(Column.number(label(option))));
        columns.addAll(List.of(cells.number("result.item.mean"), cells.number("result.positive")));
        var caption = words.get(key + ".caption");
        return Section.detail(
                "items-" + place,
                words.get(key),
                Stream.of(
                                Sentence.plain(reversed ? words.get("result.items.reversed.about") : ""),
                                picture(place, items),
                                Stream.of(new Table(
                                        caption,
                                        caption,
                                        columns,
                                        items.stream()
                                                .map(item -> statement(item, options))
                                                .toList())),
                                Sentence.note(words.get("result.items.about")))
                        .flatMap(each -> each));
    }

    private Stream<Picture> picture(int place, List<Variable> items) {
        var comparison = basis.comparison();
        return items.stream().noneMatch(this::hasShares)
                ? Stream.empty()
                : Stream.of(new Picture(
                        "answers-" + place,
                        words.get("chart.bars.title", unit.name()) + ". "
                                + words.get(items.get(0).reversed() ? "chart.bars.about.reversed" : "chart.bars.about")
                                + " "
                                + words.get("result.in-table"),
                        AnswerBars.height(comparison, basis.instrument(), items, words, Canvas.WIDE),
                        AnswerBars.height(comparison, basis.instrument(), items, words, Canvas.NARROW),
                        canvas -> AnswerBars.of(comparison, unit, basis.instrument(), items, words, canvas)));
    }

    private boolean hasShares(Variable item) {
        return Stream.of(released(item).baseline(), released(item).followUp())
                .anyMatch(round ->
                        round.value().filter(known -> !known.shares().isEmpty()).isPresent());
    }

    private Part statement(Variable item, List<Option> options) {
        return part(
                item,
                item.reversed(),
                basis.two() ? List.of(change(released(item).change())) : List.of(),
                options.size() + 3,
                round -> line(round, options));
    }

    private Part part(
            Variable item,
            boolean marked,
            List<String> notes,
            int columns,
            Function<ReleasedItem.Round, List<Cell>> line) {
        var released = released(item);
        var rows = new ArrayList<List<Cell>>();
        rows.add(row(basis.comparison().baseline().name(), released.baseline(), columns, line));
        basis.followUp().ifPresent(round -> rows.add(row(round, released.followUp(), columns, line)));
        return new Part(basis.instrument().text(item.id()).in(words.language()), marked, notes, rows);
    }

    private List<Cell> row(
            String name,
            Released<ReleasedItem.Round> released,
            int columns,
            Function<ReleasedItem.Round, List<Cell>> line) {
        return Stream.concat(
                        Stream.<Cell>of(new Table.Text(name)),
                        released
                                .value()
                                .map(line)
                                .orElseGet(() -> List.of(new Table.Missing(
                                        words.why(released.reason().orElseThrow()), columns)))
                                .stream())
                .toList();
    }

    private List<Cell> line(ReleasedItem.Round round, List<Option> options) {
        var row = new ArrayList<Cell>();
        if (round.shares().isEmpty()) {
            row.add(new Table.Missing(words.get("chart.bars.no-answers"), options.size() + 1));
        } else {
            row.add(cells.count(round.n()));
            options.forEach(option -> row.add(share(round, option)));
        }
        row.add(cells.points(round.mean()));
        row.add(cells.share(round.positiveShare()));
        return row;
    }

    /** Counts where they are shown; a coarse share says that it is one. */
    private Cell share(ReleasedItem.Round round, Option option) {
        return share(round, round.shares().getOrDefault(option.value(), 0.0));
    }

    private Cell share(ReleasedItem.Round round, double share) {
        var text = numbers.percent(share);
        return new Table.Number(round.coarse() ? words.get("result.about", text) : text, share);
    }

    private String change(Released<ReleasedChange> change) {
        return change.value()
                .filter(known -> known.low().isPresent())
                .map(known -> words.get(
                        "result.item.change",
                        cells.difference(change).text(),
                        numbers.interval(known.low().getAsDouble(), known.high().getAsDouble()),
                        cells.p(known.p()).text()))
                .orElseGet(() -> words.get(
                        "result.item.no-change", cells.interval(change).text()));
    }

    /** The questions with a right answer: right, wrong, don't know and skipped are counted apart; none where there are none. */
    Optional<Section> rightAnswers() {
        var questions = basis.instrument().measured().stream()
                .filter(Variable::hasRightAnswer)
                .toList();
        var title = words.get("result.right");
        var columns = List.of(
                cells.column("result.round"),
                Column.number("n"),
                cells.number("result.right.right"),
                cells.number("result.right.wrong"),
                cells.number("result.right.unknown"),
                cells.number("result.right.skipped"));
        return questions.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.detail(
                        "right",
                        title,
                        Stream.<Stream<? extends Block>>of(
                                        Sentence.plain(words.get("result.right.about")),
                                        Stream.of(new Table(
                                                title,
                                                title,
                                                columns,
                                                questions.stream()
                                                        .map(this::question)
                                                        .toList())))
                                .flatMap(each -> each)));
    }

    private Part question(Variable item) {
        var answer = item.scale()
                .option(item.correct().orElseThrow())
                .map(this::label)
                .orElseThrow();
        var notes = new ArrayList<>(
                List.of(words.get("result.right.answer", answer, item.source().orElse(""))));
        if (basis.two()) {
            notes.add(change(released(item)));
        }
        return part(item, false, notes, 5, round -> right(round, item));
    }

    private List<Cell> right(ReleasedItem.Round round, Variable item) {
        int right = item.correct().orElseThrow();
        return List.of(
                cells.count(round.n()),
                cells.share(round.positiveShare()),
                part(round, item, option -> option.counts() && option.value() != right),
                part(round, item, Option::unknown),
                round.missing().isEmpty()
                        ? cells.word("result.not-shown")
                        : share((double) round.missing().getAsInt() / round.n().orElseThrow()));
    }

    /** The share of all sheets that chose one of these options; where it is coarse, of those that chose any. */
    private Cell part(ReleasedItem.Round round, Variable item, Predicate<Option> which) {
        var options =
                item.scale().options().stream().filter(which).map(Option::value).toList();
        if (round.coarse()) {
            return share(
                    round,
                    options.stream()
                            .mapToDouble(value -> round.shares().getOrDefault(value, 0.0))
                            .sum());
        }
        return round.counts().isEmpty()
                ? cells.word("result.not-shown")
                : share((double) options.stream()
                                .mapToInt(value -> round.counts().getOrDefault(value, 0))
                                .sum()
                        / round.n().orElseThrow());
    }

    private Cell share(double share) {
        return new Table.Number(numbers.percent(share), share);
    }

    private String change(ReleasedItem released) {
        return released.proportion()
                .map(share -> words.get(
                        "result.item.right-change",
                        numbers.change(share.estimate() * 100),
                        numbers.interval(share.low() * 100, share.high() * 100),
                        numbers.p(share.fisherP())))
                .orElseGet(() -> words.get("result.item.no-change", words.get("result.not-compared")));
    }

    private String label(Option option) {
        return option.label().in(words.language());
    }

    private ReleasedItem released(Variable item) {
        return unit.items().stream()
                .filter(known -> known.item().equals(item.id()))
                .findFirst()
                .orElseThrow();
    }
}
