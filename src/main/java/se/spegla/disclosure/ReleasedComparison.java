package se.spegla.disclosure;

import java.util.List;
import java.util.Optional;
import se.spegla.instrument.WordingKind;

/** Everything that may be known of a round, or of two rounds held against each other. */
public final class ReleasedComparison {
    private final String questionnaire;
    private final Round baseline;
    private final Optional<Round> followUp;
    private final int threshold;
    private final List<ReleasedUnit> units;
    private final List<ReleasedTotal> totals;
    private final List<ReleasedQuality> quality;

    ReleasedComparison(
            String questionnaire, Round baseline, Optional<Round> followUp, int threshold, List<ReleasedUnit> units,
            List<ReleasedTotal> totals, List<ReleasedQuality> quality) {
        this.questionnaire = questionnaire;
        this.baseline = baseline;
        this.followUp = followUp;
        this.threshold = threshold;
        this.units = List.copyOf(units);
        this.totals = List.copyOf(totals);
        this.quality = List.copyOf(quality);
    }

    /** The instrument's id. */
    public String questionnaire() {
        return questionnaire;
    }

    /** The first round, or the only one. */
    public Round baseline() {
        return baseline;
    }

    /** The second round; absent where one round is shown by itself. */
    public Optional<Round> followUp() {
        return followUp;
    }

    /** No figure for fewer scores than this. */
    public int threshold() {
        return threshold;
    }

    public List<ReleasedUnit> units() {
        return units;
    }

    /** Per score: the whole organisation, then each area. */
    public List<ReleasedTotal> totals() {
        return totals;
    }

    /** Per score and round. */
    public List<ReleasedQuality> quality() {
        return quality;
    }

    /** Whether the two rounds were answered to different words; every page and export must say so. */
    public boolean wordingsDiffer() {
        return followUp.filter(round -> !round.wordingHash().equals(baseline.wordingHash())).isPresent();
    }

    /** Whether the two rounds used different versions of the instrument; every page and export must say so. */
    public boolean versionsDiffer() {
        return followUp.filter(round -> round.version() != baseline.version()).isPresent();
    }

    public Optional<ReleasedUnit> unit(String key) {
        return units.stream().filter(unit -> unit.key().equals(key)).findFirst();
    }

    /** The like-for-like change of the whole organisation. */
    public Optional<ReleasedTotal> total(String score) {
        return totals.stream().filter(t -> t.score().equals(score) && t.area().isEmpty()).findFirst();
    }

    /** How many units have a released p for the score; without any change about 5 in 100 look changed by chance. */
    public int compared(String score) {
        return (int) units.stream().map(unit -> unit.score(score).change().value())
                .filter(change -> change.isPresent() && change.get().p().isPresent()).count();
    }

    /** A round and the words that were answered. */
    public static final class Round {
        private final String name;
        private final int version;
        private final WordingKind wordingKind;
        private final String wordingHash;

        Round(String name, int version, WordingKind wordingKind, String wordingHash) {
            this.name = name;
            this.version = version;
            this.wordingKind = wordingKind;
            this.wordingHash = wordingHash;
        }

        public String name() {
            return name;
        }

        /** The instrument's version. */
        public int version() {
            return version;
        }

        public WordingKind wordingKind() {
            return wordingKind;
        }

        /** The first eight hex digits of the wording's SHA-256. */
        public String wordingHash() {
            return wordingHash;
        }
    }
}
