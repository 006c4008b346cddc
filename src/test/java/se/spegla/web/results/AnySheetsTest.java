package se.spegla.web.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.Sheet;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Variable;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.report.Basis;
import se.spegla.report.Canvas;
import se.spegla.report.FiguresCsv;
import se.spegla.report.Report;
import se.spegla.report.SeriesReport;
import se.spegla.report.TextOutput;
import se.spegla.report.Trend;
import se.spegla.report.UnitReport;
import se.spegla.response.Response;
import se.spegla.testing.MadeUp;
import se.spegla.web.Assets;
import se.spegla.web.Messages;
import se.spegla.web.Pages;

/** Whatever the sheets, through the real gate: no page, chart or file shows a figure that is none, or a cell without a word. */
class AnySheetsTest {
    private static final Pattern NO_FIGURE = Pattern.compile("\\b(NaN|Infinity|null)\\b|Optional|\\{\\d}");
    private static final Pattern EMPTY_CELL = Pattern.compile("<t[dh][^>]*>\\s*</t[dh]>");
    private final Pages pages = new Pages(new Assets(), () -> true);
    private int pictured;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 24);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_page_chart_and_file_has_figures_or_words(long seed) {
        var random = new Random(seed);
        var made = MadeUp.of(List.of("p-cat", "m-p-cat", "staff-knowledge").get((int) (seed % 3)), seed);
        for (int i = 0; i < 4; i++) {
            made.unit(
                    "Enhet " + i,
                    "Område " + i % 2,
                    round(made.instrument(), random),
                    round(made.instrument(), random));
        }
        var words = Messages.in(Messages.LANGUAGES.get((int) (seed / 3 % Messages.LANGUAGES.size())));
        requireWords(made, true, words, seed);
        requireWords(made, false, words, seed);
    }

    private void requireWords(MadeUp made, boolean two, Messages words, long seed) {
        var comparison = two ? made.compared() : made.springAlone();
        var instrument = made.instrument();
        var choice = choice(two);
        var score = instrument.scores().get((int) (seed % instrument.scores().size()));
        var basis = new Basis(comparison, instrument, 50, true, true, unit -> List.of(), words);
        var overview = SeriesReport.of(
                "Serien", basis, score, comparison.units(), List.of(), Optional.empty(), Optional.empty());
        requireWords(
                overview, ReportPage.ofSeries(overview, choice, score.id(), instrument, List.of(), words.language()));
        requireText(new String(FiguresCsv.of(basis, comparison.units()), StandardCharsets.UTF_8));
        for (var unit : comparison.units()) {
            var trend = List.of(Trend.Point.of("Våren 2025", unit.mainScore().baseline(), words));
            var report = UnitReport.of(basis, unit, trend);
            requireWords(report, ReportPage.ofUnit(report, choice, unit.key(), List.of(), words.language()));
        }
    }

    /** The page, the same as text, and on every fourth page the pictures, which take the time. */
    private void requireWords(Report report, ReportPage page) {
        requireWords(pages.text(page.language(), "results/report", Map.of("page", page)));
        var text = new StringWriter();
        new TextOutput(Messages.in(page.language()), new PrintWriter(text)).write(report);
        requireText(text.toString());
        if (pictured++ % 4 == 0) {
            for (var id : List.of("units", "trend", "answers-0")) {
                report.picture(id)
                        .ifPresent(picture -> requireText(
                                picture.drawing().apply(Canvas.NARROW).svg()));
            }
        }
    }

    private static void requireWords(String page) {
        requireText(page);
        assertThat(EMPTY_CELL
                        .matcher(page)
                        .results()
                        .map(cell -> page.substring(Math.max(0, cell.start() - 300), cell.end()))
                        .toList())
                .isEmpty();
    }

    private static void requireText(String text) {
        assertThat(NO_FIGURE
                        .matcher(text)
                        .results()
                        .map(found -> text.substring(
                                Math.max(0, found.start() - 120), Math.min(text.length(), found.end() + 40)))
                        .toList())
                .isEmpty();
    }

    /** Absent, empty, few, around the threshold or many; answers all alike, extreme, random, or mostly missing. */
    private static RoundSheets round(Instrument instrument, Random random) {
        int[] sizes = {0, 1, 2, 4, 5, 5, 6, 9, 19, 20, 30};
        int pick = random.nextInt(sizes.length + 1);
        var headcount = random.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(30));
        if (pick == sizes.length) {
            return RoundSheets.absent(OptionalInt.empty());
        }
        int manner = random.nextInt(4);
        return RoundSheets.of(
                IntStream.range(0, sizes[pick])
                        .mapToObj(i -> Sheet.unlinked(sheet(instrument, manner, i, random)))
                        .toList(),
                headcount);
    }

    private static Response sheet(Instrument instrument, int manner, int number, Random random) {
        var answers = new HashMap<String, Integer>();
        for (var item : instrument.variables()) {
            if (manner != 3 || random.nextInt(3) == 0) {
                answers.put(item.id(), answer(item, manner, number, random));
            }
        }
        return Response.of(instrument, answers);
    }

    private static int answer(Variable item, int manner, int number, Random random) {
        var options = item.scale().options();
        return switch (manner) {
            case 0 -> options.get(0).value();
            case 1 -> options.get(number % 2 == 0 ? 0 : options.size() - 1).value();
            default -> options.get(random.nextInt(options.size())).value();
        };
    }

    private static Choice choice(boolean two) {
        var series = new Series(Series.Id.random(), "Serien", "p-cat", Series.Rules.of(5), List.of());
        var spring = closed(series, "Våren 2025", LocalDate.of(2025, 4, 1));
        var autumn = closed(series, "Hösten 2025", LocalDate.of(2025, 10, 1));
        return new Choice(series, List.of(spring, autumn), spring, two ? Optional.of(autumn) : Optional.empty());
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
}
