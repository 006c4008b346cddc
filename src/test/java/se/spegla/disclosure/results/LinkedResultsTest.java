package se.spegla.disclosure.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.disclosure.ReleasedScore.Linked;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Area;
import se.spegla.measurement.Lifecycle;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitType;
import se.spegla.response.PairAnswers.Question;
import se.spegla.response.PairAnswers.Reading;
import se.spegla.response.PairAnswers;
import se.spegla.response.Response;
import se.spegla.response.SheetId;
import se.spegla.response.Submission;
import se.spegla.store.Database;
import se.spegla.testing.Clock;
import se.spegla.testing.Questionnaires;
import se.spegla.testing.TestDatabase;

/** From three answers to a published change within persons, through a real database. */
class LinkedResultsTest {
    private static final int NOBODY = -1;

    @TempDir
    private Path folder;

    private final Clock clock = Clock.at("2026-03-02T10:00:00Z");
    private final Instrument instrument = Questionnaires.mixed();
    private final Area area = Area.named("Norra");
    private final Unit birch = new Unit(Unit.Id.random(), "Björken", UnitType.RESIDENTIAL, area.id());
    private final Unit alder = new Unit(Unit.Id.random(), "Alen", UnitType.HOME_CARE, area.id());
    private final Series series = new Series(Series.Id.random(), "Serien", instrument.id(),
            new Series.Rules(5, Series.Entry.UNIT_CODE, true, 50, Optional.empty()), List.of(birch.id(), alder.id()));
    private Database database;
    private Lifecycle lifecycle;

    @BeforeEach
    void set_up() {
        database = TestDatabase.open(folder, clock);
        database.units().save(new Organisation("Granby", "", true));
        database.units().save(List.of(area), List.of(birch, alder));
        database.rounds().save(series);
        lifecycle = new Lifecycle(database.rounds(), database.units(), database.doors(), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void persons_who_made_a_code_twice_are_linked_within_their_unit() {
        var linked = linked(people(0, 12), people(0, 12));
        assertThat(linked).hasValueSatisfying(known -> assertThat(known.pairs()).isEqualTo(12));
    }

    @Test
    void a_few_who_are_not_linked_keep_all_from_being_published_as_linked() {
        assertThat(linked(people(0, 12), people(0, 13))).isEmpty();
    }

    @Test
    void as_many_as_the_threshold_who_are_not_linked_do_not() {
        var baseline = IntStream.concat(people(0, 12), IntStream.generate(() -> NOBODY).limit(5));
        assertThat(linked(baseline, people(0, 17))).hasValueSatisfying(known ->
                assertThat(known.pairs()).isEqualTo(12));
    }

    @Test
    void fewer_links_than_five_are_none() {
        assertThat(linked(people(0, 12), people(8, 20))).isEmpty();
    }

    /** Nobody else answers in the other unit than those who answered here before. */
    @Test
    void who_answers_in_another_unit_is_not_linked() {
        var spring = open("Våren");
        people(0, 12).forEach(person -> store(spring, birch, person, 2));
        people(0, 12).forEach(person -> store(spring, alder, person + 100, 2));
        shut(spring);
        var autumn = open("Hösten");
        people(0, 12).forEach(person -> store(autumn, alder, person, 4));
        people(0, 12).forEach(person -> store(autumn, birch, person + 100, 4));
        shut(autumn);
        assertThat(linked(spring, autumn, birch)).isEmpty();
        assertThat(linked(spring, autumn, alder)).isEmpty();
    }

    private Optional<Linked> linked(IntStream baseline, IntStream followUp) {
        var spring = open("Våren");
        baseline.forEach(person -> store(spring, birch, person, 2));
        shut(spring);
        var autumn = open("Hösten");
        followUp.forEach(person -> store(autumn, birch, person, 3));
        shut(autumn);
        return linked(spring, autumn, birch);
    }

    private Optional<Linked> linked(Round.Id spring, Round.Id autumn, Unit unit) {
        var results = TestDatabase.results(database);
        var released = results.of(spring, autumn).units().stream()
                .filter(each -> each.name().equals(unit.name()))
                .findFirst()
                .orElseThrow();
        return released.scores().get(0).linked();
    }

    private Round.Id open(String name) {
        var today = LocalDate.ofInstant(clock.instant(), Round.ZONE);
        var draft = Round.draft(series.id(), name, today, today.plusDays(20), Duration.ZERO);
        database.rounds().save(draft, List.of(
                lifecycle.participation(draft.id(), birch, OptionalInt.of(20)),
                lifecycle.participation(draft.id(), alder, OptionalInt.of(20))));
        lifecycle.open(draft.id(), instrument);
        return draft.id();
    }

    private void shut(Round.Id round) {
        lifecycle.close(round);
        clock.advance(Duration.ofDays(90));
    }

    private void store(Round.Id round, Unit unit, int person, int level) {
        var answers = new LinkedHashMap<String, Integer>();
        IntStream.rangeClosed(1, 5).forEach(item -> answers.put("s" + item, 1 + (level + person + item) % 5));
        var sheet = new Submission(SheetId.random(), round, unit.id(), Response.of(instrument, answers));
        database.responses().store(person == NOBODY ? sheet : sheet.linkedBy(code(unit, person))).join();
    }

    private String code(Unit unit, int person) {
        var reading = PairAnswers.read(Map.of(
                Question.MOTHER, "A" + (char) ('A' + person % 26), Question.SCHOOL, "Ö" + (char) ('A' + person / 26),
                Question.DAY, "7"));
        return ((Reading.Complete) reading).answers().code(unit.id(), database.linkKeys().of(series.id()));
    }

    private static IntStream people(int from, int to) {
        return IntStream.range(from, to);
    }
}
