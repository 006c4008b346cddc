package se.spegla.web.setup.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.instrument.Text;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;
import se.spegla.testing.Printed;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Site;
import se.spegla.testing.Town;

class PosterTest {
    private static final String PUBLIC = "http://enkat.spegla.example.org";

    @TempDir
    private static Path directory;

    private static RunningSpegla spegla;
    private static Site leader;
    private static Unit home;
    private static Unit night;
    private static Round round;

    @BeforeAll
    static void open_a_round_of_two_units() {
        spegla = RunningSpegla.in(directory, URI.create(PUBLIC));
        spegla.organisation(false);
        home = spegla.unit("Björkgården");
        night = spegla.unit("Hemtjänsten Ängen & Åsen, natt");
        round = spegla.openRound(spegla.series("p-cat", home, night), "Våren");
        leader = spegla.leader();
    }

    @AfterAll
    static void stop() {
        spegla.close();
    }

    @Test
    void every_unit_of_the_round_has_one_A4_sheet_with_its_name_code_dates_promise_and_contact() {
        try (var posters = Printed.pdf(leader.bytes(posters("")))) {
            assertThat(posters.isA4()).isTrue();
            assertThat(posters.pages()).hasSize(2);
            for (var unit : List.of(home, night)) {
                assertThat(posters.pages())
                        .filteredOn(page -> page.contains(unit.name()))
                        .singleElement()
                        .asString()
                        .contains(
                                spegla.code(round, unit).printed(),
                                "Svara från",
                                "anonym",
                                "om minst 5",
                                "enkat.spegla.example.org",
                                "Pia Provare");
            }
        }
    }

    @Test
    void a_camera_that_sees_the_sheet_finds_the_units_questionnaire() {
        try (var poster = Printed.pdf(leader.bytes(posters("/" + night.id().value())))) {
            assertThat(poster.codes(0))
                    .containsExactly(PUBLIC + "/s/" + spegla.code(round, night).value());
        }
    }

    @Test
    void an_English_poster_leads_to_the_English_questionnaire() {
        try (var poster = Printed.pdf(leader.bytes(posters("/" + home.id().value() + "?lang=en")))) {
            assertThat(poster.pages()).singleElement().asString().contains("Björkgården", "What we promise you");
            assertThat(poster.codes(0))
                    .containsExactly(PUBLIC + "/s/" + spegla.code(round, home).value() + "?lang=en");
        }
    }

    @Test
    void characters_that_no_pdf_shows_are_told_before_printing_and_left_out() {
        var names = List.of("Träffpunkt السلام", "Solen 🌞", "Žižkov Ελένη Анна", "مركز");
        var units = names.stream().map(spegla::unit).toArray(Unit[]::new);
        var foreign = spegla.openRound(spegla.series("p-cat", units), "Sommaren ☀");
        var page = leader.see("/rounds/" + foreign.id().value() + "/codes");

        assertThat(page.text()).contains("De här tecknen finns inte i typsnittet");
        assertThat(page.page().select(".warn li").eachText())
                .contains("Träffpunkt السلام – ا ل س م", "Solen 🌞 – 🌞", "Sommaren ☀ – ☀")
                .noneMatch(each -> each.startsWith("Žižkov"));
        try (var posters = Printed.pdf(leader.bytes("/rounds/" + foreign.id().value() + "/posters"))) {
            assertThat(posters.pages()).hasSize(4).noneMatch(sheet -> sheet.contains("#"));
            assertThat(posters.pages())
                    .anyMatch(sheet -> sheet.contains("Žižkov Ελένη Анна"))
                    .anyMatch(sheet -> sheet.contains("Träffpunkt"))
                    .anyMatch(sheet -> sheet.contains("(namnet går inte att trycka)"));
        }
        assertThat(leader.get("/rounds/" + round.id().value() + "/codes").body())
                .doesNotContain("finns inte i typsnittet");
    }

