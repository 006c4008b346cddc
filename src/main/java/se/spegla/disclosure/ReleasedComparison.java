package se.spegla.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.spegla.disclosure.json.Fields;
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
    private final int edition;

    ReleasedComparison(
            String questionnaire, Round baseline, Optional<Round> followUp, int threshold, List<ReleasedUnit> units,
            List<ReleasedTotal> totals, List<ReleasedQuality> quality, int edition) {
        this.questionnaire = questionnaire;
        this.baseline = baseline;
        this.followUp = followUp;
        this.threshold = threshold;
        this.units = List.copyOf(units);
        this.totals = List.copyOf(totals);
        this.quality = List.copyOf(quality);
        this.edition = edition;
    }

    /** As it is stored: a line of its own for each unit, so that not all need to be taken apart at once. */
    public String text() {
        var text = new StringBuilder(head().text());
        units.forEach(unit -> text.append('\n').append(unit.form().text()));
        return text.toString();
    }

    private Fields head() {
        var form = Fields.empty().put("questionnaire", questionnaire).put("edition", edition)
                .put("threshold", threshold).put("baseline", baseline.form());
        followUp.ifPresent(round -> form.put("followUp", round.form()));
        return form
                .put("totals", totals.stream().map(ReleasedTotal::form).toList())
                .put("quality", quality.stream().map(ReleasedQuality::form).toList());
    }

    /** What was stored. Only the gate's own rooms may ask: whoever could would make figures out of any text. */
    public static ReleasedComparison of(String text) {
        var lines = text.lines().iterator();
        var from = Fields.parse(lines.next());
        var units = new ArrayList<ReleasedUnit>();
        lines.forEachRemaining(line -> units.add(ReleasedUnit.of(Fields.parse(line))));
        return new ReleasedComparison(from.text("questionnaire"), Round.of(from.child("baseline")),
                from.childIf("followUp").map(Round::of), from.whole("threshold"),
                units,
                from.children("totals").stream().map(ReleasedTotal::of).toList(),
                from.children("quality").stream().map(ReleasedQuality::of).toList(), from.whole("edition"));
    }

    /** 1 for figures that were the first of these rounds; more where they replaced others. Every page must say so. */
    public int edition() {
        return edition;
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

        Fields form() {
            return Fields.empty().put("name", name).put("version", version).put("wordingKind", wordingKind.name())
                    .put("wordingHash", wordingHash);
        }

        static Round of(Fields from) {
            return new Round(from.text("name"), from.whole("version"), from.one(WordingKind.class, "wordingKind"),
                    from.text("wordingHash"));
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
