package se.spegla.response;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 of a submission under its round's key: tells a sheet that is sent again from one with other answers.
 * The sheet's id is part of it, so that two sheets with the same answers have nothing in common.
 */
public final class ContentMark {
    private static final String ALGORITHM = "HmacSHA256";

    private ContentMark() {}

    /** 64 lower-case hex digits. */
    public static String of(Submission submission, byte[] key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(content(submission)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static byte[] content(Submission submission) {
        var text = String.join("\n", submission.sheet().value(), submission.round().value(), submission.unit().value(),
                submission.response().byItem().toString());
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
