package org.allmende.mutual.ballot;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import org.allmende.shared.DomainProblem;

/**
 * The private half of a ballot's key: {@code BlindSign} of RFC 9474 section 4.3. The raw operation is the JCA's own, which
 * blinds it against timing, calculates by the remainder theorem, and checks the result against faults.
 *
 * <p>Errors: {@code BALLOT_PAPER_DAMAGED} for what is no number below the modulus.
 */
final class SigningKey {

    private static final int BITS = 3072;

    private final RSAPrivateCrtKey key;

    SigningKey(RSAPrivateCrtKey key) {
        this.key = key;
    }

    static SigningKey fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey((RSAPrivateCrtKey) pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA is not to be had here", e);
        }
    }

    static SigningKey of(byte[] pkcs8) {
        try {
            return new SigningKey(
                    (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of a ballot is damaged", e);
        }
    }

    byte[] pkcs8() {
        return key.getEncoded();
    }

    byte[] modulus() {
        return unsigned(key.getModulus());
    }

    byte[] exponent() {
        return unsigned(key.getPublicExponent());
    }

    /** Signs what it cannot read. */
    byte[] signBlind(byte[] blinded) {
        if (blinded.length != modulus().length
                || new BigInteger(1, blinded).compareTo(key.getModulus()) >= 0
                || new BigInteger(1, blinded).compareTo(BigInteger.ONE) <= 0) {
            throw new DomainProblem("BALLOT_PAPER_DAMAGED");
        }
        try {
            Cipher raw = Cipher.getInstance("RSA/ECB/NoPadding");
            raw.init(Cipher.ENCRYPT_MODE, key);
            return raw.doFinal(blinded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a paper could not be signed", e);
        }
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
