package se.spegla.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.spegla.audit.AuditLog;
import se.spegla.audit.LinesOfEvents;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.MissingRule;
import se.spegla.instrument.Text;
import se.spegla.measurement.Area;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitType;
import se.spegla.response.Response;
import se.spegla.store.Database;
import se.spegla.testing.Clock;
import se.spegla.testing.ForwardedReleases;
import se.spegla.testing.Questionnaires;
import se.spegla.testing.Town;

/** Results of rounds in a real database. */
class ResultsTest {
    private final Clock clock = Clock.at("2026-03-02T10:00:00Z");
    private final Instrument instrument = Questionnaires.mixed();

    @AutoClose
    private final Town town = new Town(clock);

    private final Area area = town.area("Norra");
    private final Unit birch = town.unit("Björken", UnitType.RESIDENTIAL, area);
    private final Unit alder = town.unit("Alen", UnitType.HOME_CARE, area);
    private final Series series = town.series(instrument.id(), birch, alder);
    private final Database database = town.database();
    private final Results results = town.results();

    private Round.Id open(String name, Instrument copied, Unit... units) {
        return town.open(town.draft(series, name, Stream.of(units).map(Unit::id).toList()), copied)
                .id();
    }

    private Round.Id closed(String name, Map<Unit, int[]> levels) {
        return closed(name, instrument, levels);
    }

    private Round.Id closed(String name, Instrument copied, Map<Unit, int[]> levels) {
        var round = open(name, copied, levels.keySet().toArray(Unit[]::new));
        levels.forEach((unit, all) -> Arrays.stream(all).forEach(level -> store(round, unit, sheet(copied, level))));
        return closed(round);
    }

    private Round.Id closed(Round.Id round) {
        town.close(database.rounds().find(round).orElseThrow());
        clock.advance(Duration.ofDays(90));
        return round;
    }

    private void store(Round.Id round, Unit unit, Response response) {
        town.store(database.rounds().find(round).orElseThrow(), unit, response);
    }

    private static Response sheet(Instrument instrument, int level) {
        var answers = new LinkedHashMap<String, Integer>();
        IntStream.rangeClosed(1, 5).forEach(i -> answers.put("s" + i, i == 2 ? 6 - level : level));
        return Response.of(instrument, answers);
    }

    private static Map<Unit, int[]> of(Unit unit, int... levels) {
        return Map.of(unit, levels);
    }

    @Test
    void a_round_that_is_not_closed_has_no_results() {
        var open = open("Våren", instrument, birch);

        assertThatThrownBy(() -> results.of(open))
                .isInstanceOfSatisfying(
                        NoResults.class, refused -> assertThat(refused.why()).isEqualTo(NoResults.Why.NOT_CLOSED));
    }

    @Test
    void a_comparison_with_a_round_that_is_not_closed_is_refused() {
        var spring = closed("Våren", of(birch, 1, 2, 3, 4, 5));
        var autumn = open("Hösten", instrument, birch);

        assertThatThrownBy(() -> results.of(spring, autumn)).isInstanceOf(NoResults.class);
    }

    @Test
    void two_closed_rounds_give_a_verdict_per_unit_under_its_name() {
        var spring = closed("Våren", of(birch, 1, 2, 1, 2, 1));
        var autumn = closed("Hösten", of(birch, 4, 5, 4, 5, 4));

        var released = results.of(spring, autumn);

        var unit = released.unit(birch.id().value()).orElseThrow();
        assertThat(unit.name()).isEqualTo("Björken");
        assertThat(unit.type()).contains(UnitType.RESIDENTIAL);
        assertThat(unit.area()).contains("Norra");
        assertThat(unit.mainScore().verdict()).contains(Verdict.IMPROVED);
        assertThat(unit.baseline().value().orElseThrow().responseRate()).hasValue(0.25);
        assertThat(released.baseline().name()).isEqualTo("Våren");
        assertThat(released.followUp().orElseThrow().name()).isEqualTo("Hösten");
    }

