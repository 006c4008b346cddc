package se.spegla.web.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedTotal;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.Verdict;
import se.spegla.disclosure.results.ReleasedTrends;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Score;
import se.spegla.report.Cautions;
import se.spegla.report.Words;
import se.spegla.report.chart.Dumbbell;
import se.spegla.report.chart.Trend;
import se.spegla.report.story.Said;
import se.spegla.report.story.SameUnits;

/** The overview of a series: every unit that the reader sees, one score at a time, never ranked. */
final class OverviewPage {
    private final Choice choice;
    private final ReleasedComparison comparison;
    private final Optional<ReleasedTrends> trends;
    private final Instrument instrument;
    private final Score score;
    private final List<ReleasedUnit> units;
    private final boolean all;
    private final Function<ReleasedUnit, List<String>> history;
    private final Words words;
    private final Figures figures;
    private final Said said;
    private final Cautions cautions;

    /**
     * @param trends of the same units together; only for who sees all units
     * @param history what to know of a unit besides its figures, in sentences
     */
    OverviewPage(
            Choice choice, ReleasedComparison comparison, Optional<ReleasedTrends> trends, Instrument instrument,
            Score score, Sight sight, Function<ReleasedUnit, List<String>> history, Words words) {
        this.choice = choice;
        this.comparison = comparison;
        this.trends = trends;
        this.instrument = instrument;
        this.score = score;
        this.units = sight.units(comparison);
        this.all = sight.seesAll();
        this.history = history;
        this.words = words;
        this.figures = new Figures(words);
        this.said = new Said(comparison, words);
        this.cautions = new Cautions(comparison, choice.series().rules().leastShare(), words);
    }

    /** One unit's line. Cells of what is not looked at are empty and have no column. */
    public record Row(
            String name, String href, String place, String before, String beforeMean, String after, String afterMean,
            String difference, String interval, String verdict, String look, String note) {}

    /** A score that can be chosen. */
    public record Link(String title, String href, boolean current) {}

    /** The like-for-like change of the organisation or of an area. */
    public record Total(
            String name, String said, String verdict, String look, String covers, List<String> leftOut) {}

    /** The same units of the organisation or of an area through all closed rounds. */
    public record Followed(
            String name, Picture picture, List<UnitPage.TrendRow> rows, String covers, List<String> leftOut) {}

