package se.spegla.web.setup.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.CardCode;
import se.spegla.testing.Printed;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Site;

class CutOutTest {
    private static final Pattern CODE = Pattern.compile("\\b[2-9A-Z]{5}-[2-9A-Z]{5}\\b");

    @TempDir
    private static Path directory;

    private static RunningSpegla spegla;
    private static Site leader;
    private static Unit birch;
    private static Unit alder;
    private static Round round;

    @BeforeAll
    static void open_a_round_with_cards_for_two_units_of_20() {
        spegla = RunningSpegla.in(directory);
        spegla.organisation(false);
        birch = spegla.unit("Björken");
        alder = spegla.unit("Alen");
        var plain = spegla.series("p-cat", birch, alder);
        var rules = new Series.Rules(5, Series.Entry.CARDS, false, 50, Optional.empty());
        var series = new Series(plain.id(), plain.name(), plain.instrumentId(), rules, plain.units());
        spegla.database().rounds().save(series);
        round = spegla.openRound(series, "Våren");
        leader = spegla.leader();
    }

    @AfterAll
    static void stop() {
        spegla.close();
    }

    @Test
    void each_unit_has_a_sheet_that_divides_and_then_every_one_of_its_cards_once_by_code_ten_a_sheet() {
        try (var printed = Printed.pdf(leader.bytes(cards("")))) {
            assertThat(printed.isA4()).isTrue();
            assertThat(printed.pages()).hasSize(6);
            var first = printed.pages().get(0).contains("Björken") ? birch : alder;
            assertThat(printed.pages().get(0)).contains(first.name(), "20 kort");
            assertThat(codes(printed.pages().get(0))).isEmpty();
            var inOrder = codesOf(first).stream().sorted().toList();
            for (int sheet = 0; sheet < 2; sheet++) {
                assertThat(codes(printed.pages().get(sheet + 1)))
                        .containsExactlyInAnyOrderElementsOf(inOrder.subList(10 * sheet, 10 * sheet + 10));
            }
        }
    }

    @Test
    void the_order_in_which_cards_were_made_is_not_the_order_in_which_they_lie() {
        assertThat(codesOf(birch)).isNotEqualTo(codesOf(birch).stream().sorted().toList());
    }

    @Test
    void every_square_leads_to_the_questionnaire_by_its_own_card() {
        try (var printed = Printed.pdf(leader.bytes(cards("/" + birch.id().value())))) {
            assertThat(printed.pages()).hasSize(3);
            assertThat(printed.codes(1))
                    .hasSize(10)
                    .containsExactlyInAnyOrderElementsOf(codes(printed.pages().get(1)).stream()
                            .map(code -> spegla.base() + "/s/" + code.replace("-", ""))
                            .toList());
        }
    }

    @Test
    void the_page_of_codes_leads_to_the_cards_and_a_round_without_cards_has_none() {
        assertThat(leader.get("/rounds/" + round.id().value() + "/codes").body())
                .contains(cards(""), cards("/" + birch.id().value()));
        var other = spegla.openRound(spegla.series("m-p-cat", birch), "Utan kort");

        assertThat(leader.get("/rounds/" + other.id().value() + "/cut-outs").statusCode())
                .isEqualTo(409);
        assertThat(leader.get("/rounds/" + other.id().value() + "/codes").body())
                .doesNotContain("cut-outs");
        assertThat(spegla.visitor().get(cards("")).statusCode()).isEqualTo(302);
    }

    @Test
    void what_no_pdf_shows_is_told_on_each_page_that_leads_to_cards_and_left_out_of_them() {
        var oak = spegla.unit("Eken 🌳");
        var plain = spegla.series("m-p-cat", oak);
        spegla.database().units().save(new Organisation("بلدية Provköping", "Pia ☎ 0000", false));
        var series = new Series(
                plain.id(),
                "Serien ✨",
                plain.instrumentId(),
                new Series.Rules(5, Series.Entry.CARDS, false, 50, Optional.empty()),
                plain.units());
        spegla.database().rounds().save(series);
        var colourful = "/rounds/" + spegla.openRound(series, "Sommaren ☀").id().value();
        var more = colourful + "/cards/" + oak.id().value() + "/more?made=2";

        for (var page :
                List.of(colourful + "/codes", colourful + "/codes/" + oak.id().value(), more)) {
            assertThat(leader.see(page).page().select(".warn li").eachText())
                    .as(page)
                    .hasSize(5)
                    .contains("Eken 🌳 – 🌳", "Pia ☎ 0000 – ☎", "Serien ✨ – ✨", "Sommaren ☀ – ☀")
                    .anyMatch(each -> each.startsWith("بلدية Provköping – "));
        }
        for (var pdf : List.of("/cut-outs", "/posters", "/posters?lang=en")) {
            try (var printed = Printed.pdf(leader.bytes(colourful + pdf))) {
                assertThat(printed.pages())
                        .as(pdf)
                        .noneMatch(page -> page.contains("#"))
                        .anyMatch(page -> page.contains("Eken"))
                        .anyMatch(page -> page.contains("Provköping"));
            }
        }
    }

    private static List<String> codes(String page) {
        return CODE.matcher(page).results().map(MatchResult::group).toList();
    }

    private static List<String> codesOf(Unit unit) {
        return spegla.database().cards().of(round.id()).get(unit.id()).stream()
                .map(CardCode::printed)
                .toList();
    }

    private static String cards(String rest) {
        return "/rounds/" + round.id().value() + "/cut-outs" + rest;
    }
}
