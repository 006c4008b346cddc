package se.spegla.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.audit.AuditLog;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.testing.Clock;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.SeenPage;
import se.spegla.testing.Site;

class RoundLifeTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final Map<String, String> SPRING =
            Map.of("id", ID, "name", "Våren 2026", "start", "2026-03-02", "end", "2026-03-29", "grace", "48");

    @TempDir
    Path folder;

    private final Clock clock = Clock.at("2026-03-02T08:00:00Z");
    private RunningSpegla spegla;
    private Site leader;
    private Unit solglantan;
    private Unit angsro;
    private Series series;

    @BeforeEach
    void start() {
        spegla = RunningSpegla.in(folder, clock);
        leader = spegla.leader();
        solglantan = spegla.unit("Solgläntan");
        angsro = spegla.unit("Ängsro");
        series = spegla.series("p-cat", solglantan, angsro);
    }

    @AfterEach
    void stop() {
        spegla.close();
    }

    @Test
    void a_round_goes_from_draft_by_open_and_closing_to_closed() {
        makeRound();
        assertThat(page()).contains("Utkast");

        post("/open", Map.of());
        assertThat(page()).contains("Öppen", "till och med 29 mars 2026 klockan 24.00", "1 april 2026 klockan 00.00");

        post("/close", Map.of());
        assertThat(page())
                .contains(
                        "Stängs",
                        "4 mars 2026 klockan 09.00",
                        "2 mars 2026: mätningen stängdes i förtid. Planerat var 29 mars 2026.");

        post("/reopen", Map.of("end", "2026-04-05"));
        assertThat(page()).contains("Öppen", "5 april 2026 klockan 24.00");

        clock.set(Instant.parse("2026-04-07T22:00:00Z"));
        leader = spegla.leader();
        assertThat(page()).contains("Stängd", "/results/" + series.id().value());
        assertThat(trail()).containsExactly("round-added", "round-opened", "round-closed", "round-reopened");
    }

    @Test
    void what_the_leader_reads_before_opening_holds_for_the_start_date() {
        leader.postFrom(newRound(), newRound(), SPRING);
        var today = page();
        var openToday = leader.get(path("/open")).body();

        leader.postFrom(
                path("/edit"),
                path("/edit"),
                Map.of("name", "Våren 2026", "start", "2026-03-10", "end", "2026-03-29", "grace", "48"));
        var later = page();
        var openLater = leader.get(path("/open")).body();
        post("/open", Map.of("how", "plan"));

        assertThat(today).contains("ändra startdatumet: då kan du planera den").doesNotContain("Planera eller öppna");
        assertThat(openToday).contains("kan börja svara genast");
        assertThat(later).contains("Planera eller öppna");
        assertThat(openLater)
                .contains("Ingen kan svara förrän mätningen har öppnats")
                .doesNotContain("svara genast");
        assertThat(leader.get(path("/open")).body()).contains("Koderna som redan finns gäller");
    }

    @Test
    void a_form_sent_twice_makes_one_round() {
        makeRound();
        var second = leader.postFrom(newRound(), newRound(), SPRING);

        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(spegla.database().rounds().ofSeries(series.id())).hasSize(1);
    }

    @Test
    void opening_clicked_many_times_at_once_opens_once() {
        makeRound();
        var token = leader.token(path("/open"));
        var clicks = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> leader.post(path("/open"), Map.of("csrf", token)).statusCode()))
                .limit(8)
                .toList();

        assertThat(clicks.stream().map(CompletableFuture::join)).allMatch(status -> status == 303 || status == 409);
        assertThat(trail()).containsExactly("round-added", "round-opened");
        assertThat(spegla.database().unitCodes().of(new Round.Id(ID))).hasSize(2);
    }

    @Test
    void dates_that_make_no_sense_are_told_at_their_fields_and_everything_typed_is_still_there() {
        var wrong = Map.of("id", ID, "name", "Våren <2026>", "start", "2026-03-29", "end", "2026-03-02", "grace", "48");
        var answer = leader.postFrom(newRound(), newRound(), wrong);

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = SeenPage.of(answer);
        assertThat(page.fault("Slutdatum")).isNotEmpty();
        assertThat(List.of(page.value("Vad mätningen heter"), page.value("Startdatum"), page.value("Slutdatum")))
                .containsExactly("Våren <2026>", "2026-03-29", "2026-03-02");
        assertThat(spegla.database().rounds().ofSeries(series.id())).isEmpty();
    }

    @Test
    void a_grace_period_of_more_than_a_week_and_a_missing_date_are_told_at_their_fields() {
        var tooLong = leader.postFrom(
                newRound(),
                newRound(),
                Map.of("id", ID, "name", "Våren", "start", "2026-03-02", "end", "2026-03-29", "grace", "169"));
        var empty = leader.postFrom(
                newRound(), newRound(), Map.of("id", ID, "name", "", "start", "", "end", "", "grace", "x"));

        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(SeenPage.of(tooLong).fault("Efterfrist")).isNotEmpty();
        assertThat(Stream.of("Vad mätningen heter", "Startdatum", "Slutdatum", "Efterfrist")
                        .map(SeenPage.of(empty)::fault))
                .noneMatch(String::isEmpty);
    }

    @Test
    void an_open_rounds_end_moves_but_not_into_the_past() {
        makeRound();
        post("/open", Map.of());
        clock.advance(Duration.ofHours(5));
        var past = post("/edit", Map.of("name", "Våren 2026", "end", "2026-03-01", "grace", "48"));
        var later = post("/edit", Map.of("name", "Våren 2026", "end", "2026-04-30", "grace", "48"));

        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(SeenPage.of(past).fault("Slutdatum")).isNotEmpty();
        assertThat(later.statusCode()).isEqualTo(303);
        assertThat(page()).contains("30 april 2026");
    }

    @Test
    void what_does_not_follow_from_the_phase_is_refused_with_a_page() {
        makeRound();
        assertThat(post("/close", Map.of()).statusCode()).isEqualTo(409);
        assertThat(post("/reopen", Map.of("end", "2026-05-01")).statusCode()).isEqualTo(409);
        for (var print : List.of("/codes", "/posters", "/forms", "/cut-outs")) {
            var early = leader.get(path(print));
            assertThat(early.statusCode()).as(print).isEqualTo(409);
            assertThat(early.body())
                    .as(print)
                    .contains("Mätningen är inte öppnad än")
                    .doesNotContain("Någon annan hann före");
        }
        assertThat(leader.get(path("/entry")).body()).contains("när mätningen har öppnats");
    }

    @Test
    void what_is_printed_for_a_round_that_is_over_says_so() {
        makeRound();
        post("/open", Map.of());
        post("/close", Map.of());
        for (var print : List.of("/codes", "/codes/" + solglantan.id().value(), "/posters", "/forms", "/cut-outs")) {
            var over = leader.get(path(print));
            assertThat(over.statusCode()).as(print).isEqualTo(409);
            assertThat(over.body())
                    .as(print)
                    .contains("Mätningen tar inte emot fler svar", "inget att skriva ut")
                    .doesNotContain("Någon annan hann före");
        }
        assertThat(leader.get(path("/entry")).statusCode())
                .as("sheets on paper that are still under way")
                .isEqualTo(200);
        clock.advance(Duration.ofDays(8));
        leader = spegla.leader();
        assertThat(leader.get(path("/entry")).body()).contains("Svar på papper går inte längre att föra in");
    }

    @Test
    void the_leader_is_told_before_opening_which_units_cannot_get_a_result() {
        makeRound();
        post("/headcounts", Map.of(field(solglantan), "4"));

        assertThat(leader.get(path("/open")).body()).contains("Solgläntan (4 anställda)", "Ängsro", "arbetsversion");
    }

    @Test
    void units_too_small_for_a_result_are_merged_before_the_first_round_opens_and_never_after() {
        makeRound();
        post("/headcounts", Map.of(field(solglantan), "4", field(angsro), "3"));
        assertThat(leader.get(path("/open")).body()).contains("Slå ihop enheter", path("/merge"));
        assertThat(leader.get(path("/merge")).body())
                .contains("value=\"on\" checked> Solgläntan", "value=\"on\" checked> Ängsro");

        assertThat(merge("", solglantan).body()).contains("Välj minst två enheter.");
        assertThat(merge("Ängsro", solglantan, angsro).statusCode()).isEqualTo(422);
        assertThat(merge("Sol och äng", solglantan, angsro).statusCode()).isEqualTo(303);

        var round = spegla.database().rounds().find(new Round.Id(ID)).orElseThrow();
        assertThat(spegla.database().rounds().participations(round.id()))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.unitName()).isEqualTo("Sol och äng");
                    assertThat(part.headcount()).hasValue(7);
                });
        assertThat(leader.get(path("/open")).body()).doesNotContain("Slå ihop enheter");
        post("/open", Map.of());
        assertThat(leader.see(path("/merge")).text()).contains("bara innan mätseriens första mätning öppnas");
        assertThat(leader.see(path("/merge")).buttons()).isEmpty();
    }

    private HttpResponse<String> merge(String name, Unit... units) {
        var fields = new HashMap<>(Map.of("name", name));
        Arrays.stream(units).forEach(unit -> fields.put("unit-" + unit.id().value(), "on"));
        return leader.postFrom(path("/merge"), path("/merge"), fields);
    }

    @Test
    void progress_is_told_in_steps_and_counted_once_an_hour() {
        makeRound();
        post("/open", Map.of());
        var round = spegla.database().rounds().find(new Round.Id(ID)).orElseThrow();
        spegla.answer(round, solglantan, 7, 3);
        assertThat(page()).contains("minst 5", "färre än 5").doesNotContain("minst 7", "minst 6");

        spegla.answer(round, solglantan, 4, 3);
        assertThat(page()).contains("minst 5").doesNotContain("minst 9");
        clock.advance(Duration.ofHours(1));
        assertThat(page()).contains("minst 9").doesNotContain("minst 5");
    }

    @Test
    void a_restart_gives_no_second_count_within_the_hour() {
        makeRound();
        post("/open", Map.of());
        var round = spegla.database().rounds().find(new Round.Id(ID)).orElseThrow();
        spegla.answer(round, solglantan, 7, 3);
        assertThat(page()).contains("minst 5");
        spegla.answer(round, solglantan, 4, 3);
        spegla.answer(round, angsro, 5, 3);

        clock.advance(Duration.ofMinutes(59));
        startAgain();
        assertThat(page()).contains("minst 5", "färre än 5").doesNotContain("minst 9");
        clock.advance(Duration.ofMinutes(1));
        startAgain();
        assertThat(answered()).containsExactly("minst 9", "minst 5");
    }

    private void startAgain() {
        spegla.stop();
        spegla.startAgain();
        leader = spegla.leader();
    }

    @Test
    void more_answers_than_staff_are_flagged_in_the_same_steps() {
        makeRound();
        post("/headcounts", Map.of(field(solglantan), "7", field(angsro), "10"));
        post("/open", Map.of());
        var round = spegla.database().rounds().find(new Round.Id(ID)).orElseThrow();
        spegla.answer(round, solglantan, 8, 3);
        spegla.answer(round, angsro, 12, 3);

        assertThat(answered())
                .anyMatch(each -> each.startsWith("minst 12: fler svar än anställda"))
                .contains("minst 5");
    }

    @Test
    void a_new_round_takes_the_headcounts_of_the_last() {
        makeRound();
        post("/headcounts", Map.of(field(solglantan), "14", field(angsro), "22"));
        leader.postFrom(
                newRound(),
                newRound(),
                Map.of(
                        "id",
                        "f" + ID.substring(1),
                        "name",
                        "Hösten 2026",
                        "start",
                        "2026-09-01",
                        "end",
                        "2026-09-30",
                        "grace",
                        "48"));

        assertThat(leader.get("/rounds/f" + ID.substring(1) + "/headcounts").body())
                .contains("value=\"14\"", "value=\"22\"");
    }

    @Test
    void a_unit_that_joins_an_open_round_gets_a_code_and_joins_the_series() {
        makeRound();
        post("/open", Map.of());
        var late = spegla.unit("Granparken");
        var fields = Map.of("unit", late.id().value(), "headcount", "9");
        var added = post("/units/new", fields);
        var again = post("/units/new", fields);

        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(spegla.database().unitCodes().of(new Round.Id(ID))).hasSize(3);
        assertThat(spegla.database()
                        .rounds()
                        .findSeries(series.id())
                        .orElseThrow()
                        .units())
                .contains(late.id());
    }

    @Test
    void a_leaked_code_is_renewed_once_however_often_the_form_is_sent() {
        makeRound();
        post("/open", Map.of());
        var leaked =
                spegla.code(spegla.database().rounds().find(new Round.Id(ID)).orElseThrow(), solglantan);
        var form = path("/codes/" + solglantan.id().value() + "/renew");
        leader.postFrom(form, form, Map.of("code", leaked.printed()));
        var fresh = spegla.database().unitCodes().of(new Round.Id(ID)).get(solglantan.id());
        leader.postFrom(form, form, Map.of("code", leaked.printed()));

        assertThat(fresh).isNotEqualTo(leaked);
        assertThat(spegla.database().unitCodes().find(leaked)).isEmpty();
        assertThat(spegla.database().unitCodes().of(new Round.Id(ID))).containsEntry(solglantan.id(), fresh);
        assertThat(trail()).containsExactly("round-added", "round-opened", "code-renewed");
    }

    @Test
    void a_draft_is_deleted_and_an_opened_round_is_not() {
        makeRound();
        var delete = "/series/" + series.id().value() + "/rounds/" + ID + "/delete";
        post("/open", Map.of());
        assertThat(leader.postFrom("/series/new", delete, Map.of()).statusCode())
                .isEqualTo(409);

        var draft = "f" + ID.substring(1);
        leader.postFrom(
                newRound(),
                newRound(),
                Map.of("id", draft, "name", "Hösten", "start", "2026-09-01", "end", "2026-09-30", "grace", "0"));
        var gone = "/series/" + series.id().value() + "/rounds/" + draft + "/delete";
        assertThat(leader.postFrom("/series/new", gone, Map.of()).statusCode()).isEqualTo(303);
        assertThat(leader.postFrom("/series/new", gone, Map.of()).statusCode()).isEqualTo(303);
        assertThat(leader.get("/rounds/" + draft).statusCode()).isEqualTo(404);
    }

    @Test
    void only_a_leader_with_the_forms_token_changes_anything() {
        makeRound();
        var manager = spegla.manager(solglantan);
        assertThat(manager.get(path("")).statusCode()).isEqualTo(403);
        assertThat(manager.get("/series").statusCode()).isEqualTo(403);
        assertThat(manager.get("/instruments").statusCode()).isEqualTo(403);
        assertThat(spegla.visitor().get(path("")).statusCode()).isEqualTo(302);

        leader = spegla.leader();
        assertThat(leader.post(path("/open"), Map.of()).statusCode()).isEqualTo(403);
        assertThat(page()).contains("Utkast");
    }

    private void makeRound() {
        assertThat(leader.postFrom(newRound(), newRound(), SPRING).statusCode()).isEqualTo(303);
    }

    private String newRound() {
        return "/series/" + series.id().value() + "/rounds/new";
    }

    private HttpResponse<String> post(String action, Map<String, String> fields) {
        return leader.postFrom("/series/new", path(action), fields);
    }

    private List<String> answered() {
        return leader.see(path("")).column("Svar hittills");
    }

    private String page() {
        return leader.get(path("")).body();
    }

    private static String path(String action) {
        return "/rounds/" + ID + action;
    }

    private static String field(Unit unit) {
        return "heads-" + unit.id().value();
    }

    /** The actions on rounds and codes, oldest first. */
    private List<String> trail() {
        var latest = new ArrayList<>(spegla.database().auditLog().latest(20));
        Collections.reverse(latest);
        return latest.stream()
                .map(AuditLog.Line::action)
                .filter(action -> action.matches("(round|code)-.*"))
                .toList();
    }
}
