package se.spegla.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.instrument.Instrument;
import se.spegla.testing.MadeUp;
import se.spegla.web.Messages;

class ChartsTest {
    private final Words swedish = Messages.in("sv");
    private final MadeUp madeUp = MadeUp.municipality();
    private final Instrument instrument = madeUp.instrument();
    private final ReleasedComparison compared = madeUp.compared();

    @ParameterizedTest
    @EnumSource
    void every_chart_scales_and_can_be_read_aloud(Canvas canvas) throws Exception {
        for (var chart : List.of(dumbbell(compared, canvas), bars(compared, canvas), trend(canvas))) {
            var root = parsed(chart).getDocumentElement();
            assertThat(root.getAttribute("viewBox"))
                    .isEqualTo("0 0 " + canvas.width() + " " + root.getAttribute("height"));
            assertThat(root.getAttribute("height")).matches("\\d+");
            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(chart.title())
                    .isNotBlank();
            assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo(chart.description());
            assertThat(chart.svg()).doesNotContain("<script", "http://www.w3.org/1999/xlink", "NaN", "Infinity");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_page_knows_how_much_room_a_chart_takes_before_it_is_drawn(Canvas canvas) throws Exception {
        assertThat(height(dumbbell(compared, canvas)))
                .isEqualTo(Dumbbell.height(compared.units().size()));
        assertThat(height(trend(canvas))).isEqualTo(Trend.HEIGHT);
        for (var comparison : List.of(compared, madeUp.springAlone())) {
            assertThat(height(bars(comparison, canvas)))
                    .isEqualTo(AnswerBars.height(
                            comparison,
                            instrument,
                            instrument.variables().stream()
                                    .filter(item -> !item.reversed())
                                    .toList(),
                            swedish,
                            canvas));
        }
    }

    private static int height(Chart chart) throws Exception {
        return Integer.parseInt(parsed(chart).getDocumentElement().getAttribute("height"));
    }

    @Test
    void the_same_figures_give_the_same_file() {
        assertThat(dumbbell(compared, Canvas.WIDE).svg())
                .isEqualTo(dumbbell(compared, Canvas.WIDE).svg());
        assertThat(bars(compared, Canvas.WIDE).svg())
                .isEqualTo(bars(compared, Canvas.WIDE).svg());
    }

    @Test
    void the_dumbbell_has_a_hollow_dot_for_each_baseline_and_a_filled_one_for_each_follow_up() {
        var chart = dumbbell(compared, Canvas.WIDE);
        assertThat(chart.svg())
                .contains(
                        "Solgläntan · n 24 → 26",
                        "Ängsro · n 8",
                        "Hösten 2025: För få svar",
                        "Hösten 2025: Ingen uppföljning",
                        "möjligt 13 till 65");
        assertThat(count(chart.svg(), "<circle fill=\"#ffffff\""))
                .as("baselines, one of them in the legend")
                .isEqualTo(5 + 1);
        assertThat(count(chart.svg(), "<circle fill=\"#0b5a60\""))
                .as("follow-ups, one of them in the legend")
                .isEqualTo(3 + 1);
    }

    @Test
    void nothing_of_a_withheld_round_is_drawn_or_told() {
        var chart = dumbbell(compared, Canvas.WIDE);
        assertThat(chart.description()).contains("Ängsro: Våren 2025").contains("Hösten 2025: För få svar.");
        assertThat(chart.svg()).doesNotContain("n 3", "→ 3");
    }

    @Test
    void one_round_alone_is_drawn_without_the_other() {
        var chart = dumbbell(madeUp.springAlone(), Canvas.NARROW);
        assertThat(chart.svg()).contains("Våren 2025").doesNotContain("Hösten", "Ingen uppföljning");
    }

    @Test
    void a_unit_name_with_markup_stays_text() throws Exception {
        var odd = MadeUp.of("p-cat", 1)
                .unit("<script>alert(1)</script> & Co", "Norra", MadeUp.sheets(9, 9, 0), MadeUp.sheets(9, 9, 0));
        var chart = Dumbbell.of(
                odd.compared(), instrument.mainScore(), odd.compared().units(), swedish, Canvas.WIDE);
        assertThat(chart.svg()).doesNotContain("<script");
        assertThat(parsed(chart).getDocumentElement().getTextContent()).contains("<script>alert(1)</script> & Co");
    }

    @Test
    void the_bars_tell_how_it_was_answered() {
        var chart = bars(compared, Canvas.WIDE);
        assertThat(chart.svg())
                .contains("Stämmer inte alls", "Stämmer helt", "Våren 2025", "Hösten 2025 · n 26")
                .doesNotContain("(omvänd)");
        assertThat(chart.description()).contains("Stämmer helt 42\u202f%");
        assertThat(chart.svg().indexOf("Våren 2025")).isLessThan(chart.svg().indexOf("Hösten 2025"));
    }

    @Test
    void to_agree_with_a_reversed_statement_does_not_look_like_a_good_result() {
        var chart = bars(compared, true, Canvas.WIDE);
        var told = chart.description();
        assertThat(chart.svg()).contains("(omvänd)");
        assertThat(told).contains("ju längre till höger, desto bättre");
        assertThat(told.indexOf("Stämmer helt"))
                .as("from the worst to the best")
                .isLessThan(told.indexOf("Stämmer inte alls"));
    }

    @Test
    void the_trend_leaves_a_gap_with_its_reason() {
        assertThat(trend(Canvas.WIDE).svg()).contains("Våren 2026", "För få svar", "n 24");
    }

    private Chart dumbbell(ReleasedComparison comparison, Canvas canvas) {
        return Dumbbell.of(comparison, instrument.mainScore(), comparison.units(), swedish, canvas);
    }

    private Chart bars(ReleasedComparison comparison, Canvas canvas) {
        return bars(comparison, false, canvas);
    }

    private Chart bars(ReleasedComparison comparison, boolean reversed, Canvas canvas) {
        var items = instrument.variables().stream()
                .filter(item -> item.reversed() == reversed)
                .toList();
        return AnswerBars.of(comparison, comparison.units().get(0), instrument, items, swedish, canvas);
    }

    private Chart trend(Canvas canvas) {
        var first = compared.units().get(0).mainScore();
        var points = List.of(
                Trend.Point.of("Våren 2025", first.baseline(), swedish),
                Trend.Point.of("Hösten 2025", first.followUp(), swedish),
                Trend.Point.of("Våren 2026", compared.units().get(2).mainScore().followUp(), swedish));
        return Trend.of(instrument.mainScore(), "Solgläntan", points, swedish, canvas);
    }

    private static Document parsed(Chart chart) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(chart.svg())));
    }

    private static long count(String text, String pattern) {
        return java.util.regex.Pattern.compile(pattern).matcher(text).results().count();
    }
}
