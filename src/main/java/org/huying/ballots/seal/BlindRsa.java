package org.huying.ballots.seal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;

/**
 * Blind signatures by RFC 9474, variant RSABSSA-SHA384-PSS-Randomized: somebody signs what they cannot see. A key serves
 * one poll only.
 */
public final class BlindRsa {

    private static final String HASH = "SHA-384";
    private static final int SALT = 48;
    private static final int PREFIX = 32;

    private BlindRsa() {
    }

    /** What goes to the signer, and what its owner keeps to take the blinding off again. */
    public record Blinded(byte[] message, BigInteger inverse) {
    }

    /** What was signed or is to be signed does not hold. */
    public static final class Invalid extends Exception {
        Invalid(String what) {
            super(what, null, false, false);
        }
    }

    /** A random prefix and the message: what is signed (RFC 9474 §4.1). */
    public static byte[] prepare(byte[] message, SecureRandom random) {
        byte[] prefix = new byte[PREFIX];
        random.nextBytes(prefix);
        return joined(prefix, message);
    }

    /** RFC 9474 §4.2. */
    public static Blinded blind(RSAPublicKey key, byte[] prepared, SecureRandom random) {
        BigInteger modulus = key.getModulus();
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        while (true) {
            var factor = new BigInteger(modulus.bitLength(), random);
            if (factor.compareTo(modulus) < 0 && factor.signum() > 0
                    && factor.gcd(modulus).equals(BigInteger.ONE)) {
                return blind(key, prepared, salt, factor.modInverse(modulus));
            }
        }
    }

    static Blinded blind(RSAPublicKey key, byte[] prepared, byte[] salt, BigInteger inverse) {
        BigInteger modulus = key.getModulus();
        var message = new BigInteger(1, encoded(prepared, salt, modulus.bitLength() - 1));
        if (!message.gcd(modulus).equals(BigInteger.ONE)) {
            throw new IllegalStateException("the message divides the modulus");
        }
        BigInteger factor = inverse.modInverse(modulus).modPow(key.getPublicExponent(), modulus);
        return new Blinded(bytes(message.multiply(factor).mod(modulus), length(modulus)), inverse);
    }

    /** RFC 9474 §4.3; checks its own result, so that a fault in computing never tells the key. */
    public static byte[] sign(RSAPrivateKey key, RSAPublicKey open, byte[] blinded) throws Invalid {
        BigInteger modulus = open.getModulus();
        var message = new BigInteger(1, blinded);
        if (blinded.length != length(modulus) || message.compareTo(modulus) >= 0) {
            throw new Invalid("this is no blinded message for the key");
        }
        try {
            var cipher = Cipher.getInstance("RSA/ECB/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key);
            byte[] signature = cipher.doFinal(blinded);
            if (!new BigInteger(1, signature).modPow(open.getPublicExponent(), modulus).equals(message)) {
                throw new Invalid("signing failed");
            }
            return signature;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this is what the signer gives back for what was blinded; nobody needs to see the message for that. */
    public static boolean answers(RSAPublicKey key, byte[] blinded, byte[] signed) {
        return signed.length == length(key.getModulus()) && new BigInteger(1, signed)
                .modPow(key.getPublicExponent(), key.getModulus()).equals(new BigInteger(1, blinded));
    }

    public static RSAPublicKey key(BigInteger modulus, BigInteger exponent) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(modulus, exponent));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key as it was kept ({@code getEncoded}). */
    public static RSAPublicKey key(byte[] encoded) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the blinding off and checks (RFC 9474 §4.4). */
    public static byte[] finish(RSAPublicKey key, byte[] prepared, byte[] blindSignature, BigInteger inverse)
            throws Invalid {
        BigInteger modulus = key.getModulus();
        if (blindSignature.length != length(modulus)) {
            throw new Invalid("the signature has the wrong length");
        }
        byte[] signature = bytes(new BigInteger(1, blindSignature).multiply(inverse).mod(modulus), length(modulus));
        if (!verifies(key, prepared, signature)) {
            throw new Invalid("the signer did not sign this message");
        }
        return signature;
    }

    /** RFC 9474 §4.5: RSASSA-PSS as everybody has it. */
    public static boolean verifies(RSAPublicKey key, byte[] prepared, byte[] signature) {
        try {
            var check = Signature.getInstance("RSASSA-PSS");
            check.setParameter(new PSSParameterSpec(HASH, "MGF1", MGF1ParameterSpec.SHA384, SALT, 1));
            check.initVerify(key);
            check.update(prepared);
            return signature.length == length(key.getModulus()) && check.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** EMSA-PSS-ENCODE of RFC 8017 §9.1.1. */
    static byte[] encoded(byte[] message, byte[] salt, int bits) {
        int length = (bits + 7) / 8;
        byte[] hash = hash(new byte[8], hash(message), salt);
        byte[] block = new byte[length - hash.length - 1];
        block[block.length - salt.length - 1] = 1;
        System.arraycopy(salt, 0, block, block.length - salt.length, salt.length);
        byte[] mask = mask(hash, block.length);
        for (int i = 0; i < block.length; i++) {
            block[i] ^= mask[i];
        }
        block[0] &= (byte) (0xff >>> 8 * length - bits);
        return joined(block, joined(hash, new byte[]{(byte) 0xbc}));
    }

    private static byte[] mask(byte[] seed, int length) {
        byte[] mask = new byte[0];
        for (int counter = 0; mask.length < length; counter++) {
            mask = joined(mask, hash(seed, new byte[]{0, 0, (byte) (counter >> 8), (byte) counter}));
        }
        return Arrays.copyOf(mask, length);
    }

    private static byte[] hash(byte[]... parts) {
        try {
            var hash = MessageDigest.getInstance(HASH);
            for (byte[] part : parts) {
                hash.update(part);
            }
            return hash.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int length(BigInteger modulus) {
        return (modulus.bitLength() + 7) / 8;
    }

    private static byte[] bytes(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        byte[] exact = new byte[length];
        int count = Math.min(bytes.length, length);
        System.arraycopy(bytes, bytes.length - count, exact, length - count, count);
        return exact;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
