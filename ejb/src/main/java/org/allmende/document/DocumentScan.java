package org.allmende.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.document.virus.Verdict;
import org.jspecify.annotations.Nullable;

/** What a virus scanner said of a file, and when; or that it was asked in vain. */
@Entity
@Table(name = "document_scan")
public class DocumentScan {

    @Id
    @Column(name = "document_id")
    private UUID document;

    @Column(name = "tried_at")
    private Instant triedAt;

    private int tries;

    @Column(name = "scanned_at")
    private @Nullable Instant scannedAt;

    private @Nullable String finding;

    @SuppressWarnings("NullAway.Init")
    protected DocumentScan() {}

    DocumentScan(DocumentId document) {
        this.document = document.value();
    }

    void note(Verdict verdict, Instant now) {
        triedAt = now;
        tries++;
        if (verdict.isScanned()) {
            scannedAt = now;
            finding = verdict.isFound() ? verdict.words() : null;
        }
    }

    /** Empty while nobody has looked. */
    public Optional<Instant> scannedAt() {
        return Optional.ofNullable(scannedAt);
    }

    /** What was found, in the scanner's own word; empty for a clean file and for one that was not scanned. */
    public Optional<String> finding() {
        return Optional.ofNullable(finding);
    }
}
