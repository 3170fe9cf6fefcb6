package org.huying.ballots.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A pair of keys of Ed25519 (RFC 8032): the voter's own for one ballot, or one of those that sign the result. */
public final class BallotKey {

    private static final int RAW = 32;
    /** What stands before the 32 bytes in the encoding of RFC 8410. */
    private static final String PREFIX = "302a300506032b6570032100";

    private final KeyPair pair;

    public BallotKey() {
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private BallotKey(KeyPair pair) {
        this.pair = pair;
    }

    /** The pair as text to keep in a safe place; {@link #kept(String)} reads it. */
    public String toKeep() {
        return HexFormat.of().formatHex(pair.getPublic().getEncoded()) + ":"
                + HexFormat.of().formatHex(pair.getPrivate().getEncoded());
    }

    public static BallotKey kept(String text) {
        String[] halves = text.split(":", 2);
        try {
            var keys = KeyFactory.getInstance("Ed25519");
            return new BallotKey(
                    new KeyPair(keys.generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(halves[0]))),
                            keys.generatePrivate(new PKCS8EncodedKeySpec(HexFormat.of().parseHex(halves[1])))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the signature is that of the open key; of what is no key or no signature, it is not. */
    public static boolean verifies(String open, byte[] message, String signature) {
        try {
            byte[] encoded = HexFormat.of().parseHex(PREFIX + open);
            var check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(message);
            return check.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The open key: its 32 bytes in hexadecimal. */
    public String open() {
        byte[] encoded = pair.getPublic().getEncoded();
        return HexFormat.of().formatHex(Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length));
    }

    public String sign(byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
