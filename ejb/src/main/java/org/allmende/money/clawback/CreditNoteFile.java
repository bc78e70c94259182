package org.allmende.money.clawback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.shared.Sha256;

/** A credit note as it came, kept with its claw-back. */
@Entity
@Table(name = "credit_note_file")
class CreditNoteFile {

    @Id
    @Column(name = "claw_back_id")
    private UUID clawBack;

    @Column
    private byte[] content;

    @Column
    private String sha256;

    @Column(name = "kept_at")
    private Instant keptAt;

    @SuppressWarnings("NullAway.Init")
    protected CreditNoteFile() {}

    CreditNoteFile(ClawBackId clawBack, byte[] content, Instant now) {
        this.clawBack = clawBack.value();
        this.content = content.clone();
        this.sha256 = Sha256.hex(content);
        this.keptAt = now;
    }

    byte[] content() {
        return content.clone();
    }
}
