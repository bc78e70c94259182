package org.allmende.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Who acts for which organisation, in which roles. Ended, never deleted: what a member did stays readable. */
@Entity
@Table(name = "membership")
public class Membership {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "organisation_id")
    private UUID organisation;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "membership_role", joinColumns = @JoinColumn(name = "membership_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    private Instant since;

    private @Nullable Instant until;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    public Membership(PersonId person, OrganisationId organisation, Set<Role> roles, Instant now) {
        this.id = Ids.next();
        this.person = person.value();
        this.organisation = organisation.value();
        this.since = now;
        assign(roles);
    }

    public MembershipId id() {
        return new MembershipId(id);
    }

    public PersonId person() {
        return new PersonId(person);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public Set<Role> roles() {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }

    /** Replaces the roles; a member without any is no member: {@code MEMBERSHIP_NEEDS_ROLE}. */
    public final void assign(Set<Role> newRoles) {
        if (newRoles.isEmpty()) {
            throw new DomainProblem("MEMBERSHIP_NEEDS_ROLE");
        }
        roles.clear();
        roles.addAll(newRoles);
    }

    public void end(Instant now) {
        until = now;
    }

    public Instant since() {
        return since;
    }

    public boolean isCurrent() {
        return until == null;
    }
}
