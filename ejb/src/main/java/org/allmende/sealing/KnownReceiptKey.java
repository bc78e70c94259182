package org.allmende.sealing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A public key that has signed receipts, so that old receipts stay checkable when the key has changed. It lies encrypted under
 * the server's key and bound to its id: whoever writes into the database cannot bring in a key of their own.
 */
@Entity
@Table(name = "receipt_key")
class KnownReceiptKey {

    @Id
    private String id;

    @Column(name = "public_key_sealed")
    private byte[] sealed;

    @SuppressWarnings("NullAway.Init")
    protected KnownReceiptKey() {}

    KnownReceiptKey(ReceiptKey key, ServerKey serverKey) {
        this.id = key.id();
        this.sealed = serverKey.seal(key.encoded(), about(key.id()));
    }

    /** {@code SEAL_BROKEN} where somebody has changed it. */
    ReceiptKey open(ServerKey serverKey) {
        return ReceiptKey.of(serverKey.open(sealed, about(id)));
    }

    private static String about(String id) {
        return "receipt-key:" + id;
    }
}
