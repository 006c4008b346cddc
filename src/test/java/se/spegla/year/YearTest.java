package se.spegla.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Variable;
import se.spegla.response.SheetId;
import se.spegla.testing.Clock;
import se.spegla.testing.Printed;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Site;
import se.spegla.testing.Town;

/**
 * A year as municipalities describe it: twelve units, homes by cards and everybody by codes, in spring and in autumn. Two
 * small homes are merged, one home cannot be asked in autumn, one is new, one has a new name; a leader closes early, a unit
 * is flooded and begins anew, a manager leaves and another comes. Whoever acts here has the pages and nothing else.
 */
class YearTest {
    private static final String UNITS = """
            namn;typ;område
            Almen;säbo;Norra
            Boken;säbo;Norra
            Cedern;säbo;Norra
            Enen;säbo;Norra
            Furan;säbo;Södra
            Granen;säbo;Södra
            Hasseln;säbo;Södra
            Häggen;säbo;Södra
            Hemtjänst Norr;hemtjänst;Norra
            Hemtjänst Söder;hemtjänst;Södra
            Vårdcentralen;vårdcentral;Norra
            Gruppbostaden;LSS;Södra
            """;
    private static final List<String> HOMES =
            List.of("Almen", "Boken", "Cedern", "Enen", "Furan", "Granen", "Hasseln", "Häggen");
    private static final Map<String, String> PASSWORD =
            Map.of("password", "kanel och kardemumma", "again", "kanel och kardemumma");

    @TempDir
    private Path folder;

    private final Clock clock = Clock.at("2026-02-10T08:00:00Z");
    private final Random random = new Random(7);
    private final Instrument pCat = Town.instrument("p-cat");
    private final Instrument knowledge = Town.instrument("staff-knowledge");
    private RunningSpegla spegla;
    private Leader leader;

    @BeforeEach
    void start() {
        spegla = RunningSpegla.in(folder, clock);
        leader = new Leader(spegla.leader());
    }

    @AfterEach
    void stop() {
        spegla.close();
    }

    @Test
    void a_year_is_led_through_the_pages_alone() {
        leader.send("/organisation", Map.of("name", "Provköping", "contact", "Pia Provare, 0000-00 00 00"));
        leader.importUnits(UNITS);
        assertThat(leader.units()).hasSize(12);
        manager(
                "Annika",
                leader.invitation("/accounts/invite", Map.of("role", "UNIT_MANAGER", "unit", leader.unit("Almen"))));

        var homes = leader.series("P-CAT i boendena", "p-cat", "CARDS", HOMES);
        var spring = springByCards(homes);
        var everybody = leader.series(
                "Kunskap om nära vård",
                "staff-knowledge",
                "UNIT_CODE",
                leader.units().keySet().stream()
                        .filter(name -> !name.equals("Hasseln och Häggen"))
                        .toList());
        var before = springByCodes(everybody);
        assertThat(signedIn("Annika")
                        .get("/results" + homes.substring("/series".length()))
                        .body())
                .contains("Almen")
                .doesNotContain("Boken", "Furan");

        anotherSeriesOfTheSameQuestionnaireWaits();

        at("2026-09-10T08:00:00Z");
        rename("Almen", "Almbacken");
        successor("Almbacken", "Birger");
        var autumn = autumnByCards(homes);
        var results = "/results" + homes.substring("/series".length());
        theResultsSayWhatCameAndWent(results, spring, autumn);

        assertThat(signedIn("Annika").get(results).statusCode()).isEqualTo(404);
        assertThat(signedIn("Birger").get(results).body())
                .contains("Almbacken", "Hette tidigare Almen.")
                .doesNotContain("Boken", "Cedern", "Lunden");
        theSeriesOfTheSpringEnds(everybody, before);
    }

