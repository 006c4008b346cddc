package se.spegla.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.spegla.testing.Town.EVA;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.spegla.audit.AuditLog;
import se.spegla.audit.LinesOfEvents;
import se.spegla.disclosure.comment.CommentReview;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.response.SheetId;
import se.spegla.response.Submission;
import se.spegla.store.Database;
import se.spegla.testing.SpringRound;
import se.spegla.testing.Town;

class EndingTest {
    private static final String SECRET = "Hemligordet";
    private static final String ANSWERS = "{\"p1\":";

    @AutoClose
    private final SpringRound spring = new SpringRound();

    private final Database database = spring.database();
    private final Series series = renamed(Optional.empty());
    private Ending ending;

    @BeforeEach
    void answer() {
        database.rounds().save(series);
        spring.opened();
        IntStream.range(0, 12)
                .mapToObj(i -> spring.sheet(SheetId.random(), i < 6 ? spring.birch : spring.alder, 1 + i % 3, 1 + i % 2)
                        .saying(Map.of("w", SECRET + i)))
                .map(database.responses()::store)
                .toList()
                .forEach(stored -> stored.join());
        ending = endingAt(SpringRound.NOON_15_MARCH);
    }

    @Test
    void what_was_released_stays_and_answers_comments_and_keys_are_in_no_file() throws IOException {
        database.rounds().saveClosed(spring.closed());
        var key = new String(database.linkKeys().of(series.id()), StandardCharsets.ISO_8859_1);
        assertThat(files()).contains(SECRET, ANSWERS, key);

        assertThat(ending.end(EVA, series)).isTrue();

        var files = files();
        assertThat(List.of(SECRET, ANSWERS, key)).noneMatch(files::contains);
        assertThat(database.responses().of(spring.draft.id(), spring.birch.id()))
                .isEmpty();
        assertThat(results().of(spring.draft.id()).units())
                .filteredOn(unit -> unit.name().equals("Björken"))
                .singleElement()
                .matches(unit -> unit.baseline().isShown());
        assertThat(ending.isEnded(series.id())).isTrue();
        assertThat(ending.end(EVA, series)).as("a second time").isFalse();
    }

    @Test
    void every_round_and_comparison_is_told_as_before_and_what_was_never_told_is_not_made_up() {
        database.rounds().saveClosed(spring.closed());
        var autumn = autumn();
        var asked = results().of(spring.draft.id());
        ending.end(EVA, series);

        assertThat(results().of(spring.draft.id())).usingRecursiveComparison().isEqualTo(asked);
        ReleasedComparison compared = results().of(spring.draft.id(), autumn.id());
        assertThat(compared.followUp()).isPresent();
        assertThat(results().trends(List.of(spring.draft.id(), autumn.id()))).isNotNull();
        assertThatThrownBy(() -> results().trends(List.of(autumn.id(), spring.draft.id())))
                .isInstanceOf(NoResults.class)
                .hasMessageContaining("destroyed");
    }

    @Test
    void a_series_ends_by_its_date_but_never_under_a_round_that_is_under_way() {
        var until = LocalDate.of(2026, 3, 20);
        database.rounds().save(renamed(Optional.of(until)));
        var after = until.plusDays(1).atStartOfDay(Round.ZONE).toInstant();
        endingAt(after).tick();
        assertThat(ending.isEnded(series.id())).as("while the round is open").isFalse();
        database.rounds().saveClosed(spring.closed());
        endingAt(after.minusSeconds(1)).tick();
        assertThat(ending.isEnded(series.id())).as("on its last day").isFalse();

        endingAt(after).tick();
        assertThat(ending.isEnded(series.id())).isTrue();
        assertThat(database.auditLog().latest(1))
                .singleElement()
                .isEqualTo(new AuditLog.Line(
                        after,
                        "Spegla",
                        "series-ended-by-date",
                        "Serien Ypperlig",
                        Optional.of(series.id().value())));
    }

