package org.allmende.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allmende.casefile.CaseId;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.register.ServiceId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Id;

/** Expressions of interest, drafts included: whoever reads one checks that it is public or that the reader is of the body. */
@ApplicationScoped
public class Expressions {

    private static final Set<EoiStatus> OPEN = EnumSet.of(EoiStatus.DRAFT, EoiStatus.SUBMITTED, EoiStatus.TIMED);

    private static final Comparator<ExpressionPart> IN_ORDER = Comparator.comparing(
                    (ExpressionPart part) -> part.participant().map(Id::value).orElse(null),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ExpressionPart::kind);

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

    /** The expression whose receipt opened the case; empty where something else did. */
    public Optional<ExpressionOfInterest> byCase(CaseId opened) {
        return entityManager
                .createQuery(
                        "select e from ExpressionOfInterest e where e.caseFile = :opened", ExpressionOfInterest.class)
                .setParameter("opened", opened.value())
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

    /** The parts that count: the body's own in the order of the Schedule, then those of each participant. */
    public List<ExpressionPart> partsOf(EoiId expression) {
        return entityManager
                .createQuery("select p from ExpressionPart p where p.expression = :expression", ExpressionPart.class)
                .setParameter("expression", expression.value())
                .getResultStream()
                .filter(ExpressionPart::isPresent)
                .sorted(IN_ORDER)
                .toList();
    }

    /** The parts that count of one participant; none once it has left. */
    public List<ExpressionPart> partsOf(EoiId expression, ParticipantId participant) {
        return partsOf(expression).stream()
                .filter(part -> part.participant().filter(participant::equals).isPresent())
                .toList();
    }

    /** A part that counts; empty where the expression has no such part, or has it no more. */
    public Optional<ExpressionPart> findPart(EoiId expression, PartId part) {
        return partsOf(expression).stream()
                .filter(found -> found.id().equals(part))
                .findFirst();
    }

    private ExpressionPart ownPart(EoiId expression, PartKind kind) {
        return partsOf(expression).stream()
                .filter(part -> part.participant().isEmpty() && part.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new DomainProblem("EOI_PART_UNKNOWN"));
    }

    /** Empty parts for a participant, written by the lead until it joins. To be called when it is added alone. */
    public void addPartsOf(ParticipantId participant, ExpressionOfInterest expression) {
        entityManager.flush();
        PartKind.askedOfEach()
                .forEach(
                        kind -> add(new ExpressionPart(expression.id(), kind, expression.organisation(), participant)));
    }

    void keepVersion(ExpressionPart part, PersonId author, String authorName, Instant now) {
        List<PartVersion> versions = versionsOf(part.id());
        Optional<PartVersion> latest = versions.stream().findFirst();
        boolean putBack =
                versions.stream().skip(1).anyMatch(version -> version.words().equals(part.words()));
        if (!putBack
                && latest.filter(version -> version.isContinuedBy(author, now)).isPresent()) {
            latest.get().goOn(part.words(), now);
        } else {
            int number = latest.map(version -> version.number() + 1).orElse(1);
            entityManager.persist(new PartVersion(part.id(), number, part.words(), author, authorName, now));
        }
    }

    /** What the part said at times, the newest first. */
    public List<PartVersion> versionsOf(PartId part) {
        return entityManager
                .createQuery(
                        "select v from PartVersion v where v.part = :part order by v.number desc", PartVersion.class)
                .setParameter("part", part.value())
                .getResultList();
    }

    /** What the body said about what gets better, for those who write the tender's criteria. */
    public String outcomes(EoiId expression) {
        return ownPart(expression, PartKind.WELLBEING).words() + "\n\n"
                + ownPart(expression, PartKind.USERS_NEEDS).words();
    }

    /** These, drafts included. */
    public List<ExpressionOfInterest> all(Collection<EoiId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery("select e from ExpressionOfInterest e where e.id in :ids", ExpressionOfInterest.class)
                .setParameter("ids", ids.stream().map(EoiId::value).toList())
                .getResultList();
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
                                + " order by e.outcome.decidedAt desc",
                        ExpressionOfInterest.class)
                .setParameter("council", council.value())
                .setParameter("accepted", EoiStatus.ACCEPTED)
                .getResultList();
    }
}