    /** Planned in February, printed, opened by itself on 1 March, and closed on its last day. */
    private String springByCards(String homes) {
        var round = leader.round(homes, "Våren 2026", "2026-03-01", "2026-03-20");
        leader.headcounts(
                round,
                Map.of(
                        "Almen", 12, "Boken", 9, "Cedern", 8, "Enen", 8, "Furan", 7, "Granen", 7, "Hasseln", 3,
                        "Häggen", 4));
        assertThat(leader.page(round + "/open")).contains("Hasseln (3 anställda)", "Häggen (4 anställda)", "Slå ihop");
        leader.merge(round, "Hasseln och Häggen", "Hasseln", "Häggen");
        assertThat(leader.page(round + "/open"))
                .contains("Planera: öppnas 1 mars 2026")
                .doesNotContain("(3 anställda)");
        leader.send(round + "/open", Map.of("how", "plan"));
        assertThat(leader.page(round)).contains("Planerad", "den 1 mars 2026 klockan 00.00");
        try (var cutOuts = Printed.pdf(leader.file(round + "/cut-outs"))) {
            assertThat(cutOuts.pages()).isNotEmpty();
        }
        var cards = leader.cards(round);
        assertThat(cards.keySet()).contains("Almen", "Hasseln och Häggen").doesNotContain("Hasseln", "Häggen");
        assertThat(cards.get("Hasseln och Häggen")).hasSize(7);
        assertThat(spegla.visitor().get("/s/" + cards.get("Almen").get(0)).body())
                .contains("1 mars 2026");

        at("2026-03-03T08:00:00Z");
        assertThat(leader.page(round)).contains("Öppen");
        byCards(cards, "Almen", 11, 3);
        byCards(cards, "Boken", 8, 3);
        byCards(cards, "Cedern", 7, 3);
        byCards(cards, "Enen", 8, 2);
        byCards(cards, "Furan", 6, 3);
        byCards(cards, "Granen", 3, 3);
        byCards(cards, "Hasseln och Häggen", 6, 3);
        at("2026-03-23T00:00:00Z");
        leader.waitsFor("/results" + homes.substring("/series".length()), "För få svar");
        assertThat(leader.page(round)).contains("Stängd");
        return round;
    }

    /** A code for each of the twelve units; one is flooded and begins anew, and the leader closes before the last day. */
    private String springByCodes(String everybody) {
        var round = leader.round(everybody, "Före utbildningen", "2026-03-23", "2026-04-20");
        leader.send(round + "/open", Map.of());
        var codes = leader.codes(round);
        assertThat(codes).hasSize(12);
        codes.forEach((unit, code) -> byCode(code, unit.equals("Vårdcentralen") ? 3 : 6));
        byCode(codes.get("Hemtjänst Norr"), 30);
        var anew = round + "/units/" + leader.unit("Hemtjänst Norr") + "/anew";
        leader.send(anew, Map.of("name", "Hemtjänst Norr", "code", printed(codes.get("Hemtjänst Norr"))));
        assertThat(spegla.visitor().get("/s/" + codes.get("Hemtjänst Norr")).statusCode())
                .isEqualTo(404);
        byCode(leader.codes(round).get("Hemtjänst Norr"), 7);

        at("2026-04-02T08:00:00Z");
        assertThat(leader.page(round + "/close"))
                .contains(
                        "<dt>Vårdcentralen</dt><dd>färre än 5 · Inget resultat om mätningen stängs nu</dd>",
                        "<dt>Hemtjänst Norr</dt><dd>minst 5 · Får ett resultat</dd>",
                        "Låt den vara öppen");
        leader.send(round + "/close", Map.of("how", "now"));
        assertThat(leader.page(round)).contains("Stängd");
        assertThat(leader.page("/results" + everybody.substring("/series".length())))
                .contains("svaren i den här enheten kastades och mätningen började om", "För få svar");
        return round;
    }

