package se.spegla.web.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.testing.Town.EVA;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.audit.AuditLog;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.testing.Clock;
import se.spegla.testing.Printed;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.SeenPage;
import se.spegla.testing.Site;

class UnitsComeAndGoTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private final Clock clock = Clock.at("2026-01-10T08:00:00Z");
    private RunningSpegla spegla;
    private Site leader;
    private Series series;
    private Unit oak;
    private Unit birch;

    @BeforeEach
    void start() {
        spegla = RunningSpegla.in(folder, clock);
        leader = spegla.leader();
        oak = spegla.unit("Eken");
        birch = spegla.unit("Björken");
        series = spegla.series("p-cat", birch, oak);
    }

    @AfterEach
    void stop() {
        spegla.close();
    }

    @Test
    void a_unit_is_left_out_with_a_reason_and_then_cards_need_no_headcount_of_it() {
        cards();
        makeRound("2026-01-10");
        post("/headcounts", Map.of(heads(oak), "12"));
        assertThat(page("/open")).contains("Antal anställda saknas");
        assertThat(buttons("/open")).isEmpty();

        assertThat(SeenPage.of(post("/units", Map.of(in(oak), "on")))
                        .page()
                        .select("fieldset:has(legend:containsOwn(Björken)) .field-fault")
                        .text())
                .startsWith("Björken: skriv varför enheten inte är med");
        assertThat(post("/units", Map.of(why(oak), "Ny chef", why(birch), "Ny chef"))
                        .body())
                .contains("Välj minst en enhet");
        assertThat(post("/units", Map.of(in(oak), "on", why(birch), "Ny chef")).statusCode())
                .isEqualTo(303);

        assertThat(page("")).contains("Inte med den här gången", "Björken: Ny chef");
        assertThat(page("/units")).contains("Ny chef");
        assertThat(page("/open")).contains("Enheter som inte är med den här gången");
        assertThat(buttons("/open")).containsExactly("Öppna mätningen");
        assertThat(page("/headcounts")).contains("Eken").doesNotContain("Björken");
        post("/open", Map.of());
        assertThat(page("")).contains("Öppen", "Björken: Ny chef");
        assertThat(leader.get("/rounds/" + ID + "/units").statusCode()).isEqualTo(409);
    }

    @Test
    void a_draft_shows_a_renamed_units_new_name_on_its_page_and_in_the_file_of_headcounts() {
        makeRound("2026-01-10");
        rename(oak, "Ekbacken");

        assertThat(page("")).contains("Ekbacken").doesNotContain("Eken");
        assertThat(leader.get("/rounds/" + ID + "/headcounts.csv").body())
                .contains("Ekbacken")
                .doesNotContain("Eken");
    }

    @Test
    void a_round_that_starts_later_is_planned_says_so_everywhere_and_opens_at_midnight() {
        makeRound("2026-02-01");
        assertThat(page("/open")).contains("Planera: öppnas 1 februari 2026", "Öppna nu");
        post("/open", Map.of("how", "plan"));
        var code = code(oak);

        assertThat(page(""))
                .contains(
                        "Planerad", "Den öppnas av sig själv den 1 februari 2026 klockan 00.00", code.substring(0, 4));
        assertThat(leader.get("/series").body()).contains("Planerad", "öppnas av sig själv den 1 februari 2026");
        assertThat(posters()).contains("1 februari 2026");
        assertThat(spegla.visitor().get("/s/" + code).body())
                .contains("Mätningen har inte börjat", "1 februari 2026")
                .doesNotContain("name=\"p1\"");
        assertThat(spegla.visitor().get("/s/" + code + "?lang=en").body()).contains("has not begun");

        clock.set(Instant.parse("2026-01-31T22:59:59Z"));
        assertThat(spegla.visitor().get("/s/" + code).body()).doesNotContain("name=\"p1\"");
        clock.set(Instant.parse("2026-01-31T23:00:00Z"));
        assertThat(spegla.visitor().get("/s/" + code).body()).contains("name=\"p1\"");
        leader = spegla.leader();
        assertThat(page("")).contains("Öppen");
    }

    @Test
    void a_planned_rounds_start_moves_and_the_leader_opens_it_now_or_takes_it_back() {
        makeRound("2026-02-01");
        post("/open", Map.of("how", "plan"));
        assertThat(page("/edit")).contains("Affischer och kort som redan är utskrivna har de gamla datumen");
        assertThat(SeenPage.of(edit("2026-01-10", "2026-02-20")).fault("Startdatum"))
                .isNotEmpty();
        assertThat(edit("2026-02-03", "2026-02-20").statusCode()).isEqualTo(303);
        assertThat(posters()).contains("3 februari 2026");

        assertThat(page("/withdraw")).contains("Koder och kort slutar gälla");
        var code = code(oak);
        post("/withdraw", Map.of());
        assertThat(page("")).contains("Utkast");
        assertThat(spegla.visitor().get("/s/" + code).statusCode()).isEqualTo(404);

        post("/open", Map.of("how", "plan"));
        assertThat(page("/open")).contains("startdatumet i dag", "Affischer som redan är utskrivna");
        post("/open", Map.of("how", "now"));
        assertThat(page("")).contains("Öppen", "10 januari 2026");
        assertThat(posters()).contains("10 januari 2026").doesNotContain("3 februari");
        assertThat(trail()).contains("round-planned", "round-withdrawn", "round-opened");
    }

    @Test
    void a_unit_beside_one_that_its_staff_come_from_stops_the_opening_and_the_page_names_both() {
        spegla.database().units().merge(birch.id(), Set.of(oak.id()));
        makeRound("2026-01-10");

        assertThat(page("/open"))
                .contains("Enheter som delar personal", "Björken och Eken", "Låt en av dem stå över")
                .doesNotContain("name=\"how\"");
        var answer = post("/open", Map.of());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Två enheter delar personal");

        post("/units", Map.of(in(oak), "on", why(birch), "Eken svarar för sig"));
        post("/open", Map.of());
        assertThat(page("")).contains("Öppen");
        assertThat(leader.postFrom(
                                "/rounds/" + ID + "/units/new",
                                "/rounds/" + ID + "/units/new",
                                Map.of("unit", birch.id().value()))
                        .body())
                .contains("Björken delar personal med Eken, som redan är med i mätningen");
    }

    @Test
    void a_planned_round_that_became_a_draft_for_shared_staff_is_told_in_the_trail() {
        makeRound("2026-02-01");
        post("/open", Map.of("how", "plan"));
        spegla.database().units().merge(birch.id(), Set.of(oak.id()));
        spegla.close();
        spegla = RunningSpegla.in(folder, clock);
        leader = spegla.leader();

        assertThat(page("")).contains("Utkast");
        assertThat(trail()).contains("round-withdrawn");
    }

    @Test
    void before_closing_one_is_told_which_units_will_have_a_result_no_more_exactly_than_progress_does() {
        makeRound("2026-01-10");
        post("/open", Map.of());
        assertThat(page("/close")).contains("Då hade ingen enhet tillräckligt många svar", "färre än 5");
        answer(oak, 7);
        answer(birch, 4);
        clock.advance(Duration.ofHours(1));
        leader = spegla.leader();

        var closing = leader.see(path("/close"));
        assertThat(closing.fact("Eken")).isEqualTo("minst 5 · Får ett resultat");
        assertThat(closing.fact("Björken")).isEqualTo("färre än 5 · Inget resultat om mätningen stängs nu");
        assertThat(closing.text())
                .contains("Några enheter har för få svar", "Låt den vara öppen")
                .doesNotContain("minst 6", "minst 7");
        assertThat(closing.buttons()).hasSize(2).last().isEqualTo("Stäng för gott");
        post("/close", Map.of("how", "grace"));
        assertThat(page("")).contains("Stängs", "Stäng för gott");
        assertThat(page("/close")).contains("Låt efterfristen gå");
        assertThat(buttons("/close")).containsExactly("Stäng för gott");
        post("/close", Map.of("how", "now"));
        assertThat(page("")).contains("Stängd");
        assertThat(leader.get("/results/" + series.id().value()).body()).contains("För få svar");
        assertThat(trail()).contains("round-closed", "round-closed-for-good");
    }

    @Test
    void a_unit_begins_anew_where_its_name_is_typed_and_once_however_often_the_form_is_sent() {
        makeRound("2026-01-10");
        post("/open", Map.of());
        answer(oak, 9);
        answer(birch, 9);
        assertThat(page("")).contains("minst 9");
        var code = code(oak);
        var form = "/units/" + oak.id().value() + "/anew";
        assertThat(page(form)).contains("Kasta svaren från Eken och börja om?", code.substring(0, 4));

        assertThat(SeenPage.of(post(form, Map.of("name", "Björken", "code", printed(code))))
                        .fault("Skriv enhetens namn"))
                .isNotEmpty();
        assertThat(spegla.database().responses().counts(new Round.Id(ID))).containsEntry(oak.id(), 9);
        post(form, Map.of("name", "Eken", "code", printed(code)));
        answer(oak, 3);
        post(form, Map.of("name", "Eken", "code", printed(code)));

        assertThat(spegla.database().responses().counts(new Round.Id(ID)))
                .containsEntry(oak.id(), 3)
                .containsEntry(birch.id(), 9);
        assertThat(spegla.visitor().get("/s/" + code).statusCode()).isEqualTo(404);
        assertThat(page("")).contains("började om", "färre än 5");
        assertThat(trail()).containsOnlyOnce("unit-begun-anew");
        assertThat(leader.get("/accounts/trail").body()).contains("Kastade en enhets svar och började om", "– Eken");
    }

    @Test
    void opening_says_which_series_is_in_the_way_and_from_when_it_goes() {
        var first = spegla.openRound(series, "Våren");
        spegla.close(first);
        clock.advance(Duration.ofDays(20));
        leader = spegla.leader();
        series = spegla.series("p-cat", oak);
        makeRound("2026-01-30");

        assertThat(page("/open"))
                .contains(
                        "Eken svarade på samma frågeformulär i Serien, Våren. Här kan enheten vara med tidigast 11 mars 2026.");
        assertThat(buttons("/open")).isEmpty();
        assertThat(post("/open", Map.of()).statusCode()).isEqualTo(409);
        assertThat(page("")).contains("Utkast");
        edit("2026-03-11", "2026-03-30");
        assertThat(buttons("/open")).containsExactly("Planera: öppnas 11 mars 2026");
        assertThat(post("/open", Map.of("how", "plan")).statusCode()).isEqualTo(303);
        assertThat(page("")).contains("Planerad");
    }

    private void cards() {
        var rules = new Series.Rules(5, Series.Entry.CARDS, false, 50, Optional.empty());
        spegla.planning()
                .change(EVA, new Series(series.id(), series.name(), series.instrumentId(), rules, series.units()), "");
    }

    private void makeRound(String start) {
        var form = "/series/" + series.id().value() + "/rounds/new";
        var fields = Map.of("id", ID, "name", "Vintern", "start", start, "end", "2026-02-20", "grace", "48");
        assertThat(leader.postFrom(form, form, fields).statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> edit(String start, String end) {
        return post("/edit", Map.of("name", "Vintern", "start", start, "end", end, "grace", "48"));
    }

    private void rename(Unit unit, String name) {
        var form = "/units/" + unit.id().value();
        var fields = Map.of(
                "name", name, "type", unit.type().name(), "area", unit.area().value());
        assertThat(leader.postFrom(form, form, fields).statusCode()).isEqualTo(303);
    }

    private void answer(Unit unit, int sheets) {
        spegla.answer(spegla.database().rounds().find(new Round.Id(ID)).orElseThrow(), unit, sheets, 3);
    }

    private HttpResponse<String> post(String action, Map<String, String> fields) {
        return leader.postFrom("/series/new", path(action), new HashMap<>(fields));
    }

    private List<String> buttons(String action) {
        return leader.see(path(action)).buttons();
    }

    private String page(String action) {
        return leader.get(path(action)).body();
    }

    private String posters() {
        try (var printed = Printed.pdf(leader.bytes(path("/posters")))) {
            return String.join(" ", printed.pages()).replaceAll("\\s+", " ");
        }
    }

    private String code(Unit unit) {
        return spegla.database().unitCodes().of(new Round.Id(ID)).get(unit.id()).value();
    }

    private static String printed(String code) {
        return code.substring(0, 4) + "-" + code.substring(4);
    }

    private List<String> trail() {
        return spegla.database().auditLog().latest(20).stream()
                .map(AuditLog.Line::action)
                .toList();
    }

    private static String path(String action) {
        return "/rounds/" + ID + action;
    }

    private static String heads(Unit unit) {
        return "heads-" + unit.id().value();
    }

    private static String in(Unit unit) {
        return "in-" + unit.id().value();
    }

    private static String why(Unit unit) {
        return "why-" + unit.id().value();
    }
}
