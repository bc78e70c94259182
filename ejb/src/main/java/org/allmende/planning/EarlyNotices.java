package org.allmende.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;
import org.jspecify.annotations.Nullable;

/** Early notices and what is answered to them. Whoever reads a draft or an answer checks that the reader may. */
@ApplicationScoped
public class EarlyNotices {

    @PersistenceContext
    private EntityManager entityManager;

    void add(EarlyNotice notice) {
        entityManager.persist(notice);
        entityManager.flush();
    }

    void add(EngagementResponse response) {
        entityManager.persist(response);
        entityManager.flush();
    }

    void add(EarlyLink link) {
        entityManager.persist(link);
        entityManager.flush();
    }

    void flush() {
        entityManager.flush();
    }

    EarlyNotice getLocked(EarlyNoticeId id) {
        return known(entityManager.find(EarlyNotice.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    public EarlyNotice get(EarlyNoticeId id) {
        return known(entityManager.find(EarlyNotice.class, id.value()));
    }

    private static EarlyNotice known(@Nullable EarlyNotice notice) {
        if (notice == null) {
            throw new DomainProblem("EARLY_UNKNOWN");
        }
        return notice;
    }

    public Optional<EarlyNotice> byReference(String reference) {
        return entityManager
                .createQuery("select n from EarlyNotice n where n.reference = :reference", EarlyNotice.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** All that were published, the newest first. */
    public List<EarlyNotice> published(int first, int count) {
        return entityManager
                .createQuery(
                        "select n from EarlyNotice n where n.publishedAt is not null order by n.publishedAt desc, n.id desc",
                        EarlyNotice.class)
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultList();
    }

    public long countPublished() {
        return entityManager
                .createQuery("select count(n) from EarlyNotice n where n.publishedAt is not null", Long.class)
                .getSingleResult();
    }

    /** Those of a council in that status, the newest first. */
    public List<EarlyNotice> ofCouncil(OrganisationId council, EarlyStatus status) {
        return entityManager
                .createQuery(
                        "select n from EarlyNotice n where n.council = :council and n.status = :status"
                                + " order by n.draftedAt desc, n.id desc",
                        EarlyNotice.class)
                .setParameter("council", council.value())
                .setParameter("status", status)
                .getResultList();
    }

    /** What a tender followed, the oldest first. */
    public List<EarlyNotice> before(TenderId tender) {
        return entityManager
                .createQuery(
                        "select n from EarlyNotice n, EarlyLink l where l.notice = n.id and l.tender = :tender"
                                + " order by n.publishedAt",
                        EarlyNotice.class)
                .setParameter("tender", tender.value())
                .getResultList();
    }

    /** Which tenders followed a notice, the oldest first. */
    public List<TenderId> after(EarlyNoticeId notice) {
        return entityManager
                .createQuery("select l from EarlyLink l where l.notice = :notice order by l.linkedAt", EarlyLink.class)
                .setParameter("notice", notice.value())
                .getResultStream()
                .map(EarlyLink::tenderId)
                .toList();
    }

    boolean isLinked(TenderId tender, EarlyNoticeId notice) {
        return entityManager.find(EarlyLink.class, new EarlyLink.Key(tender.value(), notice.value())) != null;
    }

    /** What was answered, the oldest first. */
    public List<EngagementResponse> responses(EarlyNoticeId notice) {
        return entityManager
                .createQuery(
                        "select r from EngagementResponse r where r.notice = :notice order by r.sentAt, r.id",
                        EngagementResponse.class)
                .setParameter("notice", notice.value())
                .getResultList();
    }

    /** What that organisation answered. */
    public Optional<EngagementResponse> response(EarlyNoticeId notice, OrganisationId organisation) {
        return entityManager
                .createQuery(
                        "select r from EngagementResponse r where r.notice = :notice and r.organisation = :organisation",
                        EngagementResponse.class)
                .setParameter("notice", notice.value())
                .setParameter("organisation", organisation.value())
                .getResultStream()
                .findFirst();
    }
}
