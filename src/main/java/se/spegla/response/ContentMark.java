package se.spegla.response;

import java.util.TreeMap;

/**
 * HMAC-SHA-256 of a submission under its round's key: tells a sheet that is sent again from one with other answers.
 * The sheet's id is part of it, so that two sheets with the same answers have nothing in common. The card is not: a
 * sheet is the same by whichever card it comes, so that none is lost to a repetition, and nothing that is stored is made
 * of both a card and answers.
 */
public final class ContentMark {
    private ContentMark() {}

    /** 64 lower-case hex digits. */
    public static String of(Submission submission, byte[] key) {
        return KeyedHash.hex(content(submission), key);
    }

    /** Built once, without a map between: this runs for every sheet. */
    private static String content(Submission submission) {
        var response = submission.response();
        var text = new StringBuilder(256)
                .append(submission.sheet().value())
                .append('\n')
                .append(submission.round().value())
                .append('\n')
                .append(submission.unit().value());
        for (int i = 0; i < response.size(); i++) {
            text.append('\n');
            response.answer(i).ifPresent(text::append);
        }
        submission.pair().ifPresent(pair -> text.append('\n').append(pair));
        new TreeMap<>(submission.comments())
                .forEach((id, words) -> text.append('\n')
                        .append(id)
                        .append(' ')
                        .append(words.length())
                        .append(' ')
                        .append(words));
        return text.toString();
    }
}
