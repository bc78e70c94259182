package org.allmende.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * How far a tender has come, and when. Errors: {@code TENDER_PUBLISHED_ALREADY}, {@code TENDER_STEP_NOT_POSSIBLE(from, to)}.
 */
@Embeddable
class TenderCourse {

    @Enumerated(EnumType.STRING)
    private TenderStatus status = TenderStatus.DRAFT;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    void requireDraft() {
        if (status != TenderStatus.DRAFT) {
            throw new DomainProblem("TENDER_PUBLISHED_ALREADY");
        }
    }

    void to(TenderStatus next) {
        status = status.to(next);
    }

    void publish(Instant now) {
        to(TenderStatus.PUBLISHED);
        publishedAt = now;
    }

    void close(Instant now) {
        to(TenderStatus.CLOSED);
        closedAt = now;
    }

    void end(TenderStatus last, @Nullable String reason, Instant now) {
        to(last);
        endReason = reason;
        endedAt = now;
    }

    TenderStatus status() {
        return status;
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }
}
