package se.spegla.cli.compare;

import java.util.Set;
import java.util.stream.Collectors;
import se.spegla.disclosure.Reason;
import se.spegla.disclosure.ReleasedTotal;
import se.spegla.web.Messages;

/** Why there is no change of all units together, said from why each of them was left out. */
final class TotalReason {
    private static final Set<Reason> FEW = Set.of(Reason.TOO_FEW, Reason.NO_BASELINE, Reason.NO_FOLLOW_UP);

    private TotalReason() {}

    /** @param total whose change is withheld */
    public static String of(ReleasedTotal total, Messages messages) {
        var reason = total.change().reason().orElseThrow();
        var own = total.leftOut().stream().map(ReleasedTotal.LeftOut::why).collect(Collectors.toSet());
        if (reason != Reason.NO_UNITS || FEW.containsAll(own)) {
            return messages.get(reason.messageKey());
        }
        var noneJudged = own.stream().noneMatch(FEW::contains);
        return messages.get(noneJudged ? "compare.total.unjudged" : "compare.total.none");
    }
}
