package se.spegla.response;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens what browsers have sealed to its public half: a byte 1, the point of a key pair made for this one sheet (65
 * bytes), 12 random bytes, and the sheet under AES-256-GCM. The AES key is the SHA-256 of the number 1 in four bytes,
 * the agreed secret (ECDH on the curve P-256), the sheet's point and the round's: the one-step derivation of NIST SP
 * 800-56C.
 */
public final class SealKey {
    private static final String CURVE = "secp256r1";
    private static final int NUMBER = 32;
    private static final int POINT = 1 + 2 * NUMBER;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final byte VERSION = 1;
    private static final byte UNCOMPRESSED = 4;

    private final ECPrivateKey secret;
    private final byte[] point;

    private SealKey(ECPrivateKey secret, byte[] point) {
        this.secret = secret;
        this.point = point;
    }

    public static SealKey random() {
        try {
            var pair = pair();
            return new SealKey((ECPrivateKey) pair.getPrivate(), point(((ECPublicKey) pair.getPublic()).getW()));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /**
     * The key as {@link #stored} wrote it.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static SealKey of(byte[] stored) {
        if (stored.length != NUMBER + POINT) {
            throw new IllegalArgumentException(
                    "a sealing key is " + (NUMBER + POINT) + " bytes and this one " + stored.length);
        }
        try {
            var number = new BigInteger(1, Arrays.copyOf(stored, NUMBER));
            var factory = KeyFactory.getInstance("EC");
            var secret = (ECPrivateKey) factory.generatePrivate(new ECPrivateKeySpec(number, curve()));
            return new SealKey(secret, Arrays.copyOfRange(stored, NUMBER, stored.length));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** Both halves: the secret number, then the point. */
    public byte[] stored() {
        return ByteBuffer.allocate(NUMBER + POINT)
                .put(bytes(secret.getS()))
                .put(point)
                .array();
    }

    /** What a browser seals to: the point, uncompressed, 65 bytes. */
    public byte[] publicHalf() {
        return point.clone();
    }

    /** What was sealed; empty for what was not sealed to this key, or has been changed since. */
    public Optional<byte[]> open(byte[] sealed) {
        if (sealed.length < 1 + POINT + NONCE + TAG || sealed[0] != VERSION || sealed[1] != UNCOMPRESSED) {
            return Optional.empty();
        }
        var theirs = Arrays.copyOfRange(sealed, 1, 1 + POINT);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var nonce = new GCMParameterSpec(TAG * Byte.SIZE, sealed, 1 + POINT, NONCE);
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(agreed(theirs), "AES"), nonce);
            var from = 1 + POINT + NONCE;
            return Optional.of(cipher.doFinal(sealed, from, sealed.length - from));
        } catch (GeneralSecurityException e) {
            return Optional.empty(); // a point beside the curve, another key, or changed on its way
        }
    }

    private byte[] agreed(byte[] theirs) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(secret);
        agreement.doPhase(publicKey(theirs, secret.getParams()), true);
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(new byte[] {0, 0, 0, 1});
        digest.update(agreement.generateSecret());
        digest.update(theirs);
        return digest.digest(point);
    }

    private static ECPublicKey publicKey(byte[] point, ECParameterSpec curve) throws GeneralSecurityException {
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + NUMBER));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + NUMBER, POINT));
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
    }

    private static KeyPair pair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(CURVE));
        return generator.generateKeyPair();
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(CURVE));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static byte[] point(ECPoint at) {
        return ByteBuffer.allocate(POINT)
                .put(UNCOMPRESSED)
                .put(bytes(at.getAffineX()))
                .put(bytes(at.getAffineY()))
                .array();
    }

    /** In 32 bytes, without a byte for the sign and with leading zeros. */
    private static byte[] bytes(BigInteger number) {
        var signed = number.toByteArray();
        var bytes = new byte[NUMBER];
        int length = Math.min(signed.length, NUMBER);
        System.arraycopy(signed, signed.length - length, bytes, NUMBER - length, length);
        return bytes;
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("every Java platform from 17 has " + CURVE + " and AES-GCM", e);
    }
}
