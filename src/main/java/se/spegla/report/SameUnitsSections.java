package se.spegla.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.disclosure.ReleasedTotal;
import se.spegla.disclosure.ReleasedTrends;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.instrument.Score;
import se.spegla.report.Report.Block;
import se.spegla.report.Report.Entries;
import se.spegla.report.Report.Judgement;
import se.spegla.report.Report.Picture;
import se.spegla.report.Report.Section;
import se.spegla.report.Report.Sentence;

/** What a series' report tells of several units together: of the same ones each time. */
final class SameUnitsSections {
    private final Basis basis;
    private final Score score;
    private final Words words;
    private final Cells cells;

    SameUnitsSections(Basis basis, Score score) {
        this.basis = basis;
        this.score = score;
        this.words = basis.words();
        this.cells = new Cells(words);
    }

    /** The changes of the same units together; for who sees all units, and none where one round is told of. */
    Stream<Section> totals() {
        var totals = basis.comparison().totals().stream()
                .filter(total -> total.score().equals(score.id()))
                .toList();
        return !basis.all() || totals.isEmpty()
                ? Stream.empty()
                : Stream.of(Section.of(
                        "totals",
                        words.get("result.totals"),
                        Stream.concat(
                                Sentence.plain(words.get("result.totals.about")),
                                totals.stream().map(this::total))));
    }

    private Section total(ReleasedTotal total) {
        var names = total.units().stream()
                .map(key -> basis.comparison().unit(key).map(ReleasedUnit::name).orElse(key))
                .toList();
        var verdict = total.verdict();
        return Section.of(
                "total",
                total.area().orElseGet(() -> words.get("result.total.all")),
                Stream.of(
                                Stream.of(new Judgement(
                                        verdict.map(known -> words.get(known.messageKey()))
                                                .orElseGet(() -> words.get("result.not-compared")),
                                        verdict.map(Cells::look).orElse("missing"),
                                        basis.said().of(total))),
                                Sentence.note(
                                        names.isEmpty()
                                                ? ""
                                                : words.get(
                                                        "result.total.covers." + weighting(total),
                                                        String.join(", ", names))),
                                leftOut(total.leftOut().stream()
                                        .map(out -> words.get("chart.reason", out.name(), words.why(out.why())))
                                        .toList()))
                        .flatMap(each -> each));
    }

    private Stream<Block> leftOut(List<String> reasons) {
        return Stream.concat(
                Sentence.note(reasons.isEmpty() ? "" : words.get("result.total.left-out")), Entries.notes(reasons));
    }

    private static String weighting(ReleasedTotal total) {
        return total.units().size() == 1 ? "one" : total.weighting().name().toLowerCase(Locale.ROOT);
    }

    /** The same units through all closed rounds. */
    Section trends(ReleasedTrends known) {
        var why = known.why()
                .map(reason -> words.get("result.trend.why."
                        + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        var ofScore = known.of(score.id());
        return Section.of(
                "trends",
                words.get("result.trend", score.title().in(words.language())),
                why.map(Sentence::plain)
                        .orElseGet(() -> Stream.of(
                                        Sentence.plain(words.get("result.trend.about")),
                                        Sentence.some(
                                                Sentence.Weight.CAUTION,
                                                known.wordingsDiffer()
                                                        ? words.get("result.trend.wordings-differ")
                                                        : ""),
                                        Sentence.some(
                                                Sentence.Weight.CAUTION,
                                                known.versionsDiffer()
                                                        ? words.get("result.trend.versions-differ")
                                                        : ""),
                                        IntStream.range(0, ofScore.size())
                                                .mapToObj(
                                                        i -> followed(i, new SameUnits(known, ofScore.get(i), words))))
                                .flatMap(each -> each)));
    }

    private Section followed(int place, SameUnits units) {
        var points = units.points();
        var caption = words.get("result.trend.table", units.name());
        var table = Section.detail(
                "points",
                words.get("result.picture.table"),
                points.isEmpty() ? Stream.empty() : Stream.of(Trend.table(caption, points, cells)));
        return Section.of(
                "followed",
                units.name(),
                Stream.of(
                                points.isEmpty()
                                        ? Stream.<Block>empty()
                                        : Stream.of(new Picture(
                                                "trend-" + place,
                                                Trend.told(score, units.pictured(), points, words),
                                                Trend.HEIGHT,
                                                Trend.HEIGHT,
                                                canvas -> Trend.of(score, units.pictured(), points, words, canvas))),
                                Sentence.note(units.covers()),
                                leftOut(units.leftOut()),
                                points.isEmpty() ? Stream.<Block>empty() : Stream.of(table))
                        .flatMap(each -> each));
    }
}
