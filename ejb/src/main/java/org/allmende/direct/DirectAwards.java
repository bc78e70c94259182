package org.allmende.direct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.casefile.CaseId;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/** Direct awards, drafts included: whoever reads one checks that it is public or that the reader is of the council. */
@ApplicationScoped
public class DirectAwards {

    @PersistenceContext
    private EntityManager entityManager;

    void add(DirectAward award) {
        entityManager.persist(award);
        entityManager.flush();
    }

    void flush() {
        entityManager.flush();
    }

    public DirectAward get(DirectAwardId id) {
        return known(entityManager.find(DirectAward.class, id.value()));
    }

    /** As it is now, so that nobody else moves it before this transaction ends. */
    public DirectAward getLocked(DirectAwardId id) {
        DirectAward award = get(id);
        entityManager.refresh(award, LockModeType.PESSIMISTIC_WRITE);
        return award;
    }

    private static DirectAward known(@Nullable DirectAward award) {
        if (award == null) {
            throw new DomainProblem("DIRECT_UNKNOWN");
        }
        return award;
    }

    public Optional<DirectAward> byReference(String reference) {
        return entityManager
                .createQuery("select d from DirectAward d where d.reference = :reference", DirectAward.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** Those whose transparency notice is public, the newest first. */
    public List<DirectAward> published(int first, int count) {
        return entityManager
                .createQuery(
                        "select d from DirectAward d where d.course.noticedAt is not null"
                                + " order by d.course.noticedAt desc, d.id desc",
                        DirectAward.class)
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultList();
    }

    public long countPublished() {
        return entityManager
                .createQuery("select count(d) from DirectAward d where d.course.noticedAt is not null", Long.class)
                .getSingleResult();
    }

    /** The public ones of a service, the newest first. */
    public List<DirectAward> publishedOf(UUID service) {
        return entityManager
                .createQuery(
                        "select d from DirectAward d where d.service = :service and d.course.noticedAt is not null"
                                + " order by d.course.noticedAt desc",
                        DirectAward.class)
                .setParameter("service", service)
                .getResultList();
    }

    /** All of a case, the newest first. */
    public List<DirectAward> ofCase(CaseId caseId) {
        return entityManager
                .createQuery(
                        "select d from DirectAward d where d.caseFile = :caseFile order by d.course.draftedAt desc",
                        DirectAward.class)
                .setParameter("caseFile", caseId.value())
                .getResultList();
    }

    /** A council's that have not come to their end, the newest first. */
    public List<DirectAward> openOf(OrganisationId council) {
        return entityManager
                .createQuery(
                        "select d from DirectAward d where d.council = :council and d.course.status not in :ended"
                                + " order by d.course.draftedAt desc, d.id desc",
                        DirectAward.class)
                .setParameter("council", council.value())
                .setParameter("ended", List.of(DirectStatus.CONCLUDED, DirectStatus.WITHDRAWN))
                .getResultList();
    }
}
