package org.allmende.publicnotice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/** By when a notice is to be published, whether it is, and that somebody was reminded of it. The clock bars nobody: late is late. */
@Embeddable
public class Publication {

    @Column(name = "publish_by")
    private Instant publishBy;

    @Column(name = "overdue_at")
    private @Nullable Instant overdueAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "published_by")
    private @Nullable UUID publishedBy;

    @SuppressWarnings("NullAway.Init")
    protected Publication() {}

    /** @param publishBy the last instant in time */
    public Publication(Instant publishBy) {
        this.publishBy = publishBy;
    }

    /**
     * Everybody reads it.
     *
     * @param already the problem where it is public before
     */
    public void publish(PersonId by, Instant now, String already) {
        if (publishedAt != null) {
            throw new DomainProblem(already);
        }
        publishedAt = now;
        publishedBy = by.value();
    }

    /** Notes that it is late; false where it is not, or was noted before. */
    public boolean noteOverdue(Instant now) {
        if (publishedAt != null || overdueAt != null || !now.isAfter(publishBy)) {
            return false;
        }
        overdueAt = now;
        return true;
    }

    public Instant publishBy() {
        return publishBy;
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** Whether it was, or is by now, not published in time. */
    public boolean isLate(Instant now) {
        return (publishedAt == null ? now : publishedAt).isAfter(publishBy);
    }
}
