package se.spegla.web.respondent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import se.spegla.response.SealKey;

/**
 * What a device needs to lock a sheet and to know later where it belongs.
 *
 * @param key the public half of the round's key
 * @param place the same for all codes of a unit in a round, so that a sheet finds its way when the code has been renewed
 */
record Envelope(String key, String place) {
    private static final int PLACE = 12;

    static Envelope of(Visit visit, SealKey key) {
        return new Envelope(text(key.publicHalf()), place(visit));
    }

    static String place(Visit visit) {
        var place = visit.round().id().value() + "\n" + visit.unit().value();
        return text(Arrays.copyOf(digest(place), PLACE));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
