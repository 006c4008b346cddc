package se.spegla.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import se.spegla.disclosure.json.Fields;
import se.spegla.measurement.UnitType;

/** One unit with all that may be known of it. */
public final class ReleasedUnit {
    private final String key;
    private final String name;
    private final Optional<UnitType> type;
    private final Optional<String> area;
    private final Released<Participation> baseline;
    private final Released<Participation> followUp;
    private final List<ReleasedScore> scores;
    private final List<ReleasedItem> items;

    ReleasedUnit(
            String key, String name, Optional<UnitType> type, Optional<String> area,
            Released<Participation> baseline, Released<Participation> followUp, List<ReleasedScore> scores,
            List<ReleasedItem> items) {
        this.key = key;
        this.name = name;
        this.type = type;
        this.area = area;
        this.baseline = baseline;
        this.followUp = followUp;
        this.scores = List.copyOf(scores);
        this.items = List.copyOf(items);
    }

    Fields form() {
        return Fields.empty().put("key", key).put("name", name).put("type", type).put("area", area)
                .put("baseline", Released.form(baseline, Participation::form))
                .put("followUp", Released.form(followUp, Participation::form))
                .put("scores", scores.stream().map(ReleasedScore::form).toList())
                .put("items", items.stream().map(ReleasedItem::form).toList());
    }

    static ReleasedUnit of(Fields from) {
        return new ReleasedUnit(from.text("key"), from.text("name"), from.oneIf(UnitType.class, "type"),
                from.textIf("area"),
                Released.of(from.child("baseline"), Participation::of),
                Released.of(from.child("followUp"), Participation::of),
                from.children("scores").stream().map(ReleasedScore::of).toList(),
                from.children("items").stream().map(ReleasedItem::of).toList());
    }

    /** What tells the unit from others in the program. */
    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    /** The kind of work, where it is known. */
    public Optional<UnitType> type() {
        return type;
    }

    /** The area's name, where there are areas. */
    public Optional<String> area() {
        return area;
    }

    /** How many answered in the first round. */
    public Released<Participation> baseline() {
        return baseline;
    }

    /** How many answered in the second round. */
    public Released<Participation> followUp() {
        return followUp;
    }

    /** In the instrument's order; the first is the main one. */
    public List<ReleasedScore> scores() {
        return scores;
    }

    /** In the instrument's order. */
    public List<ReleasedItem> items() {
        return items;
    }

    /** The score that the unit's one-sentence verdict is taken from. */
    public ReleasedScore mainScore() {
        return scores.get(0);
    }

    /**
     * @throws IllegalArgumentException for a score that the instrument does not have
     */
    public ReleasedScore score(String id) {
        return scores.stream().filter(score -> score.score().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no score " + id + " in unit " + name));
    }

    /** How many took part in one round. */
    public static final class Participation {
        private final int answers;
        private final OptionalInt headcount;
        private final OptionalDouble responseRate;

        Participation(int answers, OptionalInt headcount, OptionalDouble responseRate) {
            this.answers = answers;
            this.headcount = headcount;
            this.responseRate = responseRate;
        }

        Fields form() {
            return Fields.empty().put("answers", answers).put("headcount", headcount)
                    .put("responseRate", responseRate);
        }

        static Participation of(Fields from) {
            return new Participation(from.whole("answers"), from.wholeIf("headcount"), from.numberIf("responseRate"));
        }

        /** The number of sheets. */
        public int answers() {
            return answers;
        }

        /** How many could have answered, where it is known. */
        public OptionalInt headcount() {
            return headcount;
        }

        /** Answers through headcount; above 1 where more sheets came than the headcount says. */
        public OptionalDouble responseRate() {
            return responseRate;
        }

        /**
         * Whether so few of those who were asked have answered that the figures are theirs and not the unit's; the result
         * must say so. Never where the headcount is unknown.
         *
         * @param leastShare of the headcount, in per cent
         */
        public boolean isOfThoseWhoAnswered(int leastShare) {
            return headcount.isPresent() && 100L * answers < (long) leastShare * headcount.getAsInt();
        }

        /** Whether there are more sheets than people; the result must say so. */
        public boolean overHeadcount() {
            return headcount.isPresent() && answers > headcount.getAsInt();
        }
    }
}
