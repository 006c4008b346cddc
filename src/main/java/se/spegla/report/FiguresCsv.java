package se.spegla.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.csv.CsvWriting;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedChange;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedComparison.Round;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.Verdict;
import se.spegla.instrument.Instrument;

/**
 * Released figures as a file for a spreadsheet: one line per unit and score, with the wording that was answered. What is not
 * shown is an empty cell, and the column {@code difference.why} says the reason. The last column, {@code history}, says what
 * the figures do not: that the unit had another name, was left out of a round, or began anew.
 */
public final class FiguresCsv {
    private static final List<String> ROUND = List.of(
            "round", "version", "wording", "wordingHash", "answers", "headcount", "responseRate",
            "n", "mean", "sd", "low", "high");
    private static final List<String> CHANGE =
            List.of("estimate", "low", "high", "p", "pHolm", "detectable", "verdict", "why", "notice");

    private final ReleasedComparison comparison;
    private final Instrument instrument;
    private final Words words;
    private final Cautions cautions;
    private final boolean all;
    private final Function<ReleasedUnit, List<String>> history;

    private FiguresCsv(
            ReleasedComparison comparison, boolean all, Instrument instrument, int leastShare,
            Function<ReleasedUnit, List<String>> history, Words words) {
        this.all = all;
        this.history = history;
        this.cautions = new Cautions(comparison, leastShare, words);
        this.comparison = comparison;
        this.instrument = instrument;
        this.words = words;
    }

    /**
     * The bytes of the file. Numbers have the decimal sign of the language, as its spreadsheets expect.
     *
     * @param units those that the reader may see
     * @param all whether that is all of them: only then figures that other units' answers go into are told
     * @param leastShare the share of the headcount, in per cent, below which figures are not called the unit's
     * @param history what to know of a unit besides its figures, in sentences
     */
    public static byte[] of(
            ReleasedComparison comparison, List<ReleasedUnit> units, boolean all, Instrument instrument, int leastShare,
            Function<ReleasedUnit, List<String>> history, Words words) {
        var csv = new FiguresCsv(comparison, all, instrument, leastShare, history, words);
        return CsvWriting.bytes(header(), units.stream()
                .flatMap(unit -> unit.scores().stream().map(score -> csv.line(unit, score))).toList());
    }

    private static List<String> header() {
        return Stream.of(Stream.of("unit", "area", "questionnaire", "score", "title"),
                ROUND.stream().map(name -> "baseline." + name), ROUND.stream().map(name -> "followUp." + name),
                CHANGE.stream().map(name -> "difference." + name), Stream.of("history"))
                .flatMap(names -> names).collect(Collectors.toList());
    }

    private List<String> line(ReleasedUnit unit, ReleasedScore score) {
        var cells = new ArrayList<>(List.of(unit.name(), unit.area().orElse(""), comparison.questionnaire(),
                score.score(),
                instrument.score(score.score()).orElseThrow().title().in(words.language())));
        addRound(cells, Optional.of(comparison.baseline()), unit.baseline(), score.baseline());
        addRound(cells, comparison.followUp(), unit.followUp(), score.followUp());
        addChange(cells, unit, score);
        cells.add(String.join(" ", history.apply(unit)));
        return cells;
    }

    private void addRound(
            List<String> cells, Optional<Round> round, Released<ReleasedUnit.Participation> part,
            Released<ReleasedSummary> summary) {
        cells.add(round.map(Round::name).orElse(""));
        cells.add(round.map(known -> Integer.toString(known.version())).orElse(""));
        cells.add(round.map(known -> known.wordingKind().name().toLowerCase(java.util.Locale.ROOT)).orElse(""));
        cells.add(round.map(Round::wordingHash).orElse(""));
        cells.add(part.value().map(known -> Integer.toString(known.answers())).orElse(""));
        cells.add(part.value().map(known -> whole(known.headcount())).orElse(""));
        cells.add(part.value().map(known -> number(known.responseRate())).orElse(""));
        cells.add(summary.value().map(known -> Integer.toString(known.n())).orElse(""));
        cells.add(summary.value().map(known -> number(OptionalDouble.of(known.mean()))).orElse(""));
        cells.add(summary.value().map(known -> number(known.sd())).orElse(""));
        cells.add(summary.value().map(known -> number(known.low())).orElse(""));
        cells.add(summary.value().map(known -> number(known.high())).orElse(""));
    }

    private void addChange(List<String> cells, ReleasedUnit unit, ReleasedScore score) {
        var change = score.change().value();
        cells.add(change.map(known -> number(OptionalDouble.of(known.estimate()))).orElse(""));
        boolean uncertain = score.verdict().equals(Optional.of(Verdict.UNCERTAIN));
        for (var figure : List.<Function<ReleasedChange, OptionalDouble>>of(
                ReleasedChange::low, ReleasedChange::high, ReleasedChange::p,
                known -> all ? known.pHolm() : OptionalDouble.empty(),
                known -> uncertain ? known.detectable() : OptionalDouble.empty())) {
            cells.add(change.map(figure).map(this::number).orElse(""));
        }
        cells.add(score.verdict().map(verdict -> words.get(verdict.messageKey())).orElse(""));
        cells.add(reasons(score));
        cells.add(notices(unit));
    }

    /** What is not the same in the two rounds, whether the figures replace others, and whose they are. */
    private String notices(ReleasedUnit unit) {
        var ofAll = Stream.of(comparison.wordingsDiffer() ? words.get("result.wordings-differ") : "",
                        comparison.versionsDiffer() ? words.get("result.versions-differ") : "",
                        comparison.edition() > 1 ? words.get("result.edition",
                                words.numbers().count(comparison.edition())) : "")
                .filter(notice -> !notice.isEmpty());
        return Stream.concat(ofAll, cautions.of(unit).stream()).collect(Collectors.joining(" "));
    }

    private String reasons(ReleasedScore score) {
        var perRound = comparison.followUp().isPresent()
                ? Stream.of(score.baseline().reason(), score.followUp().reason())
                        : Stream.of(score.baseline().reason());
        return Stream.concat(perRound, Stream.of(score.why())).flatMap(Optional::stream).distinct().map(words::why)
                .collect(Collectors.joining("; "));
    }

    private String number(OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        var text = java.math.BigDecimal.valueOf(value.getAsDouble()).toPlainString();
        return words.language().equals("sv") ? text.replace('.', ',') : text;
    }

    private static String whole(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }
}
