package se.spegla.cli;

import se.spegla.disclosure.Reason;
import se.spegla.disclosure.ReleasedTotal;
import se.spegla.report.Said;
import se.spegla.web.Messages;

/** Why there is no change of all units together, said from why each of them was left out. */
final class TotalReason {
    private TotalReason() {}

    /** @param total whose change is withheld */
    public static String of(ReleasedTotal total, Messages messages) {
        var reason = total.change().reason().orElseThrow();
        var leftOut = total.leftOut();
        if (reason != Reason.NO_UNITS || leftOut.stream().allMatch(Said::hasTooFew)) {
            return messages.get(reason.messageKey());
        }
        return messages.get(
                leftOut.stream().noneMatch(Said::hasTooFew) ? "compare.total.unjudged" : "said.total.reasons");
    }
}
