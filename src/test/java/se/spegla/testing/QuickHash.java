package se.spegla.testing;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;

/** A stored password as the product stores them, but quick to compare with: what it costs stands in the hash itself. */
public final class QuickHash {
    private static final int KIBIBYTES = 64;
    private static final int HASH_BYTES = 32;

    private QuickHash() {}

    /** The hash of this password. */
    public static String of(String password) {
        return Argon2Function.getInstance(KIBIBYTES, 1, 1, HASH_BYTES, Argon2.ID)
                .hash(password)
                .getResult();
    }
}
