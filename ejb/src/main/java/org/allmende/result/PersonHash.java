package org.allmende.result;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes of the provider's key of a person what the portal keeps: HMAC-SHA-256 (RFC 2104, FIPS 180-4) under a key of the contract.
 * The same person has the same value within a contract and another one in any other. For one thread.
 */
final class PersonHash {

    private final Mac mac;

    PersonHash(byte[] key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
        }
    }

    /** 32 bytes; of the key in UTF-8 and in composed form (NFC), so that an accent typed in two ways is the same person. */
    byte[] of(String person) {
        return mac.doFinal(Normalizer.normalize(person, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8));
    }
}
