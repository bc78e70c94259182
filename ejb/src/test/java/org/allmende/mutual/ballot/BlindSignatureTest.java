package org.allmende.mutual.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import org.allmende.sample.SampleVoter;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's part of RFC 9474, against the vectors of its appendix A and a voter who blinds as section 4.2 says. */
class BlindSignatureTest {

    @ParameterizedTest
    @ValueSource(strings = {"randomized", "deterministic"})
    void signsBlindAsTheStandardsVectors(String variant) throws Exception {
        Vector vector = new Vector(variant);
        assertThat(vector.key().signBlind(vector.bytes("blinded_msg"))).isEqualTo(vector.bytes("blind_sig"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"randomized", "deterministic"})
    void provesTheStandardsSignatures(String variant) throws Exception {
        Vector vector = new Vector(variant);
        PaperKey key = PaperKey.of(vector.bytes("n"), vector.bytes("e"));
        byte[] message = vector.bytes("prepared_msg");
        byte[] signature = vector.bytes("sig");
        assertThat(key.proves(message, signature)).isTrue();
        message[7] ^= 1;
        assertThat(key.proves(message, signature)).isFalse();
    }

    @Test
    void whatIsSignedBlindProvesOnceUnblinded() {
        SigningKey key = SigningKey.fresh();
        SampleVoter voter = new SampleVoter(key.modulus(), key.exponent());
        Vote vote = voter.vote(key.signBlind(voter.blinded()), Choice.YES);
        assertThat(vote.isGenuine(PaperKey.of(key.modulus(), key.exponent()))).isTrue();
        assertThat(vote.isGenuine(PaperKey.of(SigningKey.fresh().modulus(), key.exponent())))
                .isFalse();
    }

    @Test
    void everyFlippedByteOfAPaperIsNoticed() {
        SigningKey key = SigningKey.fresh();
        PaperKey open = PaperKey.of(key.modulus(), key.exponent());
        SampleVoter voter = new SampleVoter(key.modulus(), key.exponent());
        Vote vote = voter.vote(key.signBlind(voter.blinded()), Choice.NO);
        for (byte[] part : new byte[][] {vote.token(), vote.prefix(), vote.signature()}) {
            for (int i = 0; i < part.length; i += 7) {
                part[i] ^= 0x10;
                assertThat(vote.isGenuine(open)).isFalse();
                part[i] ^= 0x10;
            }
        }
        assertThat(vote.isGenuine(open)).isTrue();
        assertThat(new Vote(new byte[31], vote.prefix(), vote.signature(), Choice.NO).isGenuine(open))
                .isFalse();
        assertThat(new Vote(vote.token(), vote.prefix(), new byte[3], Choice.NO).isGenuine(open))
                .isFalse();
    }

    @Test
    void theKeySurvivesItsStorage() {
        SigningKey key = SigningKey.fresh();
        SampleVoter voter = new SampleVoter(key.modulus(), key.exponent());
        assertThat(SigningKey.of(key.pkcs8()).signBlind(voter.blinded())).isEqualTo(key.signBlind(voter.blinded()));
    }

    @Test
    void refusesWhatIsNoNumberBelowTheModulus() {
        SigningKey key = SigningKey.fresh();
        byte[] one = new byte[key.modulus().length];
        one[one.length - 1] = 1;
        for (byte[] wrong : new byte[][] {key.modulus(), new byte[5], new byte[0], new byte[one.length], one}) {
            assertThatThrownBy(() -> key.signBlind(wrong))
                    .isInstanceOf(DomainProblem.class)
                    .hasMessage("BALLOT_PAPER_DAMAGED");
        }
    }

    private record Vector(String variant) {

        private static final Properties ALL = read();

        byte[] bytes(String name) {
            String hex = Objects.requireNonNull(ALL.getProperty(variant + "." + name));
            return HexFormat.of().parseHex(hex.length() % 2 == 0 ? hex : "0" + hex);
        }

        private BigInteger number(String name) {
            return new BigInteger(1, bytes(name));
        }

        SigningKey key() throws GeneralSecurityException {
            BigInteger p = number("p");
            BigInteger q = number("q");
            BigInteger d = number("d");
            return new SigningKey((RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new RSAPrivateCrtKeySpec(
                            number("n"),
                            number("e"),
                            d,
                            p,
                            q,
                            d.mod(p.subtract(BigInteger.ONE)),
                            d.mod(q.subtract(BigInteger.ONE)),
                            q.modInverse(p))));
        }

        private static Properties read() {
            try (InputStream file = BlindSignatureTest.class.getResourceAsStream("rfc9474.properties")) {
                Properties read = new Properties();
                read.load(file);
                return read;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
