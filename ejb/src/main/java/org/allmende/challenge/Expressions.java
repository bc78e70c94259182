package org.allmende.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allmende.identity.OrganisationId;
import org.allmende.register.ServiceId;
import org.allmende.shared.DomainProblem;

/** Expressions of interest, drafts included: whoever reads one checks that it is public or that the reader is of the body. */
@ApplicationScoped
public class Expressions {

    private static final Set<EoiStatus> OPEN = EnumSet.of(EoiStatus.DRAFT, EoiStatus.SUBMITTED, EoiStatus.TIMED);

    @PersistenceContext
    private EntityManager entityManager;

    void add(ExpressionOfInterest expression) {
        entityManager.persist(expression);
    }

    void add(ExpressionPart part) {
        entityManager.persist(part);
    }

    public ExpressionOfInterest get(EoiId id) {
        return find(id).orElseThrow(() -> new DomainProblem("EOI_UNKNOWN"));
    }

    public Optional<ExpressionOfInterest> find(EoiId id) {
        return Optional.ofNullable(entityManager.find(ExpressionOfInterest.class, id.value()));
    }

    /** The expression, so that nobody else moves it before this transaction ends. */
    public ExpressionOfInterest getLocked(EoiId id) {
        ExpressionOfInterest found =
                entityManager.find(ExpressionOfInterest.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new DomainProblem("EOI_UNKNOWN");
        }
        return found;
    }

    public Optional<ExpressionOfInterest> byReference(String reference) {
        return entityManager
                .createQuery(
                        "select e from ExpressionOfInterest e where e.reference = :reference",
                        ExpressionOfInterest.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** The body's draft or undecided expression for the service; there is at most one. */
    public Optional<ExpressionOfInterest> openOf(OrganisationId body, ServiceId service) {
        return entityManager
                .createQuery(
                        "select e from ExpressionOfInterest e where e.organisation = :body and e.service = :service"
                                + " and e.status in :open",
                        ExpressionOfInterest.class)
                .setParameter("body", body.value())
                .setParameter("service", service.value())
                .setParameter("open", OPEN)
                .getResultStream()
                .findFirst();
    }

    /** The parts in the order of the Schedule. */
    public List<ExpressionPart> partsOf(EoiId expression) {
        return entityManager
                .createQuery("select p from ExpressionPart p where p.expression = :expression", ExpressionPart.class)
                .setParameter("expression", expression.value())
                .getResultStream()
                .sorted(java.util.Comparator.comparing(ExpressionPart::kind))
                .toList();
    }

    ExpressionPart part(EoiId expression, PartKind kind) {
        return partsOf(expression).stream()
                .filter(part -> part.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new DomainProblem("EOI_PART_UNKNOWN"));
    }

    /** What the body said about what gets better, for those who write the tender's criteria. */
    public String outcomes(EoiId expression) {
        return part(expression, PartKind.WELLBEING).words() + "\n\n"
                + part(expression, PartKind.USERS_NEEDS).words();
    }

    /** All of these bodies, drafts included, the newest first. */
    public List<ExpressionOfInterest> ofBodies(Collection<OrganisationId> bodies) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = bodies.stream().map(OrganisationId::value).toList();
        return entityManager
                .createQuery(
                        "select e from ExpressionOfInterest e where e.organisation in :bodies order by e.startedAt desc",
                        ExpressionOfInterest.class)
                .setParameter("bodies", ids)
                .getResultList();
    }

    /** What everybody may read about a service, the newest first. */
    public List<ExpressionOfInterest> publicOf(ServiceId service) {
        return entityManager
                .createQuery(
                        "select e from ExpressionOfInterest e where e.service = :service and e.submittedAt is not null"
                                + " order by e.submittedAt desc",
                        ExpressionOfInterest.class)
                .setParameter("service", service.value())
                .getResultList();
    }

    /** A page of what everybody may read, the newest first. */
    public List<ExpressionOfInterest> publicPage(Set<EoiStatus> statuses, int first, int count) {
        return entityManager
                .createQuery(
                        "select e from ExpressionOfInterest e where e.submittedAt is not null and e.status in :statuses"
                                + " order by e.submittedAt desc, e.id desc",
                        ExpressionOfInterest.class)
                .setParameter("statuses", statuses)
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultList();
    }

    public long publicCount(Set<EoiStatus> statuses) {
        return entityManager
                .createQuery(
                        "select count(e) from ExpressionOfInterest e where e.submittedAt is not null"
                                + " and e.status in :statuses",
                        Long.class)
                .setParameter("statuses", statuses)
                .getSingleResult();
    }

    /** The accepted ones of a council for which no procurement has been reported yet are among these; the newest first. */
    public List<ExpressionOfInterest> acceptedOf(OrganisationId council) {
        return entityManager
                .createQuery(
                        "select e from ExpressionOfInterest e where e.council = :council and e.status = :accepted"
                                + " order by e.decidedAt desc",
                        ExpressionOfInterest.class)
                .setParameter("council", council.value())
                .setParameter("accepted", EoiStatus.ACCEPTED)
                .getResultList();
    }
}
