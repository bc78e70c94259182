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
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * One part of an expression of interest, saved as a draft as often as the body likes.
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

    @Enumerated(EnumType.STRING)
    private PartKind kind;

    private String words;

    private boolean complete;

    @Column(name = "saved_at")
    private @Nullable Instant savedAt;

    @Column(name = "saved_by")
    private @Nullable String savedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ExpressionPart() {}

    ExpressionPart(EoiId expression, PartKind kind) {
        this.id = Ids.next();
        this.expression = expression.value();
        this.kind = kind;
        this.words = "";
    }

    void save(String newWords, boolean nowComplete, long readVersion, String author, Instant now) {
        String stripped = newWords.strip();
        if (readVersion != version) {
            if (stripped.equals(words) && nowComplete == complete) {
                return;
            }
            throw new DomainProblem("EOI_PART_CHANGED", savedBy == null ? "" : savedBy);
        }
        if (stripped.length() > LONGEST) {
            throw new DomainProblem("EOI_PART_TOO_LONG", LONGEST);
        }
        if (nowComplete && stripped.isEmpty()) {
            throw new DomainProblem("EOI_PART_EMPTY");
        }
        words = stripped;
        complete = nowComplete;
        savedAt = now;
        savedBy = author;
    }

    public EoiId expression() {
        return new EoiId(expression);
    }

    public PartKind kind() {
        return kind;
    }

    public String words() {
        return words;
    }

    /** The body has called it complete. */
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
