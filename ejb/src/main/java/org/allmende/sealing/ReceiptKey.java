package org.allmende.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.allmende.shared.Sha256;

/**
 * The public half of a key that signs receipts: Ed25519 (RFC 8032) by the JDK. Its id is the beginning of the SHA-256 of its
 * encoding, so that nobody can give another key the same name.
 */
public final class ReceiptKey {

    /** Bytes of a signature. */
    public static final int SIGNATURE = 64;

    private static final String KIND = "Ed25519";
    private static final int ID_BYTES = 8;
    private static final int LINE = 64;

    private final byte[] encoded;
    private final PublicKey key;

    private ReceiptKey(byte[] encoded) {
        try {
            this.encoded = encoded.clone();
            this.key = KeyFactory.getInstance(KIND).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this is no public Ed25519 key", e);
        }
    }

    /** @param encoded the {@code SubjectPublicKeyInfo} of RFC 8410 */
    static ReceiptKey of(byte[] encoded) {
        return new ReceiptKey(encoded);
    }

    byte[] encoded() {
        return encoded.clone();
    }

    /** Sixteen hexadecimal digits; every receipt names the key that signed it. */
    public String id() {
        return Sha256.hex(encoded).substring(0, 2 * ID_BYTES);
    }

    /** Whether exactly these words were signed by the private half; false for anything else, whatever it is. */
    public boolean signed(String words, byte[] signature) {
        if (signature.length != SIGNATURE) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(KIND);
            check.initVerify(key);
            check.update(words.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** As PEM, which {@code openssl pkeyutl -verify -pubin -inkey} reads. */
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(encoded)
                + "\n-----END PUBLIC KEY-----\n";
    }
}
