package se.spegla.web.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.instrument.Text;
import se.spegla.testing.Site;
import se.spegla.testing.Town;

/** The languages of those who answer. */
class LanguagesTest {
    private static final String NOT_IN_ARABIC = "غير متوفر";
    private static TabletServer server;
    private static Site site;

    @BeforeAll
    static void start(@TempDir Path directory) {
        server = new TabletServer(directory);
        site = server.site();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_language_is_offered_by_its_own_name_on_the_start_page_and_where_the_code_is_asked_for() {
        server.open(Town.instrument("staff-knowledge"));
        for (var path : new String[] {"/", server.path()}) {
            var page = site.get(path + "?lang=ar").body();
            assertThat(page)
                    .contains(
                            "<html lang=\"ar\" dir=\"rtl\"",
                            "?lang=sv\" lang=\"sv\" hreflang=\"sv\" dir=\"ltr\">Svenska<",
                            ">Lättläst svenska<",
                            ">English<",
                            "hreflang=\"ar\" dir=\"rtl\" aria-current=\"true\">العربية<");
            assertThat(site.get(path + "?lang=fi").body()).contains("<html lang=\"sv\" dir=\"ltr\"");
        }
        assertThat(site.post("/?lang=ar", Map.of("code", server.code()))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(server.path() + "?lang=ar");
    }

    @Test
    void arabic_is_complete_for_staff_knowledge_and_says_in_both_languages_that_it_needs_review() {
        server.open(Town.instrument("staff-knowledge"));
        var page = site.get(server.path() + "?lang=ar").body();
        server.instrument.variables().forEach(item -> {
            assertThat(page).contains(server.instrument.text(item.id()).in("ar"));
            item.scale()
                    .options()
                    .forEach(option ->
                            assertThat(option.label().has("ar")).as(item.id()).isTrue());
        });
        assertThat(page)
                .contains(
                        server.instrument.title().in("ar"),
                        server.instrument.about().in("ar"),
                        server.instrument.rights().in("ar"),
                        "بحاجة إلى مراجعة",
                        "behöver granskas av någon som talar språket");
        assertThat(page)
                .doesNotContain(
                        NOT_IN_ARABIC,
                        "lang=\"sv\" dir=\"ltr\">" + server.instrument.title().in("sv"));
        assertThat(site.get(server.path() + "?lang=en").body()).doesNotContain("behöver granskas", "needs review");
    }

    @Test
    void a_questionnaire_without_arabic_is_shown_in_swedish_and_says_so_once() {
        server.open(Town.instrument("p-cat"));
        var page = site.get(server.path() + "?lang=ar").body();
        var first = server.instrument.questions().get(0);
        assertThat(page)
                .contains("<span lang=\"sv\" dir=\"ltr\">" + first.text().in("sv"));
        assertThat(page).containsOnlyOnce(NOT_IN_ARABIC);
        assertThat(site.get(server.path() + "?lang=sv-x-lattlast").body())
                .containsOnlyOnce("finns inte på lättläst än");
    }

    @Test
    void only_languages_that_the_questionnaire_has_are_offered_with_script_and_without() {
        server.open(Town.instrument("p-cat"));
        for (var page : List.of(
                site.get(server.path()).body(),
                site.post(server.path(), Map.of("p1", "2", "_do", "change")).body(),
                site.post(server.path(), Map.of("p1", "2")).body())) {
            assertThat(page).contains("lang=\"en\"").doesNotContain("lang=\"ar\"", "lattlast");
        }
        var whole = Town.instrument("staff-knowledge");
        server.open(whole);
        assertThat(site.get(server.path()).body()).contains("hreflang=\"ar\"", "hreflang=\"sv-x-lattlast\"");
    }

    @Test
    void a_questionnaire_in_one_language_asks_for_none() {
        var onlySwedish = new HashMap<String, Text>();
        var whole = Town.instrument("p-cat");
        whole.texts().forEach((id, text) -> onlySwedish.put(id, new Text(Map.of("sv", text.in("sv")))));
        server.open(whole.withLicensedTexts(onlySwedish));
        assertThat(site.get(server.path()).body()).contains("id=\"tongues\" open hidden>");
        assertThat(site.post(server.path(), Map.of("p1", "2")).body()).doesNotContain("Byt språk");
    }

    @Test
    void where_the_code_is_asked_for_the_browsers_language_is_honoured_by_its_base_until_somebody_chooses() {
        for (var asked : List.of("en-GB,sv;q=0.5 en", "fi,ar-SY;q=0.9 ar", "fi sv", "sv-SE sv")) {
            var at = asked.lastIndexOf(' ');
            assertThat(shownFor(asked.substring(0, at), "/"))
                    .as(asked)
                    .contains("<html lang=\"" + asked.substring(at + 1));
        }
        assertThat(shownFor("en-GB", "/?lang=sv")).contains("<html lang=\"sv\"");
        assertThat(shownFor("en-GB", "/s/22222222")).contains("<html lang=\"en\"", "The code is not right");
    }

    @Test
    void a_language_that_nobody_chose_is_not_carried_to_a_questionnaire_that_may_lack_it_and_a_chosen_one_is() {
        server.open(Town.instrument("p-cat"));
        assertThat(ledTo("ar-SY,ar", "/?lang=ar")).isEqualTo(server.path());
        assertThat(shownFor("ar-SY,ar", server.path())).contains("<html lang=\"sv\"");
        assertThat(ledTo("en-GB", "/?lang=sv")).as("chosen against the browser").isEqualTo(server.path() + "?lang=sv");
        assertThat(ledTo("sv-SE", "/?lang=ar")).isEqualTo(server.path() + "?lang=ar");
    }

    private static String ledTo(String acceptLanguage, String path) {
        var address = site.send(HttpRequest.newBuilder(URI.create(server.base() + path))
                        .header("Accept-Language", acceptLanguage)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("code=" + server.code()))
                        .build())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return address.substring(address.indexOf("/s/"));
    }

    @Test
    void the_browsers_language_is_honoured_by_its_base_where_the_questionnaire_has_it_and_the_address_names_none() {
        server.open(Town.instrument("p-cat"));
        for (var asked : List.of(
                "en-GB,sv;q=0.5 en",
                "fi,ar-SY;q=0.9,en;q=0.8 en",
                "ar-SY,ar sv",
                "sv-SE,en;q=0.9 sv",
                "* sv",
                "no list;q=x sv")) {
            var at = asked.lastIndexOf(' ');
            assertThat(shownFor(asked.substring(0, at), server.path()))
                    .as(asked)
                    .contains("<html lang=\"" + asked.substring(at + 1));
        }
        assertThat(shownFor("en-GB", server.path() + "?lang=sv")).contains("<html lang=\"sv\"");
        server.open(Town.instrument("staff-knowledge"));
        assertThat(shownFor("ar-SY", server.path())).contains("<html lang=\"ar\" dir=\"rtl\"");
    }

    private static String shownFor(String acceptLanguage, String path) {
        return site.send(HttpRequest.newBuilder(URI.create(server.base() + path))
                        .header("Accept-Language", acceptLanguage)
                        .build())
                .body();
    }

    @Test
    void licensed_wording_is_not_for_a_browser_to_translate_and_other_wording_is() {
        var shipped = Town.instrument("p-cat");
        server.open(shipped);
        assertThat(site.get(server.path()).body()).doesNotContain("translate=");
        server.open(shipped.withLicensedTexts(Map.of("p1", Text.of("Licensierat påstående", "Licensed statement"))));
        var page = site.get(server.path()).body();
        assertThat(page)
                .contains(
                        "<span translate=\"no\">Licensierat påstående</span>",
                        "<span translate=\"no\">Stämmer helt</span>");
        assertThat(site.post(server.path(), Map.of("p1", "5")).body())
                .contains(
                        "<p translate=\"no\">Licensierat påstående</p>",
                        "<p class=\"answer\" translate=\"no\">Stämmer helt</p>");
    }

    @Test
    void a_single_text_without_a_translation_is_marked_where_it_stands() {
        var whole = Town.instrument("staff-knowledge");
        var without = whole.text("s2");
        server.open(whole.withLicensedTexts(Map.of("s2", Text.of(without.in("sv"), without.in("en")))));
        var page = site.get(server.path() + "?lang=ar").body();
        assertThat(page).containsOnlyOnce(NOT_IN_ARABIC);
        assertThat(page.indexOf(NOT_IN_ARABIC)).isBetween(page.indexOf(without.in("sv")), page.indexOf("name=\"s2\""));
    }

    @Test
    void plain_swedish_is_a_language_of_its_own_and_english_has_none_of_it() {
        server.open(Town.instrument("staff-knowledge"));
        var page = site.get(server.path() + "?lang=sv-x-lattlast").body();
        assertThat(page)
                .contains(
                        "<html lang=\"sv-x-lattlast\" dir=\"ltr\"",
                        "Du väljer själv om du vill svara",
                        "Jag vet varför vi ska arbeta med nära vård.")
                .doesNotContain("finns inte på lättläst");
    }

    @Test
    void without_script_the_language_changes_on_form_and_summary_without_losing_answers() {
        server.open(Town.instrument("p-cat"));
        var fields = new HashMap<>(Map.of("p1", "2", "p3", "5"));
        var summary = site.post(server.path() + "?lang=sv", fields).body();
        assertThat(summary)
                .contains("name=\"_do\" value=\"change\" formaction=\"?lang=en\"")
                .doesNotContain("class=\"tongues\"");
        fields.put("_do", "change");
        assertThat(site.post(server.path() + "?lang=en", fields).body())
                .contains("<html lang=\"en\"", "name=\"p3\" value=\"5\" autocomplete=\"off\" checked")
                .doesNotContain("class=\"tongues\"");
        var empty = site.post(server.path() + "?lang=ar", Map.of("_do", "change"));
        assertThat(empty.statusCode()).isEqualTo(303);
        assertThat(empty.headers().firstValue("Location").orElseThrow()).endsWith(server.path() + "?lang=ar");
        assertThat(server.stored()).isZero();
    }
}
