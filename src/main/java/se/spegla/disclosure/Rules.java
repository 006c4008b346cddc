package se.spegla.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import se.spegla.disclosure.policy.Published;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.file.StoredInstrument;
import se.spegla.scoring.Scorer;

/**
 * By what figures were made. Where it differs from what is in force they are made anew, as another edition.
 *
 * @param policy the version of the gate's rules
 * @param scorer the version of the scoring
 * @param instruments SHA-256, 64 hex digits, over the instruments of the rounds in their order
 */
public record Rules(int policy, int scorer, String instruments) {
    /** Those in force now. */
    public static Rules of(List<Instrument> instruments) {
        var digest = sha256();
        // A text of JSON ends where it ends, so no two lists of them run together.
        instruments.forEach(each -> digest.update(StoredInstrument.content(each).getBytes(StandardCharsets.UTF_8)));
        return new Rules(Published.VERSION, Scorer.VERSION, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
