package org.allmende.identity.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.identity.Role;
import org.allmende.identity.account.Secrets;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextList;
import org.jspecify.annotations.Nullable;

/** Asks the owner of a mailbox to become a member. Whoever follows its link, signed in, accepts it; good once, for 14 days. */
@Entity
@Table(name = "invitation")
public class Invitation {

    static final Duration LIFE = Duration.ofDays(14);

    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisation;

    private String email;

    @Convert(converter = TextList.class)
    private List<String> roles;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "invited_by")
    private @Nullable UUID invitedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(OrganisationId organisation, String email, Set<Role> roles, String secret, Instant now) {
        this.id = Ids.next();
        this.organisation = organisation.value();
        this.email = email.strip().toLowerCase(Locale.ROOT);
        this.roles = roles.stream().map(Role::name).sorted().toList();
        this.tokenHash = Secrets.hash(secret);
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    void by(@Nullable PersonId person) {
        invitedBy = person == null ? null : person.value();
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public String email() {
        return email;
    }

    public Set<Role> roles() {
        return roles.stream().map(Role::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** Throws {@code LINK_EXPIRED} where it was accepted before or is too old. */
    void accept(Instant now) {
        if (acceptedAt != null || !now.isBefore(expiresAt)) {
            throw new DomainProblem("LINK_EXPIRED");
        }
        acceptedAt = now;
    }
}
