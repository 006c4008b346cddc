package se.spegla.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.ScoredRound;
import se.spegla.comparison.Screened;
import se.spegla.comparison.Sheet;
import se.spegla.disclosure.audit.Told.Kind;
import se.spegla.disclosure.policy.Published;
import se.spegla.disclosure.screen.LinkScreen;
import se.spegla.disclosure.screen.RoundScreen;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.MissingRule;
import se.spegla.instrument.Score;
import se.spegla.instrument.Score.Aggregation;
import se.spegla.instrument.Score.Direction;
import se.spegla.instrument.Variable;
import se.spegla.response.Response;
import se.spegla.scoring.Scorer;
import se.spegla.testing.Questionnaires;

/** The proof by itself: on whom a combination rests, and how much it may take to find out. */
class ProofTest {
    private static Instrument instrument(int items, int parts) {
        var all = IntStream.rangeClosed(1, items)
                .mapToObj(i -> Questionnaires.statement("s" + i, false))
                .toList();
        var scores = new ArrayList<Score>();
        scores.add(score("whole", all));
        for (int part = 0; part < parts; part++) {
            scores.add(score("part" + part, all.subList(part * items / parts, (part + 1) * items / parts)));
        }
        return Questionnaires.instrument(1, List.of(all.get(0).scale()), all, scores);
    }

    private static Score score(String id, List<Variable> items) {
        return Questionnaires.score(id, items, Aggregation.SUM, Direction.HIGHER, new MissingRule.PersonMean(0.5));
    }

    /** A sheet that skips these items, counted from 1. */
    private static Sheet sheet(Instrument instrument, Random random, String code, Integer... skipped) {
        var answers = new HashMap<String, Integer>();
        instrument.variables().forEach(item -> answers.put(item.id(), 1 + random.nextInt(5)));
        List.of(skipped).forEach(item -> answers.remove("s" + item));
        return new Sheet(Response.of(instrument, answers), Optional.of(code).filter(known -> !known.isEmpty()));
    }

    private static ScoredRound round(Instrument instrument, List<Sheet> sheets) {
        return new ScoredRound(instrument, new Scorer(instrument), RoundSheets.of(sheets, OptionalInt.empty()));
    }

    private static Proof proof(ScoredRound round, Told... out) {
        return new Proof(Map.of("r", round), 5, List.of(out));
    }

    private static Told told(Kind kind, String id) {
        return Told.of(kind, id, "r");
    }

    @Test
    void a_whole_less_its_parts_is_nobodys_where_a_missing_answer_is_completed_within_its_part() {
        var instrument = instrument(6, 2);
        var random = new Random(1);
        var sheets = new ArrayList<>(List.of(sheet(instrument, random, "", 1)));
        IntStream.range(0, 7).forEach(i -> sheets.add(sheet(instrument, random, "")));

        assertThat(proof(round(instrument, sheets))
                        .allows(List.of(
                                told(Kind.SCORE, "whole"),
                                told(Kind.SCORE, "part0"),
                                told(Kind.SCORE, "part1"),
                                told(Kind.ITEM, "s1"),
                                told(Kind.ITEM, "s2"))))
                .isTrue();
    }

    @Test
    void how_those_who_answered_lie_beside_the_completed_sum_is_the_answers_of_the_one_who_did_not() {
        var instrument = instrument(6, 2);
        var random = new Random(1);
        var sheets = new ArrayList<>(List.of(sheet(instrument, random, "", 1)));
        IntStream.range(0, 7).forEach(i -> sheets.add(sheet(instrument, random, "")));
        var round = round(instrument, sheets);

        assertThat(proof(round, told(Kind.ITEM, "s1")).allows(List.of(told(Kind.BARS, "s1"))))
                .isFalse();
        assertThat(proof(round).allows(List.of(told(Kind.BARS, "s1")))).isTrue();
        assertThat(proof(round, told(Kind.BARS, "s1"), told(Kind.ITEM, "s1")).allows(List.of(told(Kind.ITEM, "s2"))))
                .as("what is possible already darkens nothing else")
                .isTrue();
    }

    @Test
    void a_link_that_leaves_four_over_in_each_of_two_rounds_may_leave_four_persons_over() {
        var instrument = instrument(6, 2);
        var random = new Random(3);
        var rounds = new LinkedHashMap<String, ScoredRound>();
        for (var key : List.of("a", "b")) {
            rounds.put(
                    key,
                    round(
                            instrument,
                            IntStream.range(0, 10)
                                    .mapToObj(i -> sheet(instrument, random, i < 6 ? "code" + i : ""))
                                    .toList()));
        }
        var out = List.of(Told.of(Kind.SCORE, "whole", "a"), Told.of(Kind.SCORE, "whole", "b"));
        var linked = List.of(new Told(Kind.LINKED, "whole", List.of("a", "b")));

        assertThat(new Proof(rounds, 5, out).allows(linked)).isFalse();
        assertThat(new Proof(rounds, 4, out).allows(linked)).isTrue();
        assertThat(new Proof(rounds, 5, List.of()).allows(linked)).isTrue();
    }

    /** 50 statements, a threshold of 10, 60 sheets that all skip something else, three rounds that are linked. */
    @Test
    void the_hardest_unit_takes_seconds_and_its_whole_is_told() {
        var instrument = instrument(50, 7);
        var random = new Random(5);
        var policy = new Published(10);
        var rounds = new LinkedHashMap<String, ScoredRound>();
        var keys = List.of("a", "b", "c");
        keys.forEach(key -> rounds.put(
                key,
                round(
                        instrument,
                        IntStream.range(0, 60)
                                .mapToObj(i -> sheet(
                                        instrument,
                                        random,
                                        random.nextInt(4) > 0 ? "code" + i : "",
                                        IntStream.range(0, 1 + random.nextInt(6))
                                                .map(k -> 1 + random.nextInt(50))
                                                .boxed()
                                                .toArray(Integer[]::new)))
                                .toList())));
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        var out = new ArrayList<Told>();
        var screened = new LinkedHashMap<String, Screened>();
        for (var key : keys) {
            var decision = RoundScreen.decide(policy, key, Map.of(key, rounds.get(key)), List.of(), List.of());
            screened.put(key, decision.screened());
            out.addAll(decision.told());
        }
        for (var pair : List.of(List.of("a", "b"), List.of("b", "c"), List.of("a", "c"))) {
            out.addAll(LinkScreen.decide(
                            policy, pair, pair.stream().map(screened::get).toList(), rounds, out, score -> true)
                    .told());
        }

        assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start))
                .as("of a processor")
                .isLessThan(Duration.ofSeconds(40));
        assertThat(screened.values())
                .allSatisfy(one -> assertThat(one.detail("whole").hasMean()).isTrue());
        assertThat(screened.values())
                .allSatisfy(one -> assertThat(one.detail("s1").hasMean()).isTrue());
    }
}
