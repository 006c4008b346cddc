package se.spegla.disclosure.background;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import se.spegla.disclosure.Reason;
import se.spegla.disclosure.policy.Policy;
import se.spegla.response.Response;

/**
 * What may be known of a background item: how the answers of all units together are spread. Units whose number of
 * sheets must not be known are left out, so that nothing of them can be told by taking the others away; and there are at
 * least two others, so that it is never one unit's.
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
        var told = units.stream().filter(sheets -> policy.showsTurnout(sheets.size())).toList();
        var counts = new HashMap<Integer, Integer>();
        told.stream().flatMap(List::stream).forEach(
                sheet -> sheet.answer(place).ifPresent(value -> counts.merge(value, 1, Integer::sum)));
        int sheets = told.stream().mapToInt(List::size).sum();
        int n = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (told.size() < LEAST_UNITS) {
            return withheld(item, Reason.TOO_FEW);
        }
        int largest = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (!policy.enough(n) || policy.unanimous(n, largest)) {
            return withheld(item, Reason.PROTECTED);
        }
        return policy.few(sheets - n)
                ? shown(item, OptionalInt.empty(), shares(counts, n, share -> policy.rounding().to(1, share)))
                : shown(item, OptionalInt.of(n), shares(counts, n, policy.rounding()::share));
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
}
