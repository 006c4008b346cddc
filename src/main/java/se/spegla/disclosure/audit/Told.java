package se.spegla.disclosure.audit;

import java.util.List;

/**
 * One figure of a unit that is out, or about to be: what the proof makes a row of.
 *
 * @param id of the score or item
 * @param rounds keys of the round, or of the two rounds of a linked change, the earlier first
 */
public record Told(Kind kind, String id, List<String> rounds) {
    /** What is told. */
    public enum Kind {
        /** The sum of a score over its base. */
        SCORE,
        /** How far a score spreads over its base. */
        SPREAD,
        /** The completed sum of an item over its base. */
        ITEM,
        /** How many of the base chose each option of an item. */
        BARS,
        /** The change of a score over the persons whose two sheets are linked, with its spread. */
        LINKED,
        /** By the rules before: a score's sum over the sheets that have it, completed by the mean of its own items. */
        FIRST_SCORE,
        /** By the rules before: how far that score spreads. */
        FIRST_SPREAD,
        /** By the rules before: how many of all sheets chose each option. */
        FIRST_BARS,
        /** By the rules before: the change of that score over linked persons. */
        FIRST_LINKED
    }

    public Told {
        rounds = List.copyOf(rounds);
    }

    public static Told of(Kind kind, String id, String round) {
        return new Told(kind, id, List.of(round));
    }

    /** The form in which it is stored. */
    public String text() {
        return kind + " " + id + " " + String.join(" ", rounds);
    }

    /** What was stored. */
    public static Told parse(String text) {
        var parts = List.of(text.split(" "));
        return new Told(Kind.valueOf(parts.get(0)), parts.get(1), parts.subList(2, parts.size()));
    }

    boolean isOfBothFamilies() {
        return kind == Kind.LINKED || kind == Kind.FIRST_LINKED;
    }
}
