package org.allmende.challenge.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ParticipantId;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.identity.account.RegisterPerson;
import org.allmende.identity.account.Secrets;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * A consortium member or subcontractor in a draft. It writes its own part once it has joined by an invitation, good for 30 days
 * and as often as it is sent again; until then the lead does.
 *
 * <p>Errors: {@code EOI_PARTICIPANT_NAME(least, most)}, {@code EMAIL_NOT_VALID}, {@code LINK_EXPIRED} and that of {@link
 * ParticipantStatus}.
 */
@Entity
@Table(name = "eoi_participant")
public class Participant {

    static final Duration LIFE = Duration.ofDays(30);
    private static final int LONGEST_NAME = 200;

    @Id
    private UUID id;

    @Column(name = "eoi_id")
    private UUID eoi;

    @Enumerated(EnumType.STRING)
    private ParticipantCapacity capacity;

    private String name;

    @Enumerated(EnumType.STRING)
    private ParticipantStatus status;

    private @Nullable String email;

    @Column(name = "token_hash")
    private @Nullable String tokenHash;

    @Column(name = "invited_at")
    private @Nullable Instant invitedAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "organisation_id")
    private @Nullable UUID organisation;

    @Column(name = "joined_at")
    private @Nullable Instant joinedAt;

    @Column(name = "joined_by")
    private @Nullable UUID joinedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "added_by")
    private UUID addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Participant() {}

    Participant(EoiId eoi, ParticipantCapacity capacity, String name, PersonId by, Instant now) {
        this.id = Ids.next();
        this.eoi = eoi.value();
        this.capacity = capacity;
        this.name = TextLength.within("EOI_PARTICIPANT_NAME", name, 2, LONGEST_NAME);
        this.status = ParticipantStatus.WRITTEN_FOR;
        this.addedBy = by.value();
        this.addedAt = now;
    }

    /** Whoever holds the secret may join; the one sent before is good no more. */
    void invite(String address, String secret, Instant now) {
        status = status.to(ParticipantStatus.INVITED);
        if (!RegisterPerson.isEmail(address)) {
            throw new DomainProblem("EMAIL_NOT_VALID");
        }
        email = address.strip().toLowerCase(Locale.ROOT);
        tokenHash = Secrets.hash(secret);
        invitedAt = now;
        expiresAt = now.plus(LIFE);
    }

    void join(Organisation joining, PersonId by, Instant now) {
        requireFresh(now);
        status = status.to(ParticipantStatus.JOINED);
        organisation = joining.id().value();
        name = joining.name();
        joinedBy = by.value();
        joinedAt = now;
        tokenHash = null;
    }

    void decline(Instant now) {
        requireFresh(now);
        status = status.to(ParticipantStatus.DECLINED);
        endedAt = now;
        tokenHash = null;
    }

    void end(Instant now) {
        status = status.to(ParticipantStatus.ENDED);
        endedAt = now;
        tokenHash = null;
    }

    private void requireFresh(Instant now) {
        if (expiresAt == null || !now.isBefore(expiresAt)) {
            throw new DomainProblem("LINK_EXPIRED");
        }
    }

    public ParticipantId id() {
        return new ParticipantId(id);
    }

    public EoiId eoi() {
        return new EoiId(eoi);
    }

    public ParticipantCapacity capacity() {
        return capacity;
    }

    public String name() {
        return name;
    }

    public ParticipantStatus status() {
        return status;
    }

    /** Where the invitation went. */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Optional<Instant> invitedAt() {
        return Optional.ofNullable(invitedAt);
    }

    /** Until when the invitation is good, that instant excluded. */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /** The organisation that has joined. */
    public Optional<OrganisationId> organisation() {
        return Optional.ofNullable(organisation).map(OrganisationId::new);
    }

    public Optional<Instant> joinedAt() {
        return Optional.ofNullable(joinedAt);
    }
}
