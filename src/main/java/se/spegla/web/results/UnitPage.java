package se.spegla.web.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.Verdict;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Scale;
import se.spegla.instrument.Variable;
import se.spegla.report.Cautions;
import se.spegla.report.Words;
import se.spegla.report.chart.AnswerBars;
import se.spegla.report.chart.Canvas;
import se.spegla.report.chart.Trend;
import se.spegla.report.story.Said;
import se.spegla.report.story.Statements;

/** A unit's page: the verdict in a sentence, the picture, the statements, the uncertainty, and the tables folded. */
final class UnitPage {
    private final Choice choice;
    private final ReleasedComparison comparison;
    private final Instrument instrument;
    private final ReleasedUnit unit;
    private final List<Trend.Point> trend;
    private final boolean all;
    private final Function<ReleasedUnit, List<String>> history;
    private final Words words;
    private final Said said;

    /**
     * @param trend the main score through all closed rounds of the series
     * @param all whether the reader sees all units: only then figures that other units' answers go into are told
     * @param history what to know of the unit besides its figures, in sentences
     */
    UnitPage(
            Choice choice, ReleasedComparison comparison, Instrument instrument, ReleasedUnit unit,
            List<Trend.Point> trend, boolean all, Function<ReleasedUnit, List<String>> history, Words words) {
        this.choice = choice;
        this.comparison = comparison;
        this.instrument = instrument;
        this.unit = unit;
        this.trend = trend;
        this.all = all;
        this.history = history;
        this.words = words;
        this.said = new Said(comparison, words);
    }

    /** One round of the trend, as a line of its table. */
    public record TrendRow(String round, String n, String mean, String interval) {}

    Map<String, Object> model() {
        var model = new HashMap<String, Object>();
        model.put("series", choice.series().name());
        model.put("overview", "/results/" + choice.series().id().value() + choice.query());
        model.put("here", base());
        model.put("scoreId", "");
        model.put("choice", RoundChoice.of(choice));
        model.put("holm", all && comparison.compared(unit.mainScore().score()) > 1);
        model.put("two", choice.followUp().isPresent());
        model.put("baseline", comparison.baseline().name());
        model.put("followUp", choice.followUp().map(round -> round.name()).orElse(""));
        model.put("name", unit.name());
        model.put("place", unit.area().orElse(""));
        model.put("turnout", turnout());
        model.put("warnings", Stream.concat(history.apply(unit).stream(),
                new Cautions(comparison, choice.series().rules().leastShare(), words).of(unit).stream()).toList());
        model.put("provenance", Provenance.of(comparison, instrument, words));
        model.put("threshold", words.numbers().count(comparison.threshold()));
        addStory(model);
        addTables(model);
        return model;
    }

    private void addStory(Map<String, Object> model) {
        var main = unit.mainScore();
        var statements = new Statements(unit, instrument, words);
        var changed = statements.changed();
        var pointing = statements.pointing();
        var weakest = statements.weakest(statements.standAtFollowUp());
        model.put("said", said.of(main, instrument.mainScore()));
        model.put("verdict", main.verdict().map(v -> words.get(v.messageKey())).orElse(""));
        model.put("look", main.verdict().map(Figures::look).orElse(""));
        model.put("detectable", said.detectable(main));
        model.put("silent", Stream.of(unit.baseline(), unit.followUp()).anyMatch(UnitPage::isSilent));
        model.put("uncertain", main.verdict().filter(v -> v == Verdict.UNCERTAIN).isPresent());
        model.put("pictures", trend.stream().noneMatch(point -> point.figures().isPresent()) ? List.of()
                : List.of(Picture.of(base() + "/trend.svg" + choice.query(words.language()),
                        Trend.told(instrument.mainScore(), unit.name(), trend, words), Trend.HEIGHT, Trend.HEIGHT)));
        model.put("points", rows(trend, words));
        model.put("compared", statements.compared());
        model.put("changed", changed);
        model.put("pointing", pointing);
        model.put("reversedIn", isAnyReversed(changed) ? "changed" : isAnyReversed(pointing) ? "pointing"
                : isAnyReversed(weakest) ? "weakest" : "");
        model.put("byChance", statements.compared() == 0 ? ""
                : said.byChance("result.by-chance.items", statements.compared()));
        model.put("weakest", weakest);
        model.put("weakestRound", statements.standAtFollowUp()
                ? comparison.followUp().orElseThrow().name() : comparison.baseline().name());
    }

