package org.allmende.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.identity.Memberships;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;

/** What organisations have said about who signs their contracts. */
@ApplicationScoped
public class SigningRules {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Memberships memberships;

    void add(SigningRule rule) {
        entityManager.persist(rule);
    }

    /** The rule that holds now; empty where the organisation has said nothing, and one person signs. */
    public Optional<SigningRule> of(OrganisationId organisation) {
        return entityManager
                .createQuery(
                        "select r from SigningRule r where r.organisation = :organisation order by r.setAt desc, r.id desc",
                        SigningRule.class)
                .setParameter("organisation", organisation.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** How many people sign a contract for it that is offered now. */
    public int signers(OrganisationId organisation) {
        return of(organisation).map(SigningRule::signers).orElse(SigningRule.USUAL);
    }

    /** Who may sign for it: contract managers of a council, owners of anybody else. */
    public List<Person> authorised(Organisation organisation) {
        Permission permission = organisation.kind() == OrganisationKind.COUNCIL
                ? Permission.SIGN_FOR_COUNCIL
                : Permission.SIGN_FOR_PROVIDER;
        return memberships.peopleWith(organisation.id(), permission.roles());
    }
}
