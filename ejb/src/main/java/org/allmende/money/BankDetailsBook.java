package org.allmende.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.allmende.identity.Memberships;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;

/** Bank details, past ones too. Whoever reads them checks that they are theirs to read. */
@ApplicationScoped
public class BankDetailsBook {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Memberships memberships;

    void add(BankDetails details) {
        entityManager.persist(details);
    }

    BankDetails getLocked(BankDetailsId id) {
        return Optional.ofNullable(entityManager.find(BankDetails.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new DomainProblem("BANK_UNKNOWN"));
    }

    /** Proposed, and not yet answered. */
    public Optional<BankDetails> open(OrganisationId organisation) {
        return notEnded(organisation).stream().filter(BankDetails::isOpen).findFirst();
    }

    /** Where the organisation is paid now. */
    public Optional<BankDetails> inForce(OrganisationId organisation) {
        return notEnded(organisation).stream().filter(BankDetails::isInForce).findFirst();
    }

    /** Where each of the organisations is paid now; none for those that have told nothing. */
    public Map<OrganisationId, BankDetails> inForce(Collection<OrganisationId> organisations) {
        if (organisations.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(
                        "select b from BankDetails b where b.organisation in :organisations"
                                + " and b.confirmedAt is not null and b.endedAt is null",
                        BankDetails.class)
                .setParameter(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(BankDetails::organisation, details -> details));
    }

    private List<BankDetails> notEnded(OrganisationId organisation) {
        return entityManager
                .createQuery(
                        "select b from BankDetails b where b.organisation = :organisation and b.endedAt is null",
                        BankDetails.class)
                .setParameter("organisation", organisation.value())
                .getResultList();
    }

    /** Whether nobody but the person could confirm what they propose. */
    public boolean isAlone(PersonId person, OrganisationId organisation) {
        return memberships.peopleWith(organisation, Permission.KEEP_BANK_DETAILS.roles()).stream()
                .allMatch(one -> one.id().equals(person));
    }

    /** Before another row takes the place of one that ends here. */
    void flush() {
        entityManager.flush();
    }
}
