package se.spegla.instrument;

/**
 * A question that is answered in free words. It has no scale and counts in no score; what is written is kept apart from
 * the answers.
 */
public record CommentField(String id, Text text) {
    /** The longest comment, in UTF-16 code units, as browsers count; a line break is one. */
    public static final int LONGEST = 1_000;
    /** The most questions of this kind in one questionnaire: what they bring must fit into a form. */
    public static final int MOST = 5;
}