    Map<String, Object> model() {
        var model = new HashMap<String, Object>();
        model.put("series", choice.series().name());
        model.put("choice", RoundChoice.of(choice));
        model.put("here", "/results/" + choice.series().id().value());
        model.put("two", choice.followUp().isPresent());
        model.put("baseline", comparison.baseline().name());
        model.put("followUp", choice.followUp().map(round -> round.name()).orElse(""));
        model.put("scores", links());
        model.put("score", score.title().in(words.language()));
        model.put("possible", words.get("result.possible", end(score.lowest()), end(score.highest())));
        model.put("scoreId", score.id());
        model.put("cautions", cautions.of(units));
        model.put("rows", units.stream().map(this::row).toList());
        model.put("byChance", byChance());
        model.put("totals", all ? comparison.totals().stream()
                .filter(total -> total.score().equals(score.id())).map(this::total).toList() : List.of());
        model.put("qualities", all ? QualityRow.of(comparison, instrument, score, words) : List.of());
        model.put("trends", trends.map(this::followed).orElse(List.of()));
        model.put("trendsWhy", trends.flatMap(ReleasedTrends::why).map(why -> words.get(
                "result.trend.why." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'))).orElse(""));
        model.put("trendsDifferences", trends.map(this::differences).orElse(List.of()));
        model.put("pictures", pictures());
        model.put("csv", "/results/" + choice.series().id().value() + "/figures.csv" + choice.query(words.language()));
        model.put("provenance", Provenance.of(comparison, instrument, words));
        model.put("threshold", words.numbers().count(comparison.threshold()));
        return model;
    }

    /** The picture of all units; none where no unit has a figure to be drawn. */
    private List<Picture> pictures() {
        boolean isEmpty = units.stream().map(unit -> unit.score(score.id()))
                .noneMatch(released -> released.baseline().isShown() || released.followUp().isShown());
        int height = Dumbbell.height(units.size());
        return isEmpty ? List.of() : List.of(Picture.of(
                address("units.svg"), Dumbbell.told(comparison, score, units, words), height, height));
    }

    private List<Link> links() {
        return instrument.scores().stream().map(each -> new Link(each.title().in(words.language()),
                "/results/" + choice.series().id().value() + choice.query() + "&score=" + each.id(),
                        each.equals(score)))
                .toList();
    }

    private String address(String file) {
        return "/results/" + choice.series().id().value() + "/" + file + choice.query(words.language())
                + "&score=" + score.id();
    }

    private Row row(ReleasedUnit unit) {
        var released = unit.score(score.id());
        var verdict = released.verdict();
        return new Row(unit.name(), "/results/" + choice.series().id().value() + "/" + unit.key() + choice.query(),
                place(unit), figures.answers(unit.baseline()), figures.mean(released.baseline()),
                figures.answers(unit.followUp()), figures.mean(released.followUp()),
                released.change().isShown() ? figures.difference(released.change()) : words.get("result.not-compared"),
                released.change().isShown() ? figures.interval(released.change()) : words.get("result.not-compared"),
                verdict.map(v -> words.get(v.messageKey())).orElse(""), verdict.map(Figures::look).orElse(""),
                note(unit, released));
    }

    private String place(ReleasedUnit unit) {
        return Stream.concat(unit.area().stream(), history.apply(unit).stream()).collect(Collectors.joining(" · "));
    }

    private String note(ReleasedUnit unit, ReleasedScore released) {
        var notes = new ArrayList<String>();
        notes.add(detectable(released));
        notes.add(cautions.brief(unit));
        notes.removeIf(String::isEmpty);
        return String.join(" ", notes);
    }

    private String detectable(ReleasedScore released) {
        return released.change().value()
                .filter(change -> released.verdict().equals(Optional.of(Verdict.UNCERTAIN)))
                .filter(change -> change.detectable().isPresent())
                .map(change -> words.get("result.detectable.short", figures.points(change.detectable()))).orElse("");
    }

    /** A sentence about several units; "" where fewer than two were compared. */
    private String byChance() {
        int compared = (int) units.stream().filter(unit -> unit.score(score.id()).change().value()
                .filter(change -> change.p().isPresent()).isPresent()).count();
        return compared < 2 ? "" : said.byChance("result.by-chance.units", compared);
    }

    private Total total(ReleasedTotal total) {
        var names = total.units().stream().map(key -> comparison.unit(key).map(ReleasedUnit::name).orElse(key))
                .toList();
        Optional<Verdict> verdict = total.verdict();
        return new Total(total.area().orElseGet(() -> words.get("result.total.all")), said.of(total),
                verdict.map(v -> words.get(v.messageKey())).orElseGet(() -> words.get("result.not-compared")),
                verdict.map(Figures::look).orElse("missing"),
                names.isEmpty() ? "" : words.get("result.total.covers." + weighting(total), String.join(", ", names)),
                total.leftOut().stream()
                        .map(out -> words.get("chart.reason", out.name(), words.why(out.why()))).toList());
    }

    private static String weighting(ReleasedTotal total) {
        return total.units().size() == 1 ? "one" : total.weighting().name().toLowerCase(Locale.ROOT);
    }

    private List<Followed> followed(ReleasedTrends known) {
        var ofScore = known.of(score.id());
        return IntStream.range(0, ofScore.size())
                .mapToObj(place -> followed(new SameUnits(known, ofScore.get(place), words), place)).toList();
    }

    private Followed followed(SameUnits units, int place) {
        var points = units.points();
        return new Followed(units.name(),
                Picture.of(address("trend-" + place + ".svg"),
                        Trend.told(score, units.pictured(), points, words), Trend.HEIGHT, Trend.HEIGHT),
                UnitPage.rows(points, words), units.covers(), units.leftOut());
    }

    private List<String> differences(ReleasedTrends known) {
        var differences = new ArrayList<String>();
        if (known.wordingsDiffer()) {
            differences.add(words.get("result.trend.wordings-differ"));
        }
        if (known.versionsDiffer()) {
            differences.add(words.get("result.trend.versions-differ"));
        }
        return differences;
    }

    private String end(double value) {
        return words.numbers().decimals(value, value == Math.rint(value) ? 0 : 1);
    }
}
