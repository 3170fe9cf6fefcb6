package org.huying.ballots.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import org.huying.ballots.seal.BlindRsa.Blinded;
import org.huying.ballots.seal.BlindRsa.Invalid;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BlindRsaTest {

    private static final Properties VECTOR = vector();

    private static Properties vector() {
        var vector = new Properties();
        try (Reader in = new InputStreamReader(Objects.requireNonNull(
                BlindRsaTest.class.getResourceAsStream("/ballots/rfc9474-a1.properties")), StandardCharsets.UTF_8)) {
            vector.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return vector;
    }

    private static byte[] bytes(String name) {
        return HexFormat.of().parseHex(VECTOR.getProperty(name));
    }

    private static BigInteger number(String name) {
        return new BigInteger(VECTOR.getProperty(name), 16);
    }

    @Nested
    class TheVectorOfTheRfc {

        private final RSAPublicKey open;
        private final RSAPrivateKey key;

        TheVectorOfTheRfc() throws GeneralSecurityException {
            var keys = KeyFactory.getInstance("RSA");
            open = (RSAPublicKey) keys.generatePublic(new RSAPublicKeySpec(number("n"), number("e")));
            key = (RSAPrivateKey) keys.generatePrivate(new RSAPrivateKeySpec(number("n"), number("d")));
        }

        @Test
        void isEncodedBlindedSignedAndFinishedToTheByte() throws Invalid {
            byte[] prepared = HexFormat.of().parseHex(VECTOR.getProperty("msg_prefix") + VECTOR.getProperty("msg"));

            assertThat(BlindRsa.encoded(prepared, bytes("salt"), open.getModulus().bitLength() - 1))
                    .isEqualTo(bytes("encoded_msg"));
            Blinded blinded = BlindRsa.blind(open, prepared, bytes("salt"), number("inv"));
            assertThat(blinded.message()).isEqualTo(bytes("blinded_msg"));
            byte[] signed = BlindRsa.sign(key, open, blinded.message());
            assertThat(signed).isEqualTo(bytes("blind_sig"));
            assertThat(BlindRsa.finish(open, prepared, signed, blinded.inverse())).isEqualTo(bytes("sig"));
            assertThat(BlindRsa.verifies(open, prepared, bytes("sig"))).isTrue();
        }
    }

    @Nested
    class ASignature {

        private final SecureRandom random = new SecureRandom();
        private final RSAPublicKey open;
        private final RSAPrivateKey key;

        ASignature() throws GeneralSecurityException {
            var keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            KeyPair pair = keys.generateKeyPair();
            open = (RSAPublicKey) pair.getPublic();
            key = (RSAPrivateKey) pair.getPrivate();
        }

        @Test
        void holdsForItsMessageAlone() throws Invalid {
            byte[] prepared = BlindRsa.prepare("serial".getBytes(StandardCharsets.UTF_8), random);
            Blinded blinded = BlindRsa.blind(open, prepared, random);
            byte[] signature = BlindRsa.finish(open, prepared, BlindRsa.sign(key, open, blinded.message()),
                    blinded.inverse());

            assertThat(BlindRsa.verifies(open, prepared, signature)).isTrue();
            prepared[40 % prepared.length] ^= 1;
            assertThat(BlindRsa.verifies(open, prepared, signature)).isFalse();
            assertThat(BlindRsa.verifies(open, prepared, new byte[3])).isFalse();
        }

        @Test
        void neverShowsTheSignerWhatTheyWillSeeLater() throws Invalid {
            byte[] prepared = BlindRsa.prepare(new byte[32], random);
            Blinded one = BlindRsa.blind(open, prepared, random);
            Blinded other = BlindRsa.blind(open, prepared, random);

            assertThat(one.message()).isNotEqualTo(other.message());
            assertThat(BlindRsa.finish(open, prepared, BlindRsa.sign(key, open, one.message()), one.inverse()))
                    .isNotEqualTo(one.message());
        }

        @Test
        void isRefusedWhereTheAnswerIsNotTheSigners() {
            byte[] prepared = BlindRsa.prepare(new byte[32], random);
            Blinded blinded = BlindRsa.blind(open, prepared, random);
            byte[] wrong = blinded.message().clone();

            assertThatThrownBy(() -> BlindRsa.finish(open, prepared, wrong, blinded.inverse()))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> BlindRsa.sign(key, open, new byte[5])).isInstanceOf(Invalid.class);
        }
    }
}
