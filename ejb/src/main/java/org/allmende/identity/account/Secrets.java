package org.allmende.identity.account;

import java.security.SecureRandom;
import java.util.Base64;
import org.allmende.shared.Sha256;

/** Makes secrets that nobody guesses, and the hash by which the database knows them. */
public final class Secrets {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 random bits, safe to stand in an address. */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 in hex. Enough for random secrets; passwords take {@link PasswordHash}. */
    public static String hash(String secret) {
        return Sha256.hex(secret);
    }
}
