package se.spegla.web.results;

import java.util.Optional;
import java.util.stream.Stream;
import se.spegla.access.UnitScope;
import se.spegla.disclosure.BackgroundResults;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.instrument.Score;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.report.BackgroundSection;
import se.spegla.report.Basis;
import se.spegla.report.FiguresCsv;
import se.spegla.report.Report;
import se.spegla.report.SeriesReport;
import se.spegla.report.Trend;
import se.spegla.report.UnitReport;
import se.spegla.report.Words;

/** The reports of closed rounds, as a reader sees them. */
final class Reports {
    private final Rounds rounds;
    private final KeptReleases releases;
    private final LeftOut leftOut;
    private final BackgroundResults backgrounds;

    Reports(Rounds rounds, KeptReleases releases, LeftOut leftOut, BackgroundResults backgrounds) {
        this.rounds = rounds;
        this.releases = releases;
        this.leftOut = leftOut;
        this.backgrounds = backgrounds;
    }

    Report series(Choice choice, Score score, UnitScope scope, Words words) {
        var comparison = releases.of(choice);
        var units = KeptReleases.units(comparison, scope);
        boolean background = BackgroundResults.mayBeToldTo(scope.isAll(), units.size());
        return SeriesReport.of(
                choice.series().name(),
                basis(choice, scope, words),
                score,
                units,
                leftOut.of(choice, comparison, scope, words),
                scope.isAll() ? Optional.of(releases.trends(choice)) : Optional.empty(),
                background ? background(choice, comparison.threshold(), words) : Optional.empty());
    }

    Report unit(Choice choice, ReleasedUnit unit, UnitScope scope, Words words) {
        return UnitReport.of(
                basis(choice, scope, words),
                unit,
                choice.closed().stream().map(round -> point(round, unit, words)).toList());
    }

    byte[] figures(Choice choice, UnitScope scope, Words words) {
        return FiguresCsv.of(basis(choice, scope, words), KeptReleases.units(releases.of(choice), scope));
    }

    private Basis basis(Choice choice, UnitScope scope, Words words) {
        var rules = choice.series().rules();
        return new Basis(
                releases.of(choice),
                releases.instrument(choice),
                rules.leastShare(),
                rules.linked(),
                scope.isAll(),
                new UnitHistory(choice, rounds, words)::of,
                words);
    }

    private Optional<Report.Section> background(Choice choice, int threshold, Words words) {
        return BackgroundSection.of(
                Stream.concat(Stream.of(choice.baseline()), choice.followUp().stream())
                        .map(round -> new BackgroundSection.OfRound(
                                round.name(), rounds.instrumentOf(round.id()).orElseThrow(), backgrounds.of(round))),
                threshold,
                words);
    }

    private Trend.Point point(Round round, ReleasedUnit unit, Words words) {
        return releases.of(round)
                .unit(unit.key())
                .flatMap(then -> then.scores().stream()
                        .filter(score -> score.score().equals(unit.mainScore().score()))
                        .findFirst())
                .map(score -> Trend.Point.of(round.name(), score.baseline(), words))
                .orElseGet(() -> new Trend.Point(round.name(), Optional.empty(), words.get("result.not-part")));
    }
}
