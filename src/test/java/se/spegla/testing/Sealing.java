package se.spegla.testing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals as a browser does. */
public final class Sealing {
    private Sealing() {}

    /** @param point the public half of a round's key */
    public static byte[] seal(byte[] point, String text) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var own = ((ECPublicKey) pair.getPublic());
            var theirs = KeyFactory.getInstance("EC")
                    .generatePublic(
                            new ECPublicKeySpec(new ECPoint(number(point, 1), number(point, 33)), own.getParams()));
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(pair.getPrivate());
            agreement.doPhase(theirs, true);
            var ownPoint = joined(
                    new byte[] {4},
                    bytes(own.getW().getAffineX()),
                    bytes(own.getW().getAffineY()));
            var digest = MessageDigest.getInstance("SHA-256");
            var key = digest.digest(joined(new byte[] {0, 0, 0, 1}, agreement.generateSecret(), ownPoint, point));
            var nonce = Arrays.copyOf(ownPoint, 12);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            return joined(new byte[] {1}, ownPoint, nonce, cipher.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger number(byte[] point, int from) {
        return new BigInteger(1, Arrays.copyOfRange(point, from, from + 32));
    }

    private static byte[] bytes(BigInteger number) {
        var hex = "0".repeat(64) + number.toString(16);
        return java.util.HexFormat.of().parseHex(hex.substring(hex.length() - 64));
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
