package se.spegla.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import se.spegla.disclosure.policy.Policy;
import se.spegla.response.Response;

/**
 * What may be known of a background item: how the answers of all units together are spread. Units whose number of
 * sheets must not be known are left out, so that nothing of them can be told by taking the others away; and there are at
 * least two others, so that it is never one unit's.
 *
 * <p>Whoever knows the own staff can take it away: a manager knows who has worked there for how long. So what is left
 * outside each unit must not be a few either, nor all alike.
 */
final class BackgroundGate {
    private static final int LEAST_UNITS = 2;

    private final Policy policy;

    BackgroundGate(Policy policy) {
        this.policy = policy;
    }

    /**
     * @param place the item's place in the instrument
     * @param units the sheets of each unit of the round
     */
    ReleasedBackground release(String item, int place, List<List<Response>> units) {
        var told = units.stream()
                .filter(sheets -> policy.showsTurnout(sheets.size()))
                .map(sheets -> Answered.of(sheets, place))
                .toList();
        if (told.size() < LEAST_UNITS) {
            return withheld(item, Reason.TOO_FEW);
        }
        var all = told.stream().reduce(Answered.NOBODY, Answered::and);
        var outside = told.stream().map(all::without).toList();
        if (!outside.stream().allMatch(this::tellsOfNoFew)) {
            return withheld(item, Reason.PROTECTED);
        }
        int n = all.n();
        if (!policy.enough(n) || policy.unanimous(n, all.largest())) {
            return withheld(item, Reason.PROTECTED);
        }
        return policy.few(all.skipped()) || outside.stream().anyMatch(rest -> policy.few(rest.skipped()))
                ? coarse(item, all)
                : shown(item, OptionalInt.of(n), shares(all.counts(), n, policy.rounding()::share));
    }

    /** Whether what stands outside a unit is enough answers, with no option that a few chose and none that all did. */
    private boolean tellsOfNoFew(Answered outside) {
        return policy.enough(outside.n())
                && outside.counts().values().stream().noneMatch(policy::few)
                && !policy.unanimous(outside.n(), outside.largest());
    }

    private ReleasedBackground coarse(String item, Answered all) {
        return shown(
                item,
                OptionalInt.empty(),
                shares(all.counts(), all.n(), share -> policy.rounding().to(1, share)));
    }

    private static Map<Integer, Double> shares(Map<Integer, Integer> counts, int n, DoubleUnaryOperator rounded) {
        var shares = new HashMap<Integer, Double>();
        counts.forEach((value, count) -> shares.put(value, rounded.applyAsDouble((double) count / n)));
        return shares;
    }

    private static ReleasedBackground shown(String item, OptionalInt n, Map<Integer, Double> shares) {
        return new ReleasedBackground(item, n, shares, Optional.empty());
    }

    private static ReleasedBackground withheld(String item, Reason why) {
        return new ReleasedBackground(item, OptionalInt.empty(), Map.of(), Optional.of(why));
    }

    /**
     * What some units answered.
     *
     * @param counts of those who chose each option
     */
    private record Answered(int sheets, Map<Integer, Integer> counts) {
        static final Answered NOBODY = new Answered(0, Map.of());

        static Answered of(List<Response> sheets, int place) {
            var counts = new HashMap<Integer, Integer>();
            sheets.forEach(sheet -> sheet.answer(place).ifPresent(value -> counts.merge(value, 1, Integer::sum)));
            return new Answered(sheets.size(), counts);
        }

        Answered and(Answered other) {
            return joined(other, 1);
        }

        Answered without(Answered part) {
            return joined(part, -1);
        }

        private Answered joined(Answered other, int times) {
            var all = new HashMap<>(counts);
            other.counts.forEach((value, count) -> all.merge(value, times * count, Integer::sum));
            return new Answered(sheets + times * other.sheets, all);
        }

        int n() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        int skipped() {
            return sheets - n();
        }

        int largest() {
            return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        }
    }
}
