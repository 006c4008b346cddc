package se.spegla.web.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.testing.Town.EVA;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.SpeglaForTests;
import se.spegla.access.Account;
import se.spegla.access.Role;
import se.spegla.cli.ServerSettings;
import se.spegla.measurement.DateClock;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;
import se.spegla.response.Storing;
import se.spegla.testing.Clock;
import se.spegla.testing.Site;
import se.spegla.testing.SpringRound;
import se.spegla.testing.Town;

class ClockDoubtTest {
    @TempDir
    private Path folder;

    private final Clock clock = Clock.at(SpringRound.NOON_15_MARCH.toString());
    private final AtomicLong nanos = new AtomicLong();
    private final DateClock dates = new DateClock(clock, nanos::get);

    @Test
    void a_clock_that_jumps_closes_nothing_is_told_to_the_leader_and_waits_for_her_word() throws Exception {
        var account = new Account(Account.Id.random(), "leader", "Lena", Role.PROCESS_LEADER, Set.<Unit.Id>of(), "sv");
        var settings = new ServerSettings(folder, "127.0.0.1", freePort(), Optional.empty());
        var spring = new SpringRound(folder, dates);
        var database = spring.database();
        database.accounts().save(account);
        Town.lifecycle(database, clock, DateClock.trusting(clock)).open(EVA, spring.draft.id(), spring.instrument);
        try (var server = SpeglaForTests.start(settings, database, clock, dates, Map.of("lena", account.id()))) {
            var base = "http://127.0.0.1:" + settings.port();
            var round = "/rounds/" + spring.draft.id().value();
            var code = database.unitCodes()
                    .of(spring.draft.id())
                    .get(spring.birch.id())
                    .value();
            assertThat(leader(base).get("/series").body())
                    .as("started a moment ago, and nothing waits")
                    .doesNotContain("Stämmer klockan?");

            clock.set(Instant.parse("2031-01-01T00:00:00Z"));
            assertThat(leader(base).get("/series").body())
                    .contains(
                            "Stämmer klockan?",
                            "hoppade från 15 mars 2026 klockan 12.00 till 1 januari 2031 klockan 01.00");
            assertThat(leader(base).get(round).body()).contains("Öppen", "Stämmer klockan?");
            assertThat(new Site(base).get("/s/" + code).statusCode()).isEqualTo(200);
            assertThat(database.responses().store(spring.sheet()).join()).isEqualTo(Storing.STORED);

            clock.set(spring.draft.endsAt().plus(Duration.ofDays(5)));
            var lena = leader(base);
            assertThat(lena.get(round).body()).contains("Öppen");
            assertThat(lena.postFrom("/series", "/clock", Map.of()).statusCode())
                    .isEqualTo(303);
            assertThat(database.rounds().find(spring.draft.id()).orElseThrow().phase())
                    .isEqualTo(Round.Phase.CLOSED);
            assertThat(lena.get("/series").body()).doesNotContain("Stämmer klockan?");
            assertThat(lena.get("/accounts/trail").body()).contains("Bekräftade att datorns klocka stämmer");
            assertThat(server).isNotNull();
        }
    }

    @Test
    void a_server_that_has_just_started_says_so_where_something_waits_and_goes_on_after_an_hour() throws Exception {
        var account = new Account(Account.Id.random(), "leader", "Lena", Role.PROCESS_LEADER, Set.<Unit.Id>of(), "sv");
        var settings = new ServerSettings(folder, "127.0.0.1", freePort(), Optional.empty());
        var spring = new SpringRound(folder, dates);
        var database = spring.database();
        database.accounts().save(account);
        Town.lifecycle(database, clock, dates).open(EVA, spring.draft.id(), spring.instrument);
        clock.set(spring.draft.endsAt().plus(Duration.ofDays(5)));
        var restarted = new DateClock(clock, nanos::get);
        try (var server = SpeglaForTests.start(settings, database, clock, restarted, Map.of("lena", account.id()))) {
            var base = "http://127.0.0.1:" + settings.port();
            assertThat(leader(base).get("/series").body())
                    .contains("Stämmer klockan?", "Servern har nyss startat", "6 april 2026 klockan 00.00");

            nanos.addAndGet(Duration.ofHours(1).toNanos());
            clock.advance(Duration.ofHours(1));
            assertThat(leader(base).get("/rounds/" + spring.draft.id().value()).body())
                    .contains("Stängd")
                    .doesNotContain("Stämmer klockan?");
            assertThat(server).isNotNull();
        }
    }

    private static Site leader(String base) {
        var site = new Site(base);
        site.get("/demo/lena");
        return site;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
