package org.allmende.mutual;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Asks whoever has confirmed this address into a circle; good for 14 days. It stands in the portal, behind the sign-in: the
 * mail says only that something confidential waits.
 *
 * <p>Errors: {@code CIRCLE_INVITATION_OVER} where it was answered before or is too old.
 */
@Entity
@Table(name = "circle_invitation")
public class CircleInvitation {

    static final Duration LIFE = Duration.ofDays(14);

    @Id
    private UUID id;

    @Column(name = "mutual_id")
    private UUID mutual;

    private String email;

    @Column(name = "invited_by")
    private UUID invitedBy;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    private boolean accepted;

    @SuppressWarnings("NullAway.Init")
    protected CircleInvitation() {}

    CircleInvitation(MutualId mutual, String email, PersonId by, Instant now) {
        this.id = Ids.next();
        this.mutual = mutual.value();
        this.email = email.strip().toLowerCase(Locale.ROOT);
        this.invitedBy = by.value();
        this.invitedAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    void answer(boolean yes, Instant now) {
        if (answeredAt != null || !now.isBefore(expiresAt)) {
            throw new DomainProblem("CIRCLE_INVITATION_OVER");
        }
        accepted = yes;
        answeredAt = now;
    }

    void renew(PersonId by, Instant now) {
        invitedBy = by.value();
        expiresAt = now.plus(LIFE);
    }

    public CircleInvitationId id() {
        return new CircleInvitationId(id);
    }

    public MutualId mutual() {
        return new MutualId(mutual);
    }

    public String email() {
        return email;
    }

    public PersonId invitedBy() {
        return new PersonId(invitedBy);
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
