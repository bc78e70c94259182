package org.allmende.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.bid.BidId;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;

/** Awards and what the bidders were told. Whoever reads an award checks that it is public or that the reader is of the council. */
@ApplicationScoped
public class Awards {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Award award) {
        entityManager.persist(award);
        entityManager.flush();
    }

    void add(AssessmentSummary summary) {
        entityManager.persist(summary);
        entityManager.flush();
    }

    void add(AssessmentLine line) {
        entityManager.persist(line);
    }

    void flush() {
        entityManager.flush();
    }

    public Award get(AwardId id) {
        Award award = entityManager.find(Award.class, id.value());
        if (award == null) {
            throw new DomainProblem("AWARD_UNKNOWN");
        }
        return award;
    }

    /** As it is now; the caller holds its tender, so that nobody else moves it. */
    public Award getFresh(AwardId id) {
        Award award = get(id);
        entityManager.refresh(award);
        return award;
    }

    /** The award of a tender; empty before it is decided. */
    public Optional<Award> ofTender(TenderId tender) {
        return entityManager
                .createQuery("select a from Award a where a.tender = :tender", Award.class)
                .setParameter("tender", tender.value())
                .getResultStream()
                .findFirst();
    }

    public Award requireOfTender(TenderId tender) {
        return ofTender(tender).orElseThrow(() -> new DomainProblem("AWARD_NOT_DECIDED"));
    }

    public Optional<Award> byReference(String reference) {
        return entityManager
                .createQuery("select a from Award a where a.reference = :reference", Award.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** Published awards, the newest notice first. */
    public List<Award> published(int first, int count) {
        return entityManager
                .createQuery(
                        "select a from Award a where a.noticePublishedAt is not null"
                                + " order by a.noticePublishedAt desc, a.id desc",
                        Award.class)
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultList();
    }

    /** What each bidder was told, the admissible first. */
    public List<AssessmentSummary> summaries(AwardId award) {
        return entityManager
                .createQuery(
                        "select distinct s from AssessmentSummary s left join fetch s.lots where s.award = :award"
                                + " order by s.admissible desc, s.id",
                        AssessmentSummary.class)
                .setParameter("award", award.value())
                .getResultList();
    }

    /** What was told about one bid; for its own organisation and the council. */
    public Optional<AssessmentSummary> summaryOf(BidId bid) {
        return entityManager
                .createQuery("select s from AssessmentSummary s where s.bid = :bid", AssessmentSummary.class)
                .setParameter("bid", bid.value())
                .getResultStream()
                .findFirst();
    }

    /** What an organisation was told about its bid. */
    public Optional<AssessmentSummary> summaryFor(AwardId award, OrganisationId organisation) {
        return summaries(award).stream()
                .filter(summary -> summary.organisation().equals(organisation))
                .findFirst();
    }

    /** The lines of a summary, in the order of the lots and in each of the criteria. */
    public List<AssessmentLine> lines(AssessmentSummary summary) {
        return entityManager
                .createQuery(
                        "select l from AssessmentLine l where l.summary = :summary order by l.lot, l.number",
                        AssessmentLine.class)
                .setParameter("summary", summary.id())
                .getResultList();
    }
}
