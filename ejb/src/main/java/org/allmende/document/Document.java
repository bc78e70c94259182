package org.allmende.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * A file: how much of it is here, and its own key under the server's key. Its name, type and hash are encrypted with the same
 * key as its bytes; without the wrapped key nothing of it can be read.
 *
 * <p>Errors: {@code DOCUMENT_EMPTY}, {@code DOCUMENT_SIZE(most)}, {@code DOCUMENT_OFFSET(received)}, {@code DOCUMENT_TOO_LONG}.
 */
@Entity
@Table(name = "document")
public class Document {

    /** The most bytes of one file where its capability says nothing else: 100 MiB. */
    public static final long MOST = 100L * 1024 * 1024;

    /** The most that any capability may take: 2 GiB. */
    public static final long LARGEST = 2L * 1024 * 1024 * 1024;

    /** A file of which no byte has come for so long is taken away: the portal's own rule. */
    public static final Duration LEFT_ALONE = Duration.ofDays(7);

    @Id
    private UUID id;

    @Column(name = "subject_id")
    private UUID subject;

    @Column(name = "owner_id")
    private UUID owner;

    private String purpose;

    @Enumerated(EnumType.STRING)
    private DocumentState state;

    private long size;

    private long received;

    private byte[] description;

    @Column(name = "wrapped_key")
    private byte @Nullable [] wrappedKey;

    private boolean sealed;

    @Column(name = "started_by")
    private @Nullable UUID startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "stored_at")
    private @Nullable Instant storedAt;

    @Column(name = "moved_at")
    private Instant movedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    Document(DocumentId id, Origin origin, long size, byte[] description, byte[] wrappedKey, Instant now) {
        requireSize(size, LARGEST);
        this.id = id.value();
        this.subject = origin.subject();
        this.owner = origin.owner().value();
        this.purpose = origin.purpose();
        this.startedBy = origin.by();
        this.state = DocumentState.UPLOADING;
        this.size = size;
        this.description = description;
        this.wrappedKey = wrappedKey;
        this.startedAt = now;
        this.movedAt = now;
    }

    static void requireSize(long size, long most) {
        if (size == 0) {
            throw new DomainProblem("DOCUMENT_EMPTY");
        }
        if (size < 0 || size > most) {
            throw new DomainProblem("DOCUMENT_SIZE", FileSizes.limit(most));
        }
    }

    /** What a file belongs to and who began to send it. */
    record Origin(
            UUID subject,
            OrganisationId owner,
            String purpose,
            @Nullable UUID by) {}

    /** So many more bytes have arrived, beginning at the offset; they are refused anywhere but at the end. */
    void receive(long offset, int length, Instant now) {
        if (offset != received || state != DocumentState.UPLOADING) {
            throw new DomainProblem("DOCUMENT_OFFSET", received);
        }
        if (received + length > size) {
            throw new DomainProblem("DOCUMENT_TOO_LONG");
        }
        received += length;
        movedAt = now;
    }

    /** What came from there on is not what was sent: it must come again. */
    void cutBack(long offset) {
        if (offset < 0 || offset > received || state != DocumentState.UPLOADING) {
            throw new DomainProblem("DOCUMENT_OFFSET", received);
        }
        received = offset;
    }

    /** Whether nobody has gone on with it for {@link #LEFT_ALONE}. */
    boolean isLeftAlone(Instant now) {
        return state == DocumentState.UPLOADING && !movedAt.plus(LEFT_ALONE).isAfter(now);
    }

    boolean isWhole() {
        return received == size;
    }

    void store(byte[] newDescription, Instant now) {
        description = newDescription;
        state = DocumentState.STORED;
        storedAt = now;
    }

    /** From now on it belongs to another matter of the same capability: a draft has become what it was a draft of. */
    void moveTo(UUID matter) {
        subject = matter;
    }

    /** The key goes: from now on only who holds it otherwise reads the file. */
    void forgetKey() {
        wrappedKey = null;
        sealed = true;
    }

    void regainKey(byte[] wrapped) {
        wrappedKey = wrapped;
    }

    public DocumentId id() {
        return new DocumentId(id);
    }

    /** The bid, tender or other matter that it belongs to. */
    public UUID subject() {
        return subject;
    }

    public OrganisationId owner() {
        return new OrganisationId(owner);
    }

    /** What it is for, in the words of its capability: {@code bid}, {@code tender}, {@code evidence}. */
    public String purpose() {
        return purpose;
    }

    public DocumentState state() {
        return state;
    }

    /** In bytes, as announced at the beginning. */
    public long size() {
        return size;
    }

    /** How many bytes are here: where the upload goes on. */
    public long received() {
        return received;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> storedAt() {
        return Optional.ofNullable(storedAt);
    }

    /** Whether a sealed bid refers to it, so that its bytes stay. */
    public boolean isSealed() {
        return sealed;
    }

    byte[] description() {
        return description;
    }

    Optional<byte[]> wrappedKey() {
        return Optional.ofNullable(wrappedKey);
    }
}
