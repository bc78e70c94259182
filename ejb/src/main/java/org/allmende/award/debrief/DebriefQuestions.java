package org.allmende.award.debrief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.bid.BidId;
import org.allmende.shared.DomainProblem;

/** Questions about assessment summaries; whoever shows one checks that the reader is of the bidder or of the council. */
@ApplicationScoped
public class DebriefQuestions {

    @PersistenceContext
    private EntityManager entityManager;

    void add(DebriefQuestion question) {
        entityManager.persist(question);
        entityManager.flush();
    }

    public DebriefQuestion get(DebriefQuestionId id) {
        return Optional.ofNullable(entityManager.find(DebriefQuestion.class, id.value()))
                .orElseThrow(() -> new DomainProblem("DEBRIEF_UNKNOWN"));
    }

    /** As it is now, so that nobody else moves it before this transaction ends. */
    DebriefQuestion getLocked(DebriefQuestionId id) {
        DebriefQuestion found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** Those about one bid's summary, in the order in which they came in. */
    public List<DebriefQuestion> of(BidId bid) {
        return entityManager
                .createQuery(
                        "select q from DebriefQuestion q where q.bid = :bid order by q.number", DebriefQuestion.class)
                .setParameter("bid", bid.value())
                .getResultList();
    }
}
