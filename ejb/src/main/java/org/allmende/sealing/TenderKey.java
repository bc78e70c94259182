package org.allmende.sealing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.tender.TenderId;

/** The public key to which all bids of a tender are sealed. Its private half was split when it was made and is nowhere whole. */
@Entity
@Table(name = "tender_key")
public class TenderKey {

    @Id
    @Column(name = "tender_id")
    private UUID tender;

    @Column(name = "public_key")
    private byte[] publicKey;

    @Column(name = "made_at")
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected TenderKey() {}

    TenderKey(TenderId tender, byte[] publicKey, Instant now) {
        this.tender = tender.value();
        this.publicKey = publicKey;
        this.madeAt = now;
    }

    /** Seals a content key so that only two officers together open it. */
    public byte[] seal(byte[] plain, String about) {
        return SealKeyPair.seal(publicKey, plain, about);
    }

    public Instant madeAt() {
        return madeAt;
    }
}
