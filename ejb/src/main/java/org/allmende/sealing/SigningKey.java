package org.allmende.sealing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The private half of a key that signs receipts, with its public one. It stands in a file of two lines, outside of the database. */
final class SigningKey {

    private static final String KIND = "Ed25519";

    private final PrivateKey privateKey;
    private final ReceiptKey publicKey;

    private SigningKey(PrivateKey privateKey, ReceiptKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** Reads the key of the file, or makes both; a file whose halves do not belong together is refused. */
    static SigningKey read(Path file) {
        String[] lines = SecretFile.readOrMake(file, SigningKey::fresh).split("\\s+");
        if (lines.length != 2) {
            throw new IllegalStateException("the key for receipts " + file + " does not have two lines");
        }
        try {
            PrivateKey signing = KeyFactory.getInstance(KIND)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines[0])));
            SigningKey key =
                    new SigningKey(signing, ReceiptKey.of(Base64.getDecoder().decode(lines[1])));
            if (!key.publicKey.signed("proof", key.sign("proof"))) {
                throw new IllegalStateException("the two halves of the key for receipts " + file + " differ");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key for receipts " + file + " cannot be read", e);
        }
    }

    private static String fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(KIND).generateKeyPair();
            Base64.Encoder text = Base64.getEncoder();
            return text.encodeToString(pair.getPrivate().getEncoded())
                    + "\n"
                    + text.encodeToString(pair.getPublic().getEncoded())
                    + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is not to be had here", e);
        }
    }

    byte[] sign(String words) {
        try {
            Signature signing = Signature.getInstance(KIND);
            signing.initSign(privateKey);
            signing.update(words.getBytes(StandardCharsets.UTF_8));
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }

    ReceiptKey publicKey() {
        return publicKey;
    }
}
