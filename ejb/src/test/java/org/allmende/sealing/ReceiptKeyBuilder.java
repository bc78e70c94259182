package org.allmende.sealing;

import java.nio.file.Path;
import java.util.Base64;

/** A key that signs receipts, for tests of other packages. */
public final class ReceiptKeyBuilder {

    private final SigningKey key;

    private ReceiptKeyBuilder(SigningKey key) {
        this.key = key;
    }

    /** Of that file; made where there is none. */
    public static ReceiptKeyBuilder in(Path file) {
        return new ReceiptKeyBuilder(SigningKey.read(file));
    }

    public ReceiptKey publicKey() {
        return key.publicKey();
    }

    public String sign(String words) {
        return Base64.getEncoder().encodeToString(key.sign(words));
    }
}