    /** A unit that stood for two, and its parts, are not asked the same again so soon; others are. */
    private void anotherSeriesOfTheSameQuestionnaireWaits() {
        var again = leader.series("P-CAT en gång till", "p-cat", "UNIT_CODE", List.of("Häggen", "Hemtjänst Norr"));
        var round = leader.round(again, "Våren", "2026-04-02", "2026-04-30");
        assertThat(leader.page(round + "/open"))
                .contains(
                        "Häggen delar personal med Hasseln och Häggen, som svarade på samma frågeformulär i P-CAT i boendena, "
                                + "Våren 2026. Här kan enheten vara med tidigast 19 maj 2026.",
                        "Hemtjänst Norr (Hemtjänst)")
                .doesNotContain("name=\"how\"");
        assertThat(leader.post(round + "/open", Map.of()).statusCode()).isEqualTo(409);
        leader.roster(round, List.of("Hemtjänst Norr"), Map.of("Häggen", "Har nyss svarat"));
        assertThat(leader.page(round + "/open")).contains("name=\"how\"").doesNotContain("delar personal");
        leader.send(again + "/erase", Map.of("name", "P-CAT en gång till"));
    }

    /** One home cannot be asked, one is new; the leader closes early, and then does not wait for the grace period either. */
    private String autumnByCards(String homes) {
        leader.send("/units/new", Map.of("name", "Lunden", "type", "RESIDENTIAL", "area", areaOf("Boken")));
        var round = leader.round(homes, "Hösten 2026", "2026-09-10", "2026-10-01");
        leader.send(round + "/units/new", Map.of("unit", leader.unit("Lunden"), "headcount", "9"));
        leader.roster(
                round,
                List.of("Almbacken", "Boken", "Enen", "Furan", "Granen", "Hasseln och Häggen", "Lunden"),
                Map.of("Cedern", "Ny chef och ny personal"));
        assertThat(leader.page(round + "/headcounts"))
                .contains("Almbacken", "value=\"12\"")
                .doesNotContain("Cedern");
        assertThat(leader.page(round + "/open"))
                .contains("Nya enheter i mätserien", "<li>Lunden</li>", "Cedern: Ny chef och ny personal");
        leader.send(round + "/open", Map.of());
        var cards = leader.cards(round);
        assertThat(cards.keySet()).contains("Almbacken", "Lunden").doesNotContain("Cedern", "Almen");
        byCards(cards, "Almbacken", 11, 4);
        byCards(cards, "Boken", 8, 3);
        byCards(cards, "Enen", 8, 4);
        byCards(cards, "Furan", 6, 3);
        byCards(cards, "Granen", 6, 3);
        byCards(cards, "Hasseln och Häggen", 6, 4);
        byCards(cards, "Lunden", 8, 3);

        at("2026-09-20T08:00:00Z");
        leader.send(round + "/close", Map.of("how", "grace"));
        assertThat(leader.page(round)).contains("Stängs", "22 september 2026 klockan 10.00");
        leader.send(round + "/close", Map.of("how", "now"));
        assertThat(leader.page(round)).contains("Stängd");
        return round;
    }

    private void theResultsSayWhatCameAndWent(String results, String spring, String autumn) {
        var compared = leader.page(results);
        assertThat(row(compared, "Almbacken")).contains("Hette tidigare Almen.");
        assertThat(row(compared, "Cedern"))
                .contains("Ingen uppföljning", "Inte med i Hösten 2026: Ny chef och ny personal.")
                .doesNotContain("För få svar");
        assertThat(row(compared, "Lunden")).contains("Ingen baslinje");
        assertThat(row(compared, "Granen")).contains("För få svar");
        assertThat(row(compared, "Hasseln och Häggen")).doesNotContain("Ingen", "För få svar");
        assertThat(compared).doesNotContain(">Hasseln<", ">Häggen<");

        var alone = leader.page(results + "?follow-up=none&baseline=" + spring.substring("/rounds/".length()));
        assertThat(row(alone, "Almen")).contains("Heter nu Almbacken.");
        assertThat(leader.page(results + "?follow-up=none&baseline=" + autumn.substring("/rounds/".length())))
                .contains("<dt>Cedern</dt><dd>Inte med den här gången: Ny chef och ny personal</dd>");
        assertThat(alone).doesNotContain("\">Lunden</a>");
        assertThat(leader.page(autumn)).contains("Inte med den här gången", "Cedern: Ny chef och ny personal");
    }

