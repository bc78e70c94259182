package org.allmende.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.allmende.shared.Sha256;

/** A contract's text as it is offered to both sides for signature; it never changes again. */
@Embeddable
class Offer {

    @Column(name = "offered_at")
    private Instant at;

    @Column(name = "sign_by")
    private LocalDate signBy;

    @Column(name = "signed_text")
    private String text;

    @Column(name = "text_hash")
    private String textHash;

    @SuppressWarnings("NullAway.Init")
    protected Offer() {}

    Offer(Contract contract, LocalDate signBy, Instant now) {
        this.at = now;
        this.signBy = signBy;
        this.text = ContractText.of(contract);
        this.textHash = Sha256.hex(text);
    }

    Instant at() {
        return at;
    }

    /** The day until which both sides are asked to sign. */
    LocalDate signBy() {
        return signBy;
    }

    String text() {
        return text;
    }

    /** SHA-256 of the text, 64 hex digits. */
    String textHash() {
        return textHash;
    }
}
