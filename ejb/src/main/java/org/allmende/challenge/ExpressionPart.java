package org.allmende.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * One part of an expression of interest, saved as a draft as often as its writer likes. It is the body's own, or that of a
 * consortium member or subcontractor, of each of whom S.I. 2012/1313 Sch 1 asks for money and capability.
 *
 * <p>Errors: {@code EOI_PART_CHANGED} when somebody else saved other words meanwhile, {@code EOI_PART_EMPTY} when it is called
 * complete without words, {@code EOI_PART_TOO_LONG(most)}.
 */
@Entity
@Table(name = "expression_part")
public class ExpressionPart {

    /** Longest text in characters. */
    public static final int LONGEST = 20_000;

    @Id
    private UUID id;

    @Column(name = "expression_id")
    private UUID expression;

    @Column(name = "participant_id")
    private @Nullable UUID participant;

    @Column(name = "writer_id")
    private UUID writer;

    @Enumerated(EnumType.STRING)
    private PartKind kind;

    private String words;

    private boolean complete;

    @Column(name = "saved_at")
    private @Nullable Instant savedAt;

    @Column(name = "saved_by")
    private @Nullable String savedBy;

    @Column(name = "aside_at")
    private @Nullable Instant asideAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ExpressionPart() {}

    ExpressionPart(EoiId expression, PartKind kind, OrganisationId writer) {
        this.id = Ids.next();
        this.expression = expression.value();
        this.kind = kind;
        this.words = "";
        this.writer = writer.value();
    }

    ExpressionPart(EoiId expression, PartKind kind, OrganisationId writer, ParticipantId participant) {
        this(expression, kind, writer);
        this.participant = participant.value();
    }

    /** Whether the words are now others than before. */
    boolean save(String newWords, boolean nowComplete, long readVersion, String author, Instant now) {
        String stripped = newWords.strip();
        if (readVersion != version) {
            if (stripped.equals(words) && nowComplete == complete) {
                return false;
            }
            throw new DomainProblem("EOI_PART_CHANGED", savedBy == null ? "" : savedBy);
        }
        if (stripped.length() > LONGEST) {
            throw new DomainProblem("EOI_PART_TOO_LONG", LONGEST);
        }
        if (nowComplete && stripped.isEmpty()) {
            throw new DomainProblem("EOI_PART_EMPTY");
        }
        boolean changed = !stripped.equals(words);
        words = stripped;
        complete = nowComplete;
        savedAt = now;
        savedBy = author;
        return changed;
    }

    /** Another organisation writes it from now on: its participant has joined. */
    public void passTo(OrganisationId newWriter) {
        writer = newWriter.value();
    }

    /** It counts no more, for its participant has left the draft. */
    public void layAside(Instant now) {
        asideAt = now;
    }

    boolean isPresent() {
        return asideAt == null;
    }

    public PartId id() {
        return new PartId(id);
    }

    public EoiId expression() {
        return new EoiId(expression);
    }

    /** Whose part it is; empty for the body's own. */
    public Optional<ParticipantId> participant() {
        return Optional.ofNullable(participant).map(ParticipantId::new);
    }

    /** The organisation that writes it. */
    public OrganisationId writer() {
        return new OrganisationId(writer);
    }

    public PartKind kind() {
        return kind;
    }

    public String words() {
        return words;
    }

    /** Its writer has called it complete. */
    public boolean isComplete() {
        return complete;
    }

    public boolean isStarted() {
        return savedAt != null;
    }

    public Optional<Instant> savedAt() {
        return Optional.ofNullable(savedAt);
    }

    public Optional<String> savedBy() {
        return Optional.ofNullable(savedBy);
    }

    /** What a page gives back when it saves, so that nobody overwrites what another wrote. */
    public long version() {
        return version;
    }
}
