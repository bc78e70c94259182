package org.allmende.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.allmende.identity.OrganisationId;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.shared.DomainProblem;

/** The periods that councils have published: the newest of a service's own count, else the newest of its council. */
@ApplicationScoped
public class CouncilPeriods {

    @PersistenceContext
    private EntityManager entityManager;

    void add(ChallengePeriods periods) {
        entityManager.persist(periods);
    }

    /** Those for all services that have none of their own. */
    public Optional<ChallengePeriods> of(OrganisationId council) {
        return entityManager
                .createQuery(
                        "select p from ChallengePeriods p where p.council = :council and p.service is null"
                                + " order by p.publishedAt desc, p.id desc",
                        ChallengePeriods.class)
                .setParameter("council", council.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Those that hold for the service, by the view {@code periods_in_force}. */
    @SuppressWarnings("unchecked")
    public Optional<ChallengePeriods> of(Service service) {
        List<ChallengePeriods> found = entityManager
                .createNativeQuery(
                        "select p.* from challenge_periods p join periods_in_force f on f.periods_id = p.id"
                                + " where f.service_id = ?1",
                        ChallengePeriods.class)
                .setParameter(1, service.id().value())
                .getResultList();
        return found.stream().findFirst();
    }

    /** Those for this service alone, while they hold. */
    public Optional<ChallengePeriods> ownOf(ServiceId service) {
        return own(service).setMaxResults(1).getResultStream().findFirst();
    }

    /** All periods of a council that hold for one service alone. */
    public List<ChallengePeriods> ownOfServices(OrganisationId council) {
        return entityManager
                .createQuery(
                        "select p from ChallengePeriods p where p.council = :council and p.service is not null"
                                + " and p.endedAt is null order by p.publishedAt desc, p.id desc",
                        ChallengePeriods.class)
                .setParameter("council", council.value())
                .getResultList();
    }

    /** All of the service's own that have not ended, locked. */
    List<ChallengePeriods> ownLocked(ServiceId service) {
        return own(service).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    private TypedQuery<ChallengePeriods> own(ServiceId service) {
        return entityManager
                .createQuery(
                        "select p from ChallengePeriods p where p.service = :service and p.endedAt is null"
                                + " order by p.publishedAt desc, p.id desc",
                        ChallengePeriods.class)
                .setParameter("service", service.value());
    }

    /** Those that held for the service then, else those that hold now; by the function {@code periods_at}. */
    @SuppressWarnings("unchecked")
    Optional<ChallengePeriods> at(Service service, Instant then) {
        List<ChallengePeriods> found = entityManager
                .createNativeQuery(
                        "select p.* from challenge_periods p where p.id = periods_at(?1, cast(?2 as timestamptz))",
                        ChallengePeriods.class)
                .setParameter(1, service.id().value())
                .setParameter(2, then.toString())
                .getResultList();
        return found.stream().findFirst().or(() -> of(service));
    }

    /** The periods that bind the council now in the matter of the service. Errors: {@code EOI_PERIODS_UNPUBLISHED}. */
    public ChallengePeriods require(Service service) {
        return of(service).orElseThrow(() -> new DomainProblem("EOI_PERIODS_UNPUBLISHED"));
    }

    /**
     * The periods that bind the council for what it received then in the matter of the service. Errors: {@code
     * EOI_PERIODS_UNPUBLISHED}.
     */
    ChallengePeriods require(Service service, Instant received) {
        return at(service, received).orElseThrow(() -> new DomainProblem("EOI_PERIODS_UNPUBLISHED"));
    }
}
