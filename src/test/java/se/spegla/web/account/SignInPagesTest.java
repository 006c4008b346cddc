package se.spegla.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.spegla.testing.Clock;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Site;

class SignInPagesTest {
    private static final String PASSWORD = "kanel och kardemumma";

    @TempDir
    Path directory;

    private final Clock clock = Clock.at("2026-03-15T11:00:00Z");
    private RunningSpegla spegla;
    private Site visitor;

    @BeforeEach
    void start() {
        spegla = RunningSpegla.in(directory, clock);
        spegla.organisation(false);
        spegla.eva(PASSWORD);
        visitor = spegla.visitor();
    }

    @AfterEach
    void stop() {
        spegla.close();
    }

    @Test
    void whoever_has_not_signed_in_is_sent_to_the_sign_in_page_and_on_afterwards() {
        var sent = visitor.get("/units/new?area=7");
        assertThat(sent.statusCode()).isEqualTo(302);
        var signIn = location(sent);
        assertThat(signIn).isEqualTo("/sign-in?to=%2Funits%2Fnew%3Farea%3D7");

        assertThat(visitor.get(signIn).body()).contains("name=\"to\" value=\"/units/new?area=7\"");
        var answer = signIn(PASSWORD, "/units/new?area=7");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/units/new?area=7");
        assertThat(visitor.get("/units").statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_and_an_unknown_login_get_the_same_answer() {
        var wrong = signIn("eva@granby.se", "fel lösenord", "");
        var unknown = signIn("bo@granby.se", "fel lösenord", "");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Du är inte inloggad än", "Användarnamnet eller lösenordet stämmer inte")
                .doesNotContain("sparats");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body().replace("bo@granby.se", "eva@granby.se")).isEqualTo(wrong.body());
        assertThat(wrong.body()).contains("value=\"eva@granby.se\"").doesNotContain("fel lösenord");
        assertThat(visitor.get("/units").statusCode()).isEqualTo(302);
    }

    @Test
    void after_many_wrong_tries_even_the_right_password_must_wait() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("fel lösenord", "").statusCode()).isEqualTo(422);
        }
        var held = signIn(PASSWORD, "");

        assertThat(held.statusCode()).isEqualTo(429);
        assertThat(held.headers().firstValue("Retry-After")).isPresent();
        assertThat(held.body()).contains("För många försök");
        clock.advance(Duration.ofMinutes(2));
        assertThat(signIn(PASSWORD, "").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "''"
    })
    void no_other_site_is_where_a_sign_in_leads_to(String wanted) {
        assertThat(location(signIn(PASSWORD, wanted))).isEqualTo("/home");
    }

    @Test
    void a_form_of_another_site_does_not_sign_in() {
        var answer = visitor.post("/sign-in", Map.of("login", "eva@granby.se", "password", PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();

        visitor.get("/sign-in");
        var guessed = Map.of("login", "eva@granby.se", "password", PASSWORD, "csrf", "x".repeat(32));
        assertThat(visitor.post("/sign-in", guessed).statusCode()).isEqualTo(403);
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_other_sites() {
        var cookies = signIn(PASSWORD, "").headers().allValues("Set-Cookie");

        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("spegla=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .contains("Path=/"));
    }

    @Test
    void whoever_forgot_the_password_is_told_a_way_that_is_there_for_the_only_leader_too() {
        assertThat(signIn("fel lösenord", "").body())
                .contains("Be en processledare om en ny inbjudan", "invite-leader");
    }

    @Test
    void a_browser_that_sends_no_cookie_back_is_told_so_and_not_that_the_form_was_too_old() {
        var answer = spegla.visitor()
                .post("/sign-in", Map.of("login", "eva@granby.se", "password", PASSWORD, "csrf", "x".repeat(32)));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Webbläsaren skickade ingen kaka").doesNotContain("för gammalt");
    }

    @Test
    void over_http_where_the_public_address_is_https_the_page_says_why_no_cookie_comes_back(@TempDir Path other) {
        try (var secure = RunningSpegla.in(other, URI.create("https://spegla.granby.se"))) {
            var site = secure.visitor();
            var answer = site.postFrom("/sign-in", "/sign-in", Map.of("login", "eva@granby.se", "password", PASSWORD));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body())
                    .contains("Webbläsaren skickade ingen kaka", "Öppna https://spegla.granby.se och försök där");
        }
    }

    @Test
    void signing_out_ends_the_session() {
        signIn(PASSWORD, "");
        var copy = visitor.get("/units");
        assertThat(copy.statusCode()).isEqualTo(200);

        assertThat(visitor.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(location(visitor.postFrom("/units", "/sign-out", Map.of()))).isEqualTo("/sign-in");
        assertThat(visitor.get("/units").statusCode()).isEqualTo(302);
    }

    @Test
    void the_chosen_language_stays_with_the_account() {
        signIn(PASSWORD, "");

        var answer = visitor.postFrom("/units", "/language", Map.of("language", "en", "to", "/units"));

        assertThat(location(answer)).isEqualTo("/units");
        assertThat(visitor.get("/units").body()).contains("<html lang=\"en\"");
        assertThat(visitor.postFrom("/units", "/language", Map.of("language", "xx", "to", "/units"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void each_role_has_its_first_page() {
        assertThat(location(spegla.leader().get("/home"))).isEqualTo("/series");
        assertThat(location(spegla.manager(spegla.unit("Solgården")).get("/home")))
                .isEqualTo("/results");
    }

    private HttpResponse<String> signIn(String password, String to) {
        return signIn("eva@granby.se", password, to);
    }

    private HttpResponse<String> signIn(String login, String password, String to) {
        return visitor.postFrom("/sign-in", "/sign-in", Map.of("login", login, "password", password, "to", to));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
