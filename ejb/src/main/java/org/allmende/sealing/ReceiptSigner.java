package org.allmende.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Signs receipts. The key stands in the file {@code allmende-receipt.key} beside the server's key and is made on first use; to
 * change it, put the file away and start anew. Losing it loses nothing: what it has signed stays checkable by its public half.
 */
@ApplicationScoped
public class ReceiptSigner {

    static final String FILE = "allmende-receipt.key";

    @Inject
    private ReceiptKeys keys;

    private @Nullable SigningKey key;

    /** The signature of exactly these words, in UTF-8. */
    public byte[] sign(String words) {
        return key().sign(words);
    }

    /** The public half of the key that signs now. */
    public ReceiptKey current() {
        return key().publicKey();
    }

    private synchronized SigningKey key() {
        SigningKey known = key;
        if (known == null) {
            known = SigningKey.read(file());
            keys.keep(known.publicKey());
            key = known;
        }
        return known;
    }

    static Path file() {
        return ServerKey.file().resolveSibling(FILE);
    }
}
