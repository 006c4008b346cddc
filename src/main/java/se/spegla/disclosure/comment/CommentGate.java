package se.spegla.disclosure.comment;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.spegla.disclosure.comment.Comments.Level;
import se.spegla.disclosure.comment.Comments.Shown;
import se.spegla.disclosure.comment.Comments.Written;
import se.spegla.measurement.Area;
import se.spegla.measurement.Unit;

/**
 * For whom the comments to each question are shown: for the unit where it has at least the threshold of them, else
 * together with the others of the area that are left, else with all that are left, else for nobody. A group that is
 * shown therefore holds at least the threshold of comments, and one of an area or of the organisation is never of one
 * unit alone.
 *
 * <p>Only a comment whose sheet has a score counts: a sheet that says something and answers nothing costs whoever fills a
 * unit up nothing, and is in no figure. Where enough are shown, such a comment is shown with them.
 */
final class CommentGate {
    private final int threshold;
    private final Map<Unit.Id, Area.Id> areas;

    /** @param areas the area of each unit of the round */
    CommentGate(int threshold, Map<Unit.Id, Area.Id> areas) {
        this.threshold = threshold;
        this.areas = Map.copyOf(areas);
    }

    /** What may be read at all: the comments to the questions that have enough of them over all units of the round. */
    List<Written> readable(List<Written> written) {
        var enough = written.stream().collect(groupingBy(Written::item)).entrySet().stream()
                .filter(question -> isEnough(question.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return written.stream()
                .filter(comment -> enough.contains(comment.item()))
                .toList();
    }

    private boolean isEnough(List<Written> comments) {
        return comments.stream().filter(Written::scored).count() >= threshold;
    }

    /** @param written all comments of a round; those that were not kept by the process leader are left out */
    List<Shown> release(List<Written> written) {
        var shown = new ArrayList<Shown>();
        written.stream()
                .filter(Written::isKept)
                .collect(groupingBy(Written::item))
                .values()
                .forEach(ofOneQuestion -> release(ofOneQuestion, shown));
        return List.copyOf(shown);
    }

    private void release(List<Written> kept, List<Shown> shown) {
        var left = release(kept, Level.UNIT, comment -> comment.unit().value(), shown);
        left = release(left, Level.AREA, comment -> areas.get(comment.unit()).value(), shown);
        release(left, Level.ORGANISATION, comment -> "", shown);
    }

    /** Shows the groups that are large enough. @return the comments that are left */
    private List<Written> release(
            List<Written> comments, Level level, Function<Written, String> place, List<Shown> shown) {
        var left = new ArrayList<Written>();
        comments.stream().collect(groupingBy(place)).forEach((name, group) -> {
            if (!isEnough(group)) {
                left.addAll(group);
            } else {
                group.forEach(each -> shown.add(
                        new Shown(each.item(), level, name, each.decided().orElseThrow())));
            }
        });
        return left;
    }
}
