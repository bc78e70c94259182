package org.allmende.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is a member where. */
@ApplicationScoped
public class Memberships {

    @PersistenceContext
    private EntityManager entityManager;

    public void add(Membership membership) {
        entityManager.persist(membership);
    }

    public Optional<Membership> find(MembershipId id) {
        return Optional.ofNullable(entityManager.find(Membership.class, id.value()));
    }

    public List<Membership> ofPerson(PersonId person) {
        return entityManager
                .createQuery(
                        "select distinct m from Membership m left join fetch m.roles"
                                + " where m.person = :person and m.until is null",
                        Membership.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    public List<Membership> ofOrganisation(OrganisationId organisation) {
        return entityManager
                .createQuery(
                        "select distinct m from Membership m left join fetch m.roles"
                                + " where m.organisation = :organisation and m.until is null order by m.since",
                        Membership.class)
                .setParameter("organisation", organisation.value())
                .getResultList();
    }

    /** Whether the person was a member of the organisation at that instant. */
    public boolean wasMember(PersonId person, OrganisationId organisation, Instant at) {
        return entityManager
                        .createQuery(
                                "select count(m) from Membership m where m.person = :person and m.organisation = :organisation"
                                        + " and m.since <= :at and (m.until is null or m.until > :at)",
                                Long.class)
                        .setParameter("person", person.value())
                        .setParameter("organisation", organisation.value())
                        .setParameter("at", at)
                        .getSingleResult()
                > 0;
    }

    public Map<OrganisationId, Set<Role>> rolesOf(PersonId person) {
        return ofPerson(person).stream().collect(Collectors.toMap(Membership::organisation, Membership::roles));
    }

    /** People who have, in the organisation, one of the roles. */
    public List<Person> peopleWith(OrganisationId organisation, Set<Role> roles) {
        return entityManager
                .createQuery(
                        "select distinct p from Person p, Membership m join m.roles r where p.id = m.person"
                                + " and m.organisation = :organisation and m.until is null and r in :roles order by p.name",
                        Person.class)
                .setParameter("organisation", organisation.value())
                .setParameter("roles", roles)
                .getResultList();
    }
}
