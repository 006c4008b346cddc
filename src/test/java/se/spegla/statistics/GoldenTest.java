package se.spegla.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.spegla.statistics.MeanDifference.Estimated;
import se.spegla.statistics.ProportionDifference.Count;

/**
 * Every figure against R. {@code golden.R}, beside {@code golden.json}, made samples and figures; the file names R's
 * version.
 */
class GoldenTest {
    private static final JsonNode GOLDEN = read();

    @ParameterizedTest
    @MethodSource("cases")
    void a_group_is_described_as_in_r(JsonNode golden) {
        var expected = golden.get("summary");

        var summary = Summary.of(sample(golden, "baseline")).value().orElseThrow();

        assertThat(summary.n()).isEqualTo(expected.get("n").asInt());
        agree(summary.mean(), expected, "mean");
        agree(summary.sd(), expected, "sd");
        agree(summary.interval().map(Interval::low), expected, "low");
        agree(summary.interval().map(Interval::high), expected, "high");
        agree(summary.median(), expected, "median");
        agree(summary.q1(), expected, "q1");
        agree(summary.q3(), expected, "q3");
    }

    @ParameterizedTest
    @MethodSource("differences")
    void a_difference_is_that_of_r(JsonNode golden) {
        var expected = golden.get("difference");

        var difference = (Estimated)
                MeanDifference.between(sample(golden, "baseline"), sample(golden, "followUp"), pairs(golden), 52, 5);

        agree(difference.estimate(), expected, "estimate");
        agree(difference.low(), expected, "low");
        agree(difference.high(), expected, "high");
        agree(difference.se(), expected, "se");
        agree(difference.t(), expected, "t");
        agree(difference.df(), expected, "df");
        agree(difference.p(), expected, "p");
        agree(difference.detectable(), expected, "detectable");
        assertThat(difference.pairs()).isEqualTo(golden.get("linked").asInt());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void effect_sizes_and_mann_whitney_are_those_of_r(JsonNode golden) {
        var expected = golden.get("effect");

        var effect = UnlinkedEffect.between(sample(golden, "baseline"), sample(golden, "followUp"));

        agree(effect.hedgesG().map(UnlinkedEffect.Size::estimate), expected, "hedgesG");
        var g = effect.hedgesG().value().orElseThrow().interval();
        agree(g.map(Interval::low), expected, "gLow");
        agree(g.map(Interval::high), expected, "gHigh");
        agree(effect.cliffsDelta().map(UnlinkedEffect.Size::estimate), expected, "cliffsDelta");
        var delta = effect.cliffsDelta().value().orElseThrow().interval();
        agree(delta.map(Interval::low), expected, "deltaLow");
        agree(delta.map(Interval::high), expected, "deltaHigh");
        agree(effect.mannWhitneyP(), expected, "mannWhitneyP");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void linked_changes_are_those_of_r(JsonNode golden) {
        var expected = golden.get("change");

        var change = LinkedChange.of(sample(golden, "baseline"), sample(golden, "followUp"), pairs(golden), 5)
                .value()
                .orElseThrow();

        assertThat(change.pairs()).isEqualTo(expected.get("pairs").asInt());
        agree(change.meanChange(), expected, "meanChange");
        agree(change.sdChange(), expected, "sdChange");
        agree(change.wilcoxonP(), expected, "wilcoxonP");
        agree(change.icc(), expected, "icc");
        agree(change.sem(), expected, "sem");
        agree(change.sdc(), expected, "sdc");
    }

    @ParameterizedTest
    @MethodSource("alphas")
    void cronbachs_alpha_is_that_of_r(JsonNode golden) {
        var alpha = CronbachAlpha.of(columns(golden.get("rows"))).value().orElseThrow();

        assertThat(alpha.n()).isEqualTo(golden.get("rows").size());
        agree(alpha.alpha(), golden, "alpha");
        agree(alpha.interval().low(), golden, "low");
        agree(alpha.interval().high(), golden, "high");
        for (int item = 0; item < alpha.items().size(); item++) {
            agree(alpha.items().get(item).itemTotal(), golden.get("items").get(item), "itemTotal");
            agree(alpha.items().get(item).alphaIfDropped(), golden.get("items").get(item), "alphaIfDropped");
        }
    }

    @ParameterizedTest
    @MethodSource("proportions")
    void a_difference_of_proportions_is_that_of_r(JsonNode golden) {
        var difference = ProportionDifference.between(count(golden, "baseline"), count(golden, "followUp"))
                .value()
                .orElseThrow();

        agree(difference.estimate(), golden, "estimate");
        agree(difference.interval().low(), golden, "low");
        agree(difference.interval().high(), golden, "high");
        agree(difference.fisherP(), golden, "fisherP");
    }

    @Test
    void p_values_are_adjusted_as_in_r() {
        var holm = GOLDEN.get("holm");

        assertThat(Holm.adjust(numbers(holm.get("p")))).containsExactly(numbers(holm.get("adjusted")), within(1e-12));
    }

    private static void agree(Result<Double> figure, JsonNode expected, String name) {
        assertThat(figure.value().isPresent()).as(name + " is defined").isEqualTo(expected.has(name));
        figure.value().ifPresent(value -> agree(value, expected, name));
    }

    private static void agree(double figure, JsonNode expected, String name) {
        var wanted = expected.get(name).asDouble();
        assertThat(figure).as(name).isCloseTo(wanted, Offset.offset(1e-9 * Math.abs(wanted) + 1e-12));
    }

    static Stream<JsonNode> cases() {
        return StreamSupport.stream(GOLDEN.get("cases").spliterator(), false);
    }

    static Stream<JsonNode> differences() {
        return cases().filter(golden -> golden.hasNonNull("difference"));
    }

    static Stream<JsonNode> changes() {
        return cases().filter(golden -> golden.hasNonNull("change"));
    }

    static Stream<JsonNode> alphas() {
        return StreamSupport.stream(GOLDEN.get("alphas").spliterator(), false);
    }

    static Stream<JsonNode> proportions() {
        return StreamSupport.stream(GOLDEN.get("proportions").spliterator(), false);
    }

    private static Sample sample(JsonNode golden, String name) {
        return Sample.of(numbers(golden.get(name)));
    }

    private static Pairs pairs(JsonNode golden) {
        var places = Stream.iterate(0, i -> i + 1)
                .limit(golden.get("linked").asInt())
                .mapToInt(i -> i)
                .toArray();
        return Pairs.of(places, places);
    }

    private static Count count(JsonNode golden, String name) {
        return new Count(
                golden.get(name).get(0).asInt(), golden.get(name).get(1).asInt());
    }

    private static double[][] columns(JsonNode rows) {
        var columns = new double[rows.get(0).size()][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int item = 0; item < columns.length; item++) {
                columns[item][row] = rows.get(row).get(item).asDouble();
            }
        }
        return columns;
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static JsonNode read() {
        try (var file = GoldenTest.class.getResourceAsStream("/statistics/golden.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException fault) {
            throw new ExceptionInInitializerError(fault);
        }
    }
}
