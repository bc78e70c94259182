package org.allmende.sealing;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.allmende.shared.DomainProblem;

/**
 * What an officer alone knows. A key is derived from it by PBKDF2 with HMAC-SHA-512; the words are stored nowhere and never
 * printed.
 *
 * <p>Errors: {@code OPENING_PASSPHRASE_TOO_SHORT(least)}.
 */
public final class Passphrase {

    /** The least number of characters. */
    public static final int LEAST = 12;

    /** Work of the derivation: at least what OWASP names for PBKDF2-HMAC-SHA512. */
    static final int ITERATIONS = 220_000;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;

    private final char[] words;

    private Passphrase(char[] words) {
        this.words = words;
    }

    public static Passphrase of(String words) {
        return new Passphrase(words.toCharArray());
    }

    void requireStrong() {
        if (words.length < LEAST) {
            throw new DomainProblem("OPENING_PASSPHRASE_TOO_SHORT", LEAST);
        }
    }

    static byte[] freshSalt() {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return salt;
    }

    ContentKey key(byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(words, salt, iterations, ContentKey.LENGTH * Byte.SIZE);
        try {
            byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
            ContentKey key = ContentKey.of(derived);
            Arrays.fill(derived, (byte) 0);
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2 is not to be had here", e);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public String toString() {
        return "Passphrase[hidden]";
    }
}
