package se.spegla.disclosure.comment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import se.spegla.disclosure.comment.Comments.Level;
import se.spegla.disclosure.comment.Comments.Shown;
import se.spegla.measurement.Area;
import se.spegla.measurement.Unit;

/** The comments of a round as they are shown, question by question. */
public final class ReleasedComments {
    /** Comments to one question that are shown together, in random order; at least the threshold of them. */
    public static final class ReleasedTogether {
        private final String item;
        private final Level level;
        private final String place;
        private final List<String> words;

        ReleasedTogether(String item, Level level, String place, List<String> words) {
            this.item = item;
            this.level = level;
            this.place = place;
            this.words = List.copyOf(words);
        }

        /** The id of the question. */
        public String item() {
            return item;
        }

        public Level level() {
            return level;
        }

        /** The id of the unit or area, "" for the organisation. */
        public String place() {
            return place;
        }

        public List<String> words() {
            return words;
        }
    }

    private final List<ReleasedTogether> groups;

    ReleasedComments(List<Shown> shown) {
        groups = shown.stream()
                .collect(groupingBy(
                        each -> List.of(each.item(), each.level(), each.place()), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(ReleasedComments::together)
                .toList();
    }

    private static ReleasedTogether together(List<Shown> group) {
        var one = group.get(0);
        return new ReleasedTogether(
                one.item(),
                one.level(),
                one.place(),
                group.stream().map(Shown::words).toList());
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    public List<ReleasedTogether> all() {
        return groups;
    }

    /** What holds for one unit: per question its own comments, else those of its area, else those of all. */
    public List<ReleasedTogether> of(Unit.Id unit, Area.Id area) {
        return groups.stream()
                .map(ReleasedTogether::item)
                .distinct()
                .flatMap(item -> find(item, Level.UNIT, unit.value())
                        .or(() -> find(item, Level.AREA, area.value()))
                        .or(() -> find(item, Level.ORGANISATION, ""))
                        .stream())
                .toList();
    }

    private Optional<ReleasedTogether> find(String item, Level level, String place) {
        return groups.stream()
                .filter(group -> group.item().equals(item)
                        && group.level() == level
                        && group.place().equals(place))
                .findFirst();
    }
}
