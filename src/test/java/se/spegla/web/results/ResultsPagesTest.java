package se.spegla.web.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.report.Basis;
import se.spegla.report.Report;
import se.spegla.report.SeriesReport;
import se.spegla.report.Trend;
import se.spegla.report.UnitReport;
import se.spegla.testing.MadeUp;
import se.spegla.testing.PageStates;
import se.spegla.web.Messages;

class ResultsPagesTest extends PageStates {
    private final MadeUp made = MadeUp.municipality();

    @Override
    protected String folder() {
        return "results";
    }

    @Override
    protected Stream<State> states() {
        var two = made.compared();
        return Stream.of(
                        Stream.of(
                                new State("results/help", "", new Plain()),
                                new State(
                                        "results/not-comparable",
                                        "",
                                        new ResultsRoutes.NotComparable("/results/1?follow-up=none")),
                                new State(
                                        "results/list",
                                        "nothing yet",
                                        new ResultsRoutes.ListPage(List.of(), List.of())),
                                new State(
                                        "results/list",
                                        "a manager's",
                                        new ResultsRoutes.ListPage(
                                                List.of(new Waiting.Listed(
                                                        "Serien",
                                                        "/results/1",
                                                        true,
                                                        List.of(
                                                                new Waiting.Phase("Våren", "Stängd", "closed", ""),
                                                                new Waiting.Phase(
                                                                        "Hösten",
                                                                        "Öppen",
                                                                        "open",
                                                                        "Stänger 1 oktober")))),
                                                List.of(
                                                        new OwnUnits.Own(
                                                                "Eken",
                                                                List.of(new OwnUnits.State(
                                                                        "Serien", "/results/1", "Öppen"))),
                                                        new OwnUnits.Own("Björken", List.of())))),
                                new State(
                                        "results/waiting",
                                        "nothing open",
                                        new Waiting.Page("Serien", "Ingen mätning pågår", "", List.of(), List.of())),
                                new State(
                                        "results/waiting",
                                        "open",
                                        new Waiting.Page(
                                                "Serien",
                                                "Stänger 1 oktober",
                                                "Hösten",
                                                List.of(new Waiting.Step("Eken", "20", "minst 9")),
                                                List.of(new Report.Entry("", "", "Björken", "Ny chef"))))),
                        Stream.of(two, made.springAlone()).flatMap(this::reports))
                .flatMap(each -> each);
    }

    private record Plain() {}

    private Stream<State> reports(ReleasedComparison comparison) {
        var rounds = comparison.followUp().isPresent() ? "compared" : "alone";
        return Stream.of(true, false)
                .flatMap(all -> Stream.concat(
                        Stream.of(new State(
                                "results/report", "series, " + rounds + ", all " + all, series(comparison, all))),
                        comparison.units().stream()
                                .map(unit -> new State(
                                        "results/report",
                                        unit.name() + ", " + rounds + ", all " + all,
                                        ReportPage.ofUnit(
                                                UnitReport.of(
                                                        basis(comparison, all),
                                                        unit,
                                                        List.of(Trend.Point.of(
                                                                "Våren 2025",
                                                                unit.mainScore().baseline(),
                                                                Messages.in("sv")))),
                                                choice(comparison),
                                                unit.key(),
                                                List.of(),
                                                "sv")))));
    }

    private ReportPage series(ReleasedComparison comparison, boolean all) {
        var score = made.instrument().mainScore();
        return ReportPage.ofSeries(
                SeriesReport.of(
                        "Serien",
                        basis(comparison, all),
                        score,
                        all ? comparison.units() : comparison.units().subList(0, 1),
                        all ? List.of(new Report.Entry("", "", "Björken", "Ny chef")) : List.of(),
                        Optional.empty(),
                        Optional.empty()),
                choice(comparison),
                score.id(),
                made.instrument(),
                List.of(new ReportPage.CommentLink("/results/1/comments/2", "Våren")),
                "sv");
    }

    private Basis basis(ReleasedComparison comparison, boolean all) {
        return new Basis(
                comparison,
                made.instrument(),
                50,
                true,
                all,
                unit -> List.of("Hette tidigare Alen."),
                Messages.in("sv"));
    }

    private static Choice choice(ReleasedComparison comparison) {
        var series = new Series(Series.Id.random(), "Serien", "p-cat", Series.Rules.of(5), List.of());
        var spring = closed(series, "Våren 2025", LocalDate.of(2025, 4, 1));
        var autumn = closed(series, "Hösten 2025", LocalDate.of(2025, 10, 1));
        return new Choice(
                series, List.of(spring, autumn), spring, comparison.followUp().map(round -> autumn));
    }

    private static Round closed(Series series, String name, LocalDate day) {
        return new Round(
                Round.Id.random(),
                series.id(),
                name,
                day,
                day,
                Duration.ZERO,
                Round.Phase.CLOSED,
                Optional.of(day.atStartOfDay(Round.ZONE).toInstant()));
    }

    @Test
    void a_row_s_cells_stand_under_their_own_headings_also_after_one_that_stands_for_several() {
        var page = rendered(new State("results/report", "", series(made.compared(), true)), "sv");
        for (var row : page.select("table.units tbody tr")) {
            assertThat(row.select("td").eachAttr("data-label"))
                    .isEqualTo(page.select("table.units tbody tr")
                            .first()
                            .select("td")
                            .eachAttr("data-label"));
        }
        assertThat(page.select("table.units thead tr").last().select("th").eachText())
                .containsExactly("Svar", "Medelvärde", "Svar", "Medelvärde");
    }
}
