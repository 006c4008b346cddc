package se.spegla.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.testing.Clock;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Site;
import se.spegla.testing.Upload;

/** Forms that were filled in for longer than the session lasted. */
class SentTooLateTest {
    private static final String PASSWORD = "kanel och kardemumma";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final Pattern ACTION =
            Pattern.compile("<form method=\"post\" action=\"([^\"]+)\">\n<input type=\"hidden\" name=\"csrf\"");

    @TempDir
    Path directory;

    private final Clock clock = Clock.at("2026-03-15T11:00:00Z");
    private RunningSpegla spegla;
    private Site leader;
    private Unit unit;
    private Series series;
    private Round round;

    @BeforeEach
    void start() {
        spegla = RunningSpegla.in(directory, clock);
        spegla.eva(PASSWORD);
        unit = spegla.unit("Eken");
        series = spegla.series("p-cat", unit);
        round = spegla.openRound(series, "Våren");
        leader = spegla.visitor();
        leader.postFrom("/sign-in", "/sign-in", Map.of("login", "eva@granby.se", "password", PASSWORD));
    }

    @AfterEach
    void stop() {
        spegla.close();
    }

    @Test
    void headcounts_sent_after_the_session_ended_are_sent_again_after_the_sign_in() {
        var path = "/rounds/" + round.id().value() + "/headcounts";
        var late = late(path, Map.of("heads-" + unit.id().value(), "17"));
        assertThat(late.body())
                .contains("det du skrev finns kvar", "name=\"password\"")
                .doesNotContain("value=\"17\"");

        var again = signIn(hidden(late.body()), PASSWORD);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("Skicka igen", "value=\"17\"");
        assertThat(sendAgain(again).statusCode()).isEqualTo(303);
        assertThat(spegla.database().rounds().participations(round.id()).get(0).headcount())
                .hasValue(17);
    }

    @Test
    void a_wrong_password_in_between_loses_nothing() {
        var late = late("/series/new", Map.of("id", "0".repeat(32), "name", "Ny serie"));
        var wrong = signIn(hidden(late.body()), "fel lösenord");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("det du skrev finns kvar");

        assertThat(signIn(hidden(wrong.body()), PASSWORD).body()).contains("value=\"Ny serie\"");
    }

    @Test
    void what_was_written_comes_back_letter_for_letter_and_runs_nothing() {
        var text = "\"><script>alert(1)</script> å&amp;\n\"rad\" två='3' +%20";
        var late = late("/units/import", Map.of("pasted", text));
        var again = signIn(hidden(late.body()), PASSWORD);

        assertThat(again.body()).doesNotContain("<script>alert");
        assertThat(hidden(again.body()).get("pasted")).isEqualTo(text);
    }

    @Test
    void pasted_units_that_came_as_a_form_with_files_are_kept_too() {
        spegla.stop();
        spegla.startAgain();
        clock.advance(Duration.ofDays(30));
        var late = leader.send(new Upload(Map.of("csrf", "x", "pasted", "enhet;typ;område"))
                .with("", new byte[0])
                .to(spegla.base() + "/units/import"));

        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(signIn(hidden(late.body()), PASSWORD).body()).contains("value=\"enhet;typ;område\"");
    }

    @Test
    void a_step_that_takes_no_writing_is_said_to_be_undone_and_is_not_carried() {
        var late = late("/rounds/" + round.id().value() + "/close", Map.of());

        assertThat(late.body()).contains("det du gjorde har inte sparats");
        assertThat(hidden(late.body()).get("sent")).isEmpty();
    }

    @Test
    void nothing_is_carried_for_another_site_nor_is_a_token_nor_what_is_too_large() {
        var fields = Map.of("name", "Ny serie", "csrf", "token-of-before");
        var foreign = leaderless("/series/new", fields, "cross-site");
        assertThat(hidden(foreign.body()).get("sent")).isEmpty();
        var own = leaderless("/series/new", fields, "same-origin");
        assertThat(hidden(signIn(hidden(own.body()), PASSWORD).body())).containsEntry("name", "Ny serie");
        assertThat(hidden(signIn(hidden(own.body()), PASSWORD).body()).get("csrf"))
                .isNotEqualTo("token-of-before");

        var large = late("/units/import", Map.of("pasted", "x".repeat(60_000)));
        assertThat(large.body()).contains("det du gjorde har inte sparats");
    }

    @Test
    void what_is_carried_leads_to_this_site_only() {
        var packed = java.util.Base64.getUrlEncoder()
                .encodeToString("//evil.example/x\nname=1".getBytes(StandardCharsets.UTF_8));
        leader = spegla.visitor();
        var answer = leader.postFrom(
                "/sign-in",
                "/sign-in",
                Map.of("login", "eva@granby.se", "password", PASSWORD, "to", "/units", "sent", packed));

        assertThat(answer.headers().firstValue("Location")).hasValue("/units");
    }

    @Test
    void a_form_from_before_a_second_sign_in_is_offered_with_the_token_of_now() {
        var path = "/rounds/" + round.id().value() + "/headcounts";
        var answer =
                leader.post(path, Map.of("csrf", "old", "heads-" + unit.id().value(), "18"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Formuläret var för gammalt", "det du skrev finns kvar", "value=\"18\"");

        assertThat(sendAgain(answer).statusCode()).isEqualTo(303);
        assertThat(spegla.database().rounds().participations(round.id()).get(0).headcount())
                .hasValue(18);
    }

    private HttpResponse<String> late(String path, Map<String, String> fields) {
        clock.advance(Duration.ofDays(30));
        var answer = leader.post(path, fields);
        assertThat(answer.statusCode()).isEqualTo(403);
        return answer;
    }

    private HttpResponse<String> leaderless(String path, Map<String, String> fields, String from) {
        leader = spegla.visitor();
        var body = new StringBuilder();
        fields.forEach((name, value) ->
                body.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return leader.send(HttpRequest.newBuilder(URI.create(spegla.base() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", from)
                .POST(BodyPublishers.ofString(body.substring(1)))
                .build());
    }

    private HttpResponse<String> signIn(Map<String, String> hidden, String password) {
        var fields = new LinkedHashMap<>(hidden);
        fields.put("login", "eva@granby.se");
        fields.put("password", password);
        return leader.post("/sign-in", fields);
    }

    private HttpResponse<String> sendAgain(HttpResponse<String> page) {
        var main = page.body().substring(page.body().indexOf("<main"));
        var action = ACTION.matcher(main);
        assertThat(action.find()).isTrue();
        return leader.post(action.group(1), hidden(page.body()));
    }

    /** The hidden fields of the form on a page, as a browser would send them. */
    private static Map<String, String> hidden(String page) {
        var fields = new LinkedHashMap<String, String>();
        var found = HIDDEN.matcher(page.substring(page.indexOf("<main")));
        while (found.find()) {
            fields.put(
                    found.group(1),
                    found.group(2)
                            .replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&quot;", "\"")
                            .replace("&#39;", "'")
                            .replace("&apos;", "'")
                            .replace("&amp;", "&"));
        }
        return fields;
    }
}
