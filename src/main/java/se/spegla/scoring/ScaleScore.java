package se.spegla.scoring;

/** What one answer sheet gives on one score. */
public sealed interface ScaleScore {
    /** Why a sheet has no score. */
    enum Reason {
        /** Nothing on the sheet was answered. */
        NO_ANSWERS,
        /** Fewer of the score's items were answered than its rule for missing answers asks for. */
        TOO_FEW_ITEMS
    }

    /**
     * A score.
     *
     * @param value in points, from the score's lowest to its highest; a fraction where missing answers were substituted
     */
    record Scored(double value) implements ScaleScore {}

    /** No score, and why. */
    record NotScored(Reason reason) implements ScaleScore {}
}
