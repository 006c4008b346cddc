package se.spegla.response;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256: who does not have the key can neither compute it nor try out what it was made of. */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    private KeyedHash() {}

    /** 32 bytes. */
    public static byte[] of(String text, byte[] key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** The same as 64 lower-case hex digits. */
    public static String hex(String text, byte[] key) {
        return HexFormat.of().formatHex(of(text, key));
    }
}
