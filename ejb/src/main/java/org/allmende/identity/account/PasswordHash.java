package org.allmende.identity.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes passwords: PBKDF2 with HMAC-SHA512, 210,000 rounds and a random salt, as the OWASP password storage cheat sheet
 * asks. Written as Jakarta Security's {@code Pbkdf2PasswordHash} writes it, {@code algorithm:rounds:salt:hash}, so that
 * either reads the other's, and so that older hashes stay good when the rounds rise.
 */
public final class PasswordHash {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    /** How many rounds new hashes take; an installation may ask for more than the default. */
    public static final String ROUNDS_PROPERTY = "allmende.password.rounds";

    private static final int ROUNDS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int PARTS = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Hash of a password that nobody has: checked where there is no account, so that both take the same time. */
    private static final String NOBODY = of(Secrets.next());

    private PasswordHash() {}

    public static String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        int rounds = Integer.getInteger(ROUNDS_PROPERTY, ROUNDS);
        byte[] key = derive(ALGORITHM, password, salt, rounds, KEY_BYTES);
        Base64.Encoder base64 = Base64.getEncoder();
        return String.join(
                ":", ALGORITHM, String.valueOf(rounds), base64.encodeToString(salt), base64.encodeToString(key));
    }

    /** Compares in constant time. */
    public static boolean matches(String password, String hash) {
        String[] parts = hash.split(":", -1);
        if (parts.length != PARTS) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] key = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(key, derive(parts[0], password, salt, Integer.parseInt(parts[1]), key.length));
    }

    /** Takes as long as a real check and says no. */
    static boolean matchesNobody(String password) {
        return matches(password, NOBODY) && password.isEmpty();
    }

    private static byte[] derive(String algorithm, String password, byte[] salt, int rounds, int bytes) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, bytes * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(algorithm).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot derive keys by " + algorithm, e);
        } finally {
            spec.clearPassword();
        }
    }
}
