package se.spegla.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.spegla.instrument.WordingKind;

/**
 * Everything that may be known of a round, or of two rounds held against each other.
 *
 * @param questionnaire the instrument's id
 * @param baseline the first round, or the only one
 * @param followUp the second round; absent where one round is shown by itself
 * @param threshold no figure for fewer scores than this
 * @param totals per score: the whole organisation, then each area
 * @param quality per score and round
 * @param edition 1 for figures that were the first of these rounds; more where they replaced others. Every page must say so
 */
public record ReleasedComparison(
        String questionnaire,
        Round baseline,
        Optional<Round> followUp,
        int threshold,
        List<ReleasedUnit> units,
        List<ReleasedTotal> totals,
        List<ReleasedQuality> quality,
        int edition) {
    /** What is stored beside the units. */
    private record Head(
            String questionnaire,
            int edition,
            int threshold,
            Round baseline,
            Optional<Round> followUp,
            List<ReleasedTotal> totals,
            List<ReleasedQuality> quality) {}

    public ReleasedComparison {
        units = List.copyOf(units);
        totals = List.copyOf(totals);
        quality = List.copyOf(quality);
    }

    /** As it is stored: a line of its own for each unit, so that not all need to be taken apart at once. */
    public String text() {
        var text = new StringBuilder(
                StoredForm.text(new Head(questionnaire, edition, threshold, baseline, followUp, totals, quality)));
        units.forEach(unit -> text.append('\n').append(StoredForm.text(unit)));
        return text.toString();
    }

    /** What was stored. Only the gate's own rooms may ask: whoever could would make figures out of any text. */
    public static ReleasedComparison of(String text) {
        var lines = text.lines().iterator();
        var head = StoredForm.read(lines.next(), Head.class);
        var units = new ArrayList<ReleasedUnit>();
        lines.forEachRemaining(line -> units.add(StoredForm.read(line, ReleasedUnit.class)));
        return new ReleasedComparison(
                head.questionnaire(),
                head.baseline(),
                head.followUp(),
                head.threshold(),
                units,
                head.totals(),
                head.quality(),
                head.edition());
    }

    /** Whether the two rounds were answered to different words; every page and export must say so. */
    public boolean wordingsDiffer() {
        return followUp.filter(round -> !round.wordingHash().equals(baseline.wordingHash()))
                .isPresent();
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
        return totals.stream()
                .filter(t -> t.score().equals(score) && t.area().isEmpty())
                .findFirst();
    }

    /** How many units have a released p for the score; without any change about 5 in 100 look changed by chance. */
    public int compared(String score) {
        return (int) units.stream()
                .map(unit -> unit.score(score).change().value())
                .filter(change -> change.isPresent() && change.get().p().isPresent())
                .count();
    }

    /**
     * A round and the words that were answered.
     *
     * @param version the instrument's version
     * @param wordingHash the first eight hex digits of the wording's SHA-256
     */
    public record Round(String name, int version, WordingKind wordingKind, String wordingHash) {}
}