    @Test
    void posters_and_forms_are_offered_in_the_languages_that_the_questionnaire_has() {
        var knowledge = spegla.openRound(spegla.series("staff-knowledge", home), "Kunskap");
        var easy = "posters?lang=sv-x-lattlast";

        assertThat(leader.get("/rounds/" + knowledge.id().value() + "/codes").body())
                .contains("posters?lang=en", easy);
        assertThat(leader.get("/rounds/" + knowledge.id().value() + "/forms").body())
                .contains("?lang=ar", "?lang=en");
        assertThat(leader.get("/rounds/" + round.id().value() + "/codes").body())
                .contains("posters?lang=en")
                .doesNotContain(easy);
        assertThat(leader.get("/rounds/" + round.id().value() + "/forms").body())
                .contains("?lang=en")
                .doesNotContain("?lang=ar", "?lang=sv-x-lattlast");
        try (var poster = Printed.pdf(leader.bytes("/rounds/" + knowledge.id().value() + "/posters"))) {
            assertThat(poster.pages())
                    .singleElement()
                    .asString()
                    .as("no Arabic, whose letters do not print")
                    .contains("Frågorna finns också på: Lättläst svenska, English")
                    .doesNotContain("English,");
        }
        try (var poster = Printed.pdf(leader.bytes("/rounds/" + knowledge.id().value() + "/posters?lang=en"))) {
            assertThat(poster.pages()).singleElement().asString().contains("also in: Svenska, Lättläst svenska");
        }
        try (var poster = Printed.pdf(leader.bytes(posters("/" + home.id().value())))) {
            assertThat(poster.pages())
                    .singleElement()
                    .asString()
                    .contains("Frågorna finns också på: English")
                    .doesNotContain("Lättläst");
        }
        try (var poster = Printed.pdf(leader.bytes(posters("/" + home.id().value() + "?lang=sv-x-lattlast")))) {
            assertThat(poster.codes(0))
                    .as("Swedish in its place")
                    .containsExactly(PUBLIC + "/s/" + spegla.code(round, home).value());
        }
    }

    @Test
    void a_questionnaire_in_swedish_only_has_a_poster_that_offers_no_other_language() {
        var pcat = Town.instrument("p-cat");
        var licensed = new HashMap<String, Text>();
        pcat.texts().forEach((id, text) -> licensed.put(id, new Text(Map.of("sv", text.in("sv")))));
        var swedish = spegla.openRound(
                spegla.series("p-cat", spegla.unit("Lindgården")), "Bara svenska", pcat.withLicensedTexts(licensed));

        assertThat(leader.get("/rounds/" + swedish.id().value() + "/codes").body())
                .doesNotContain("posters?lang=en");
        try (var poster = Printed.pdf(leader.bytes("/rounds/" + swedish.id().value() + "/posters?lang=en"))) {
            assertThat(poster.pages())
                    .singleElement()
                    .asString()
                    .contains("Det här lovar vi dig")
                    .doesNotContain("finns också på");
        }
    }

    @Test
    void the_page_of_codes_leads_to_the_posters() {
        assertThat(leader.get("/rounds/" + round.id().value() + "/codes").body())
                .contains(
                        posters("?lang=sv"),
                        posters("?lang=en"),
                        posters("/" + home.id().value() + "?lang=sv"));
    }

    @Test
    void posters_are_for_process_leaders_while_forms_are_handed_out() {
        var draft = Round.draft(round.series(), "Hösten", round.startsOn(), round.endsOn(), round.grace());
        spegla.database().rounds().save(draft, List.of());

        assertThat(spegla.visitor().get(posters("")).statusCode()).isEqualTo(302);
        assertThat(leader.get("/rounds/" + draft.id().value() + "/posters").statusCode())
                .isEqualTo(409);
        assertThat(leader.get(posters("/nobody")).statusCode()).isEqualTo(404);
    }

    private static String posters(String rest) {
        return "/rounds/" + round.id().value() + "/posters" + rest;
    }
}
