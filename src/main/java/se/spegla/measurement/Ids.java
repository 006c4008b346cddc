package se.spegla.measurement;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes the ids of stored things: 128 random bits, so that no id tells the order in which things arrived. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** 32 lower-case hex digits. */
    public static String random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
