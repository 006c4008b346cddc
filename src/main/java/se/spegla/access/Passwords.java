package se.spegla.access;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Passwords as Argon2id hashes: 19 MiB, two passes, one lane. At most two are computed at a time, so that a rush of
 * sign-ins takes neither the memory nor the processors from those who answer; one at a time where the memory is small.
 */
public final class Passwords {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;

    private static final int AT_A_TIME = 2;
    private static final long ROOM_FOR_ONE = 80L << 20;
    private static final int MOST_WAITING = 20;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Made when the first password is set: it takes 19 MiB and keeps them, and most starts of a server never need it. */
    private static final class Argon2id {
        private static final Argon2Function FUNCTION =
                Argon2Function.getInstance(KIBIBYTES, PASSES, 1, HASH_BYTES, Argon2.ID);
    }

    /** Why a password is not taken. */
    public enum Weakness {
        TOO_SHORT,
        TOO_LONG
    }

    /** What came of comparing a password. */
    enum Match {
        RIGHT,
        WRONG,
        /** Too many wait already; nothing was compared. */
        BUSY
    }

    /** A hash that no password has: an unknown login takes as long as a known one. */
    private final String nobody =
            "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=1$" + random(SALT_BYTES) + "$" + random(HASH_BYTES);

    private final Semaphore turns = new Semaphore(atATime(Runtime.getRuntime().maxMemory()), true);

    /** What is wrong with a new password, if anything. Length is all that is asked for. */
    public static Optional<Weakness> weakness(String password) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        return length > LONGEST ? Optional.of(Weakness.TOO_LONG) : Optional.empty();
    }

    /** The hash that is stored, in Argon2's standard text form with its salt and parameters. */
    public String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            var salt = new byte[SALT_BYTES];
            RANDOM.nextBytes(salt);
            return Argon2id.FUNCTION
                    .hash(composed(password).getBytes(StandardCharsets.UTF_8), salt)
                    .getResult();
        } finally {
            turns.release();
        }
    }

    /**
     * Compares with the hash of an account; an account without a password, or nobody's, takes as long and is never right.
     */
    Match match(String password, Optional<String> storedHash) {
        if (password.length() > 2 * LONGEST) {
            return Match.WRONG;
        }
        if (turns.getQueueLength() >= MOST_WAITING) {
            return Match.BUSY;
        }
        var hash = storedHash.orElse(nobody);
        turns.acquireUninterruptibly();
        try {
            var isRight = Argon2Function.getInstanceFromHash(hash).check(composed(password), hash);
            return isRight ? Match.RIGHT : Match.WRONG;
        } finally {
            turns.release();
        }
    }

    /** The same whether a keyboard sends "å" as one character or as two. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** @param heap the largest that it may become, in bytes */
    static int atATime(long heap) {
        return heap < AT_A_TIME * ROOM_FOR_ONE ? 1 : AT_A_TIME;
    }

    private static String random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
