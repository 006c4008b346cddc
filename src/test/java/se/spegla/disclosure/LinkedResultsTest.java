package se.spegla.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.spegla.disclosure.ReleasedScore.Linked;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.PairAnswers;
import se.spegla.response.PairAnswers.Question;
import se.spegla.response.PairAnswers.Reading;
import se.spegla.response.Response;
import se.spegla.store.Database;
import se.spegla.testing.Clock;
import se.spegla.testing.Questionnaires;
import se.spegla.testing.Town;

/** From three answers to a published change within persons, through a real database. */
class LinkedResultsTest {
    private final Clock clock = Clock.at("2026-03-02T10:00:00Z");
    private final Instrument instrument = Questionnaires.mixed();

    @AutoClose
    private final Town town = new Town(clock);

    private final Database database = town.database();
    private final Unit birch = town.unit("Björken");
    private final Unit alder = town.unit("Alen");
    private final Series series = town.series(instrument.id(), Town.rules(Series.Entry.UNIT_CODE, true), birch, alder);

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
        var baseline = IntStream.concat(people(0, 12), people(-5, 0));
        assertThat(linked(baseline, people(0, 17)))
                .hasValueSatisfying(known -> assertThat(known.pairs()).isEqualTo(12));
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

    private Optional<Linked> linked(Round spring, Round autumn, Unit unit) {
        var released = town.results().of(spring.id(), autumn.id()).units().stream()
                .filter(each -> each.name().equals(unit.name()))
                .findFirst()
                .orElseThrow();
        return released.scores().get(0).linked();
    }

    private Round open(String name) {
        return town.openRound(series, name, instrument);
    }

    private void shut(Round round) {
        town.close(round);
        clock.advance(Duration.ofDays(90));
    }

    private void store(Round round, Unit unit, int person, int level) {
        var answers = new LinkedHashMap<String, Integer>();
        IntStream.rangeClosed(1, 5)
                .forEach(item -> answers.put("s" + item, 1 + Math.floorMod(level + person + item, 5)));
        var sheet = Town.sheet(round, unit, Response.of(instrument, answers));
        town.store(Stream.of(person < 0 ? sheet : sheet.linkedBy(code(unit, person))));
    }

    private String code(Unit unit, int person) {
        var reading = PairAnswers.read(Map.of(
                Question.MOTHER,
                "A" + (char) ('A' + person % 26),
                Question.SCHOOL,
                "Ö" + (char) ('A' + person / 26),
                Question.DAY,
                "7"));
        return ((Reading.Complete) reading)
                .answers()
                .code(unit.id(), database.linkKeys().of(series.id()));
    }

    private static IntStream people(int from, int to) {
        return IntStream.range(from, to);
    }
}
