package org.allmende.passport;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allmende.document.DocumentId;
import org.allmende.document.DocumentView;
import org.allmende.identity.Actor;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * A version of a paper with its one file. Never changes.
 *
 * <p>Errors: {@code PAPER_DATES_ORDER}, {@code PAPER_NOTE_LENGTH(least, most)}.
 */
@Entity
@Table(name = "passport_version")
public class PaperVersion {

    private static final int LONGEST_NOTE = 500;

    @Id
    private UUID id;

    @Column(name = "paper_id")
    private UUID paper;

    private int number;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    private String note;

    @Column(name = "document_id")
    private UUID document;

    private String sha256;

    @Column(name = "added_by")
    private UUID addedBy;

    @Column(name = "added_by_name")
    private String addedByName;

    @Column(name = "added_at")
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected PaperVersion() {}

    /** The days and words of a version, as they are written for it. */
    record Terms(LocalDate from, @Nullable LocalDate until, String note) {

        Terms {
            if (until != null && until.isBefore(from)) {
                throw new DomainProblem("PAPER_DATES_ORDER");
            }
            note = TextLength.within("PAPER_NOTE_LENGTH", note, 0, LONGEST_NOTE);
        }
    }

    PaperVersion(PassportPaper paper, Terms terms, DocumentView file, Actor by, Instant now) {
        this.id = Ids.next();
        this.paper = paper.id().value();
        this.number = paper.nextNumber();
        this.validFrom = terms.from();
        this.validUntil = terms.until();
        this.note = terms.note();
        this.document = file.id().value();
        this.sha256 = Objects.requireNonNull(file.sha256(), "only a whole file becomes a version");
        this.addedBy = by.requirePerson().value();
        this.addedByName = by.label();
        this.addedAt = now;
    }

    public PaperVersionId id() {
        return new PaperVersionId(id);
    }

    public PassportPaperId paper() {
        return new PassportPaperId(paper);
    }

    /** Counts from 1 for each paper. */
    public int number() {
        return number;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day of validity; empty: it does not end by itself. */
    public Optional<LocalDate> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    public Validity validityOn(LocalDate day) {
        return Validity.on(day, validFrom, validUntil);
    }

    /** Whether its validity ends before that day is over. */
    public boolean endsBefore(LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }

    /** What the organisation says of it; may be empty. */
    public String note() {
        return note;
    }

    public DocumentId document() {
        return new DocumentId(document);
    }

    /** Of the file's plain bytes, hexadecimal. */
    public String sha256() {
        return sha256;
    }

    public String addedByName() {
        return addedByName;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