    private static boolean isAnyReversed(List<Statements.Statement> statements) {
        return statements.stream().anyMatch(Statements.Statement::reversed);
    }

    private void addTables(Map<String, Object> model) {
        var scores = new ScoreTables(comparison, unit, instrument, words);
        var items = new ItemTables(comparison, unit, instrument, words);
        model.put("scoreRounds", scores.rounds());
        model.put("scoreChanges", scores.changes());
        model.put("effects", scores.effects());
        model.put("links", scores.linked());
        model.put("unlinked", choice.series().rules().linked() ? scores.unlinked() : "");
        model.put("scales", IntStream.range(0, groups(instrument).size())
                .mapToObj(i -> items.group(groups(instrument).get(i), bars(i))).toList());
        model.put("rights", items.rightAnswers());
    }

    private record Kind(Scale scale, boolean reversed) {}

    /**
     * Items that share a scale and are all reversed or none, without a right answer; each group in the order of the
     * instrument.
     */
    static List<List<Variable>> groups(Instrument instrument) {
        var byKind = new LinkedHashMap<Kind, ArrayList<Variable>>();
        instrument.measured().stream().filter(item -> !item.hasRightAnswer()).forEach(item -> byKind
                .computeIfAbsent(new Kind(item.scale(), item.reversed()), kind -> new ArrayList<>()).add(item));
        return byKind.values().stream().map(List::<Variable>copyOf).toList();
    }

    /** A trend's table. */
    static List<TrendRow> rows(List<Trend.Point> points, Words words) {
        return points.stream().map(point -> row(point, words)).toList();
    }

    private static TrendRow row(Trend.Point point, Words words) {
        return point.figures()
                .map(summary -> new TrendRow(point.round(), words.numbers().count(summary.n()),
                        words.numbers().score(summary.mean()), new Figures(words).interval(summary)))
                .orElseGet(() -> new TrendRow(point.round(), point.why(), point.why(), point.why()));
    }

    /** The picture of a group of items; none where it would have no bar. */
    private List<Picture> bars(int group) {
        var items = groups(instrument).get(group);
        return items.stream().noneMatch(this::hasShares) ? List.of()
                : List.of(Picture.of(base() + "/answers-" + group + ".svg" + choice.query(words.language()),
                        words.get("chart.bars.title", unit.name()) + ". "
                                + words.get(items.get(0).reversed() ? "chart.bars.about.reversed" : "chart.bars.about") + " "
                                + words.get("result.in-table"),
                        AnswerBars.height(comparison, instrument, items, words, Canvas.WIDE),
                        AnswerBars.height(comparison, instrument, items, words, Canvas.NARROW)));
    }

    private boolean hasShares(Variable item) {
        return unit.items().stream().filter(released -> released.item().equals(item.id()))
                .flatMap(released -> Stream.of(released.baseline(), released.followUp()))
                .anyMatch(round -> round.value().filter(known -> !known.shares().isEmpty()).isPresent());
    }

    /** Whether it is known that somebody did not answer. */
    private static boolean isSilent(Released<ReleasedUnit.Participation> released) {
        return released.value().filter(part -> part.headcount().orElse(0) > part.answers()).isPresent();
    }

    private List<String> turnout() {
        var lines = Stream.<String>builder();
        lines.add(turnout(comparison.baseline().name(), unit.baseline()));
        comparison.followUp().ifPresent(round -> lines.add(turnout(round.name(), unit.followUp())));
        return lines.build().toList();
    }

    private String turnout(String round, Released<ReleasedUnit.Participation> released) {
        return words.get(released.isShown() ? "result.turnout" : "chart.reason", round,
                new Figures(words).answers(released));
    }

    private String base() {
        return "/results/" + choice.series().id().value() + "/" + unit.key();
    }
}