    @Test
    void two_servers_whose_date_comes_at_once_end_a_series_once() {
        database.rounds().save(renamed(Optional.of(LocalDate.of(2026, 3, 20))));
        database.rounds().saveClosed(spring.closed());
        var after = Instant.parse("2026-03-22T11:00:00Z");
        try (var beside = Database.openBeside(spring.folder(), InstantSource.fixed(after))) {
            CompletableFuture.allOf(Stream.of(database, beside, database, beside)
                            .map(server -> CompletableFuture.runAsync(ending(server, after)::tick))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }

        assertThat(database.auditLog().latest(9))
                .extracting(AuditLog.Line::action)
                .containsExactly("series-ended-by-date", "round-opened");
        assertThat(results().of(spring.draft.id()).units()).isNotEmpty();
    }

    @Test
    void an_ended_series_takes_no_round_and_answers_are_not_kept_longer_than_was_told() {
        database.rounds().save(renamed(Optional.of(LocalDate.of(2026, 5, 1))));
        assertThatThrownBy(() -> database.rounds().save(renamed(Optional.of(LocalDate.of(2026, 5, 2)))))
                .isInstanceOf(Rounds.PromiseFixed.class);
        assertThatThrownBy(() -> database.rounds().save(renamed(Optional.empty())))
                .isInstanceOf(Rounds.PromiseFixed.class);
        database.rounds().save(renamed(Optional.of(LocalDate.of(2026, 4, 30))));
        database.rounds().saveClosed(spring.closed());
        ending.end(EVA, series);

        assertThatThrownBy(this::autumn).isInstanceOf(Round.Refused.class).hasMessageContaining("SERIES_ENDED");
    }

    @Test
    void an_erased_series_is_in_no_file_whatever_its_state() throws IOException {
        database.rounds().saveClosed(spring.closed());
        results().of(spring.draft.id());
        var review = new CommentReview(database.store(), database.rounds(), database.comments(), Town.UNHEARD);
        review.decide(
                EVA,
                spring.draft.id(),
                review.waiting(spring.draft.id()).stream()
                        .collect(Collectors.toMap(comment -> comment.id(), comment -> comment.words())));
        review.release(EVA, spring.draft.id());
        var open = autumnOpen();
        database.linkKeys().of(series.id());
        var log = database.auditLog();
        log.add(new AuditLog.Line(
                SpringRound.NOON_15_MARCH,
                "Eva",
                "round-opened",
                "Det gamla namnet",
                Optional.of(series.id().value())));
        log.add(new AuditLog.Line(
                SpringRound.NOON_15_MARCH, "Eva", "round-closed", "Namn från förr, med okänd serie", Optional.of("")));
        log.add(new AuditLog.Line(SpringRound.NOON_15_MARCH, "Eva", "unit-added", "En enhet", Optional.empty()));
        assertThat(files()).contains(SECRET, series.id().value(), open.id().value(), series.name());

        ending.erase(EVA, series.id());

        var files = files();
        assertThat(List.of(
                        SECRET,
                        ANSWERS,
                        series.id().value(),
                        spring.draft.id().value(),
                        open.id().value(),
                        series.name(),
                        "Det gamla namnet",
                        "Namn från förr"))
                .noneMatch(files::contains);
        assertThat(log.latest(4))
                .extracting(AuditLog.Line::action, AuditLog.Line::subject)
                .containsExactly(
                        tuple("series-erased", ""),
                        tuple("unit-added", "En enhet"),
                        tuple("round-closed", ""),
                        tuple("round-opened", ""));
        assertThat(database.rounds().allSeries()).isEmpty();
        assertThat(database.units().all()).hasSize(2);
        try (var keys = Files.list(spring.folder().resolve("keys"))) {
            assertThat(keys).isEmpty();
        }
    }

    private Round autumn() {
        var open = autumnOpen();
        IntStream.range(0, 12)
                .mapToObj(
                        i -> spring.sheet(SheetId.random(), i < 6 ? spring.birch : spring.alder, 2 + i % 3, 1 + i % 3))
                .map(sheet -> new Submission(sheet.sheet(), open.id(), sheet.unit(), sheet.response()))
                .forEach(sheet -> database.responses().store(sheet).join());
        var closed = open.close(SpringRound.NOON_15_MARCH).at(SpringRound.NOON_15_MARCH.plus(Duration.ofDays(7)));
        database.rounds().saveClosed(closed);
        return closed;
    }

    private Round autumnOpen() {
        var draft = Round.draft(
                series.id(), "Hösten 2026", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 31), Round.DEFAULT_GRACE);
        var lifecycle = spring.lifecycle();
        database.rounds()
                .save(
                        draft,
                        database.rounds().participations(spring.draft.id()).stream()
                                .map(part -> lifecycle.participation(
                                        draft.id(),
                                        database.units().find(part.unit()).orElseThrow(),
                                        part.headcount()))
                                .toList());
        return lifecycle.open(EVA, draft.id(), spring.instrument);
    }

    private Series renamed(Optional<LocalDate> until) {
        var rules = spring.series.rules();
        return new Series(
                spring.series.id(),
                "Serien Ypperlig",
                spring.series.instrumentId(),
                new Series.Rules(rules.threshold(), rules.entry(), rules.linked(), rules.leastShare(), until),
                spring.series.units());
    }

    private Results results() {
        return spring.results();
    }

    private Ending endingAt(Instant now) {
        return ending(database, now);
    }

    private static Ending ending(Database server, Instant now) {
        return new Ending(
                server.store(),
                server.rounds(),
                Town.results(server, server.releases()),
                new BackgroundResults(server.rounds(), server.responses(), server.backgrounds()),
                server.endings(),
                new LinesOfEvents(server.auditLog(), InstantSource.fixed(now)),
                InstantSource.fixed(now));
    }

    /** All bytes of the folder, as text. */
    private String files() throws IOException {
        var all = new StringBuilder();
        try (var tree = Files.walk(spring.folder())) {
            for (var file : tree.filter(Files::isRegularFile).toList()) {
                all.append(file.getFileName()).append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