    @Test
    void one_closed_round_is_shown_without_a_verdict() {
        var released = results.of(closed("Våren", of(birch, 1, 2, 3, 4, 5)));

        var score = released.units().get(0).mainScore();
        assertThat(score.baseline().value().orElseThrow().mean()).isEqualTo(15);
        assertThat(score.verdict()).isEmpty();
        assertThat(score.why()).isEmpty();
        assertThat(released.totals()).isEmpty();
        assertThat(released.followUp()).isEmpty();
    }

    @Test
    void a_unit_below_the_threshold_shows_neither_n_nor_rate_nor_any_figure() {
        var spring = closed("Våren", of(birch, 1, 2, 3, 4));

        var unit = results.of(spring).units().get(0);

        assertThat(unit.baseline().reason()).contains(Reason.TOO_FEW);
        assertThat(unit.scores())
                .allSatisfy(score -> assertThat(score.baseline().isShown()).isFalse());
        assertThat(unit.items())
                .allSatisfy(item -> assertThat(item.baseline().isShown()).isFalse());
    }

    @Test
    void a_unit_without_a_single_sheet_looks_like_one_with_four() {
        var none = results.of(closed("Våren", of(birch))).units().get(0);
        var four = results.of(closed("Hösten", of(birch, 1, 2, 3, 4))).units().get(0);

        assertThat(none.baseline().reason()).isEqualTo(four.baseline().reason());
        assertThat(none.mainScore().baseline().reason())
                .isEqualTo(four.mainScore().baseline().reason());
    }