    private void theSeriesOfTheSpringEnds(String everybody, String round) {
        assertThat(leader.post(everybody + "/end", Map.of("name", "Kunskap")).statusCode())
                .isEqualTo(422);
        leader.send(everybody + "/end", Map.of("name", "Kunskap om nära vård"));
        assertThat(leader.page("/series"))
                .contains("Kunskap om nära vård</a> <span class=\"tag closed\">Avslutad</span>");
        assertThat(leader.page(everybody)).contains("Mätserien är avslutad").doesNotContain("lägg upp nästa mätning");
        assertThat(leader.page(round)).contains("Stängd");
        assertThat(leader.page("/results" + everybody.substring("/series".length())))
                .contains("Hemtjänst Söder");
    }

    /** The page of a table from where this unit's row begins to where it ends. */
    private static String row(String page, String unit) {
        var from = page.indexOf("\">" + unit + "</a>");
        assertThat(from).as(unit).isPositive();
        return page.substring(from, page.indexOf("</tr>", from));
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
        leader = new Leader(spegla.leader());
    }

    private Site signedIn(String name) {
        var site = spegla.visitor();
        assertThat(site.postFrom(
                                "/sign-in",
                                "/sign-in",
                                Map.of("login", login(name), "password", PASSWORD.get("password")))
                        .statusCode())
                .isEqualTo(303);
        return site;
    }

    private static String login(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void manager(String name, String invitation) {
        var site = spegla.visitor();
        var fields = new HashMap<>(PASSWORD);
        fields.putAll(Map.of("name", name, "login", login(name)));
        assertThat(site.postFrom(invitation, invitation, fields).statusCode()).isEqualTo(303);
    }

    private void successor(String unit, String name) {
        manager(
                name,
                leader.invitation("/accounts/hand-over", Map.of("unit", leader.unit(unit), "successor", "invite")));
    }

    private void rename(String unit, String name) {
        var id = leader.unit(unit);
        leader.send("/units/" + id, Map.of("name", name, "type", "RESIDENTIAL", "area", areaOf(unit)));
    }

    private String areaOf(String unit) {
        var page = leader.page("/units/" + leader.unit(unit));
        var chosen = Pattern.compile("value=\"([0-9a-f]{32})\" selected").matcher(page);
        assertThat(chosen.find()).isTrue();
        return chosen.group(1);
    }

    private void byCards(Map<String, List<String>> cards, String unit, int sheets, int value) {
        cards.get(unit).stream().limit(sheets).forEach(card -> answer(card, pCat, value));
        clock.advance(Duration.ofMinutes(5));
    }

    /** No faster than a code lets sheets in: as many an hour as the unit's headcount, 20 where it is not known. */
    private void byCode(String code, int sheets) {
        for (int i = 0; i < sheets; i++) {
            answer(code, knowledge, 3);
            clock.advance(Duration.ofMinutes(3));
        }
    }

    /** One person at a tablet: opens the form and sends it. */
    private void answer(String code, Instrument instrument, int value) {
        var staff = spegla.visitor();
        assertThat(staff.get("/s/" + code).statusCode()).isEqualTo(200);
        var fields = new HashMap<>(Map.of("sheet", SheetId.random().value()));
        instrument.variables().forEach(item -> fields.put(item.id(), Integer.toString(option(item, value))));
        var answer = staff.post("/s/" + code, fields);
        assertThat(answer.headers().firstValue("Sheet")).as(answer.body()).contains("stored");
    }

    /** Near this value, as people are. */
    private int option(Variable item, int value) {
        var options = item.scale().options().stream()
                .filter(option -> option.counts())
                .map(option -> option.value())
                .toList();
        int wanted = (item.reversed() ? 6 - value : value) + random.nextInt(3) - 1;
        return options.contains(wanted) ? wanted : options.get(random.nextInt(options.size()));
    }

    private static String printed(String code) {
        return code.substring(0, 4) + "-" + code.substring(4);
    }
}