    @Test
    void a_unit_without_follow_up_is_listed_with_the_reason_and_left_out_of_the_total() {
        var levels = new LinkedHashMap<Unit, int[]>();
        levels.put(birch, new int[] {1, 2, 1, 2, 1});
        levels.put(alder, new int[] {3, 2, 3, 2, 3});
        var spring = closed("Våren", levels);
        var autumn = closed("Hösten", of(birch, 4, 5, 4, 5, 4));

        var released = results.of(spring, autumn);

        assertThat(released.units()).extracting(ReleasedUnit::name).containsExactlyInAnyOrder("Björken", "Alen");
        assertThat(released.unit(alder.id().value()).orElseThrow().mainScore().verdict())
                .isEqualTo(Optional.of(Verdict.NO_FOLLOW_UP));
        var total = released.total("attitude").orElseThrow();
        assertThat(total.units()).containsExactly(birch.id().value());
        assertThat(total.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.name()).isEqualTo("Alen");
            assertThat(left.why()).isEqualTo(Reason.NO_FOLLOW_UP);
        });
    }

    @Test
    void order_statistics_are_left_out_below_twenty_scores() {
        var few = results.of(closed("Våren", of(birch, 1, 2, 3, 4, 5)))
                .units()
                .get(0)
                .mainScore();
        var many = results.of(closed(
                        "Hösten",
                        of(birch, IntStream.range(0, 20).map(i -> 1 + i % 5).toArray())))
                .units()
                .get(0)
                .mainScore();

        assertThat(few.baseline().value().orElseThrow().median()).isEmpty();
        assertThat(few.baseline().value().orElseThrow().floor()).isEmpty();
        assertThat(many.baseline().value().orElseThrow().median()).hasValue(15);
    }

    @Test
    void an_item_that_one_person_skipped_is_shown_in_steps_of_ten_points_without_n() {
        var spring = open("Våren", instrument, birch);
        IntStream.range(0, 24).map(i -> 1 + i * i % 5).forEach(level -> store(spring, birch, sheet(instrument, level)));
        store(spring, birch, Response.of(instrument, Map.of("s2", 1, "s3", 4, "s4", 4, "s5", 4)));
        closed(spring);

        var item = results.of(spring)
                .units()
                .get(0)
                .items()
                .get(0)
                .baseline()
                .value()
                .orElseThrow();

        assertThat(item.coarse()).isTrue();
        assertThat(item.n()).isEmpty();
        assertThat(item.sd()).isEmpty();
        assertThat(item.mean())
                .as("of all 25, the one's other answers standing in for this one")
                .isPresent();
        assertThat(item.counts()).isEmpty();
        assertThat(item.shares()).containsEntry(5, 0.4).containsEntry(1, 0.2);
    }

    @Test
    void quality_is_told_of_two_units_at_least_that_have_enough_complete_sheets_each_and_of_no_number() {
        var many = IntStream.range(0, 25).map(i -> 1 + i % 5).toArray();
        var alone = results.of(closed("Våren", of(birch, many, alder, new int[] {3, 2})))
                .quality()
                .get(0);
        var two = results.of(closed("Hösten", of(birch, many, alder, many)))
                .quality()
                .get(0);

        assertThat(alone.alpha()).isEmpty();
        assertThat(two.alpha()).isPresent();
        assertThat(two.n()).isEmpty();
    }

    @Test
    void rounds_in_other_words_are_compared_and_it_is_said() {
        var reworded = instrument.withLicensedTexts(Map.of("s1", Text.of("Andra ord", "Other words")));
        var spring = closed("Våren", of(birch, 1, 2, 1, 2, 1));
        var autumn = closed("Hösten", reworded, of(birch, 4, 5, 4, 5, 4));

        var released = results.of(spring, autumn);

        assertThat(released.wordingsDiffer()).isTrue();
        assertThat(released.versionsDiffer()).isFalse();
        assertThat(released.units().get(0).mainScore().verdict()).contains(Verdict.IMPROVED);
    }

    @Test
    void rounds_with_other_items_are_refused() {
        var spring = closed("Våren", of(birch, 1, 2, 1, 2, 1));
        var other = open("Hösten", Questionnaires.single(), birch);
        closed(other);

        assertThatThrownBy(() -> results.of(spring, other))
                .isInstanceOfSatisfying(
                        NoResults.class, refused -> assertThat(refused.why()).isEqualTo(NoResults.Why.NOT_COMPARABLE));
    }

    @Test
    void a_round_is_not_compared_with_itself() {
        var spring = closed("Våren", of(birch, 1, 2, 1, 2, 1));

        assertThatThrownBy(() -> results.of(spring, spring))
                .isInstanceOfSatisfying(
                        NoResults.class,
                        refused -> assertThat(refused.why()).isEqualTo(NoResults.Why.NOT_OF_ONE_SERIES));
    }

    private static Map<Unit, int[]> of(Unit first, int[] firsts, Unit second, int[] seconds) {
        var levels = new LinkedHashMap<Unit, int[]>();
        levels.put(first, firsts);
        levels.put(second, seconds);
        return levels;
    }

    /**
     * R 4.2.2: b <- c(5, 10, 5, 10, 5); a <- c(15, 10, 15, 10, 15, 10); w <- c(20, 20)/40;
     * v <- w^2 * c(var(b)/5, var(a)/6); d <- sum(v)^2/sum(v^2/c(4, 5));
     * sum(w * c(mean(b), mean(a))) + c(0, -1, 1) * qt(0.975, d) * sqrt(sum(v))
     */
    @Test
    void a_trend_is_the_weighted_mean_of_the_same_units_in_every_round() {
        var rounds = List.of(
                closed("Ett", of(birch, new int[] {1, 2, 1, 2, 1}, alder, new int[] {3, 2, 3, 2, 3, 2})),
                closed("Två", of(birch, new int[] {4, 5, 4, 5, 4}, alder, new int[] {3, 4, 3, 4, 3})),
                closed("Tre", of(birch, new int[] {2, 4, 2, 4, 3}, alder, new int[] {2, 4, 2, 4, 3})));

        var trends = results.trends(rounds);

        var whole = trends.of("attitude").get(0);
        assertThat(trends.rounds()).containsExactly("Ett", "Två", "Tre");
        assertThat(trends.of("attitude"))
                .extracting(ReleasedTrend::area)
                .containsExactly(Optional.empty(), Optional.of("Norra"));
        assertThat(whole.units()).containsExactlyInAnyOrder("Björken", "Alen");
        assertThat(whole.weighting()).isEqualTo(ReleasedTotal.Weighting.HEADCOUNT);
        var first = whole.means().get(0);
        assertThat(first.n()).isEqualTo(11);
        assertThat(first.mean()).isEqualTo(9.8);
        assertThat(first.low()).hasValue(7.9);
        assertThat(first.high()).hasValue(11.6);
        assertThat(first.median()).isEmpty();
        assertThat(whole.means().get(2).mean()).isEqualTo(15);
    }

    @Test
    void a_unit_whose_answers_are_all_alike_is_followed_no_further_than_it_is_shown() {
        var alike = closed("Ett", of(birch, 3, 3, 3, 3, 3));
        var spread = closed("Två", of(birch, 2, 4, 2, 4, 3));

        var trend = results.trends(List.of(alike, spread)).of("attitude").get(0);

        assertThat(trend.means()).isEmpty();
        assertThat(trend.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.round()).isEqualTo("Ett");
            assertThat(left.why()).isEqualTo(ReleasedTrend.Why.HELD_BACK);
        });
        assertThat(results.of(alike)
                        .units()
                        .get(0)
                        .mainScore()
                        .baseline()
                        .value()
                        .orElseThrow()
                        .why())
                .contains(Reason.PROTECTED);
    }

    @Test
    void a_unit_that_misses_a_round_or_has_too_few_answers_is_left_out_of_all_of_the_trend() {
        var rounds = List.of(
                closed("Ett", of(birch, new int[] {1, 2, 1, 2, 1}, alder, new int[] {5, 4, 5, 4, 5})),
                closed("Två", of(birch, 4, 5, 4, 5, 4)),
                closed("Tre", of(birch, new int[] {3, 4, 3, 4, 3}, alder, new int[] {5, 4, 5, 4, 5})));
        var fewer =
                List.of(rounds.get(0), closed("Fyra", of(birch, new int[] {3, 4, 3, 4, 3}, alder, new int[] {5, 5, 5, 5
                })));

        var missing = results.trends(rounds).of("attitude").get(0);
        var tooFew = results.trends(fewer).of("attitude").get(0);

        assertThat(missing.units()).containsExactly("Björken");
        assertThat(missing.means().get(0).mean()).isEqualTo(7);
        assertThat(missing.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.name()).isEqualTo("Alen");
            assertThat(left.round()).isEqualTo("Två");
            assertThat(left.why()).isEqualTo(ReleasedTrend.Why.NOT_PART);
        });
        assertThat(tooFew.means().get(1).n()).isEqualTo(5);
        assertThat(tooFew.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.round()).isEqualTo("Fyra");
            assertThat(left.why()).isEqualTo(ReleasedTrend.Why.TOO_FEW);
        });
    }

    @Test
    void where_no_unit_can_be_followed_a_trend_has_no_means() {
        var rounds = List.of(closed("Ett", of(birch, 1, 2, 1, 2, 1)), closed("Två", of(alder, 1, 2, 1, 2, 1)));

        var trend = results.trends(rounds).of("attitude").get(0);

        assertThat(trend.means()).isEmpty();
        assertThat(trend.leftOut()).hasSize(2);
    }

    @Test
    void one_round_and_rounds_that_differ_have_no_trend_and_the_reason() {
        var spring = closed("Våren", of(birch, 1, 2, 1, 2, 1));
        var other = open("Hösten", Questionnaires.single(), birch);
        closed(other);

        assertThat(results.trends(List.of(spring)).why()).contains(ReleasedTrends.Why.ONE_ROUND);
        assertThat(results.trends(List.of(spring, other)).why()).contains(ReleasedTrends.Why.NOT_COMPARABLE);
        assertThat(results.trends(List.of(spring, other)).of("attitude")).isEmpty();
    }

    @Test
    void a_trend_through_other_words_says_so_and_one_of_an_open_round_is_refused() {
        var reworded = instrument.withLicensedTexts(Map.of("s1", Text.of("Andra ord", "Other words")));
        var spring = closed("Våren", of(birch, 1, 2, 1, 2, 1));
        var autumn = closed("Hösten", reworded, of(birch, 4, 5, 4, 5, 4));
        var open = open("Vintern", instrument, birch);

        assertThat(results.trends(List.of(spring, autumn)).wordingsDiffer()).isTrue();
        assertThat(results.trends(List.of(spring, autumn)).versionsDiffer()).isFalse();
        assertThatThrownBy(() -> results.trends(List.of(spring, open)))
                .isInstanceOfSatisfying(
                        NoResults.class, refused -> assertThat(refused.why()).isEqualTo(NoResults.Why.NOT_CLOSED));
    }

    @Test
    void what_hides_another_item_hides_it_in_every_later_release_too() {
        var spring = open("Våren", instrument, birch);
        IntStream.range(0, 24)
                .forEach(i -> store(
                        spring,
                        birch,
                        Response.of(
                                instrument,
                                Map.of(
                                        "s1",
                                        3,
                                        "s2",
                                        1 + i % 5,
                                        "s3",
                                        1 + i * i % 5,
                                        "s4",
                                        1 + i / 2 % 5,
                                        "s5",
                                        1 + i / 5))));
        store(spring, birch, Response.of(instrument, Map.of("s1", 3, "s2", 1, "s4", 4, "s5", 4)));
        closed(spring);
        var autumn = closed("Hösten", of(birch, 2, 3, 4, 5, 3, 2, 4));
        var alone = results.of(spring).units().get(0);

        var compared = results.of(spring, autumn).units().get(0);

        assertThat(alone.items().get(0).baseline().reason()).contains(Reason.PROTECTED);
        assertThat(alone.mainScore().baseline().isShown()).isTrue();
        assertThat(compared.mainScore().baseline())
                .usingRecursiveComparison()
                .isEqualTo(alone.mainScore().baseline());
        IntStream.range(0, 5)
                .forEach(item -> assertThat(compared.items().get(item).baseline())
                        .usingRecursiveComparison()
                        .isEqualTo(alone.items().get(item).baseline()));
    }

    /** Like the first instrument, but a score asks for all its items: who skipped one has none. */
    private Instrument asksForAll() {
        var items = instrument.variables();
        return Questionnaires.instrument(
                2,
                instrument.scales(),
                items,
                instrument.scores().stream()
                        .map(score -> Questionnaires.score(
                                score.id(), score.variables(), score.as(), score.better(), new MissingRule.Complete()))
                        .toList());
    }

    private Round.Id springWithOneSkipped() {
        var spring = open("Våren", instrument, birch);
        IntStream.of(1, 2, 3, 4, 5, 1, 2, 4).forEach(level -> store(spring, birch, sheet(instrument, level)));
        store(spring, birch, Response.of(instrument, Map.of("s2", 1, "s3", 4, "s4", 4, "s5", 4)));
        closed(spring);
        return spring;
    }

    @Test
    void a_round_is_counted_by_its_own_rules_whatever_it_is_compared_with_and_in_whichever_order() {
        var spring = springWithOneSkipped();
        var autumn = closed("Hösten", asksForAll(), of(birch, 2, 3, 4, 5, 3, 2, 4));
        var compared = results.of(spring, autumn).units().get(0);

        var alone = results.of(spring).units().get(0);

        assertThat(compared.mainScore().baseline().value().orElseThrow().n()).isEqualTo(9);
        assertThat(compared.mainScore().baseline())
                .usingRecursiveComparison()
                .isEqualTo(alone.mainScore().baseline());
        assertThat(compared.mainScore().verdict()).contains(Verdict.UNCERTAIN);
        assertThat(results.trends(List.of(spring, autumn)).of("attitude").get(0).units())
                .containsExactly("Björken");
    }

    @Test
    void figures_that_the_answers_to_all_items_tell_anyway_may_be_counted_anew() {
        var spring = closed("Våren", of(birch, 1, 2, 3, 4, 5));
        var autumn = closed("Hösten", asksForAll(), of(birch, 2, 3, 4, 5, 3));
        results.of(spring);

        assertThat(results.of(spring, autumn).units().get(0).mainScore().verdict())
                .contains(Verdict.UNCERTAIN);
    }

    @Test
    void what_was_released_stands_and_other_rules_make_another_edition_that_says_so() {
        var spring = closed("Våren", of(birch, 1, 2, 3, 4, 5));
        var first = results.of(spring);
        var byOldRules = Town.results(database, madeByOldRules(database.releases()));

        var again = town.results().of(spring);
        var second = byOldRules.of(spring);

        assertThat(again).usingRecursiveComparison().isEqualTo(first);
        assertThat(first.edition()).isEqualTo(1);
        assertThat(second.edition()).isEqualTo(2);
        assertThat(second.units()).usingRecursiveComparison().isEqualTo(first.units());
        assertThat(results.of(spring).edition()).isEqualTo(2);
    }

    private static Releases madeByOldRules(Releases releases) {
        return new ForwardedReleases(releases) {
            @Override
            public Optional<StoredRelease> latest(StoredRelease.Kind kind, List<Round.Id> rounds) {
                return super.latest(kind, rounds)
                        .map(known -> by(known, new Rules(0, 0, known.rules().instruments())));
            }
        };
    }

    @Test
    void two_servers_that_are_asked_at_once_release_one_first_edition_and_tell_of_it_once() {
        var rounds = List.of(
                closed("Ett", of(birch, 1, 2, 1, 2, 1)),
                closed("Två", of(birch, 4, 5, 4, 5, 4)),
                closed("Tre", of(birch, 3, 4, 3, 4, 3)));
        try (var beside = Database.openBeside(town.folder(), clock)) {
            var servers = List.of(telling(database), telling(beside));
            var asked = IntStream.range(0, 12)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> servers.get(i % 2).of(rounds.get(0), rounds.get(1 + i / 6))))
                    .toList();
            var trends = servers.stream()
                    .map(server -> CompletableFuture.supplyAsync(() -> server.trends(rounds)))
                    .toList();

            assertThat(asked).extracting(each -> each.join().edition()).containsOnly(1);
            assertThat(trends.get(0).join())
                    .usingRecursiveComparison()
                    .isEqualTo(trends.get(1).join());
        }

        assertThat(database.releases().count(series.id())).isEqualTo(3 + 2 + 1);
        assertThat(database.auditLog().latest(10))
                .filteredOn(line -> line.action().endsWith("-released"))
                .extracting(AuditLog.Line::action, AuditLog.Line::subject)
                .containsExactlyInAnyOrder(
                        tuple("results-released", "Serien – Ett"), tuple("results-released", "Serien – Två"),
                        tuple("results-released", "Serien – Tre"), tuple("results-released", "Serien – Ett, Två"),
                        tuple("results-released", "Serien – Ett, Tre"),
                                tuple("trend-released", "Serien – Ett, Två, Tre"));
    }

    private Results telling(Database server) {
        return new Results(
                server.store(),
                server.rounds(),
                server.responses(),
                server.releases(),
                new LinesOfEvents(server.auditLog(), clock));
    }

    @Test
    void what_another_release_was_not_held_against_is_not_kept() {
        var spring = closed("Våren", of(birch, 1, 2, 3, 4, 5));
        results.of(spring);
        var first = database.releases()
                .latest(StoredRelease.Kind.COMPARISON, List.of(spring))
                .orElseThrow();
        var other =
                StoredRelease.of(series.id(), first.kind(), List.of(spring), first.rules(), 2, "{}", Optional.empty());

        assertThat(database.releases().publish(other, 0)).isFalse();
        database.endings().end(series.id());
        assertThat(database.releases().publish(other, 1))
                .as("of answers that are destroyed")
                .isFalse();
        assertThat(database.releases().count(series.id())).isEqualTo(1);
    }

    @Test
    void a_trend_comes_back_as_it_was_released() {
        var rounds = List.of(
                closed("Ett", of(birch, new int[] {1, 2, 1, 2, 1}, alder, new int[] {3, 2, 3, 2, 3, 2})),
                closed("Två", of(birch, new int[] {4, 5, 4, 5, 4}, alder, new int[] {3, 4, 3, 4})));

        var first = results.trends(rounds);

        assertThat(first.of("attitude").get(0).leftOut()).hasSize(1);
        assertThat(town.results().trends(rounds)).usingRecursiveComparison().isEqualTo(first);
    }

    @Test
    void what_was_released_can_be_changed_by_nobody() {
        results.of(closed("Våren", of(birch, 1, 2, 3, 4, 5)));

        assertThatThrownBy(() -> execute("update release set content = '{}'"))
                .hasMessageContaining("a release is never changed");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = town.connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
