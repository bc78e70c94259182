package org.allmende.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.bid.BidId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.CriterionId;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/**
 * Individual scores. Until every evaluator has locked, each reads none but the own; the rule stands here and not in a page.
 *
 * <p>Errors: {@code SCORES_STILL_BLIND}, {@code SCORES_LOCKED}.
 */
@ApplicationScoped
public class Scores {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Tenders tenders;

    void add(Score score) {
        entityManager.persist(score);
    }

    void add(ScoreSheet sheet) {
        entityManager.persist(sheet);
    }

    void flush() {
        entityManager.flush();
    }

    /** The evaluator's own scores. */
    public List<Score> of(TenderId tender, PersonId evaluator) {
        return entityManager
                .createQuery(
                        "select s from Score s where s.tender = :tender and s.evaluator = :evaluator order by s.id",
                        Score.class)
                .setParameter("tender", tender.value())
                .setParameter("evaluator", evaluator.value())
                .getResultList();
    }

    /** The evaluator's own score of one criterion of one bid. */
    public Optional<Score> find(PersonId evaluator, BidId bid, CriterionId criterion) {
        return entityManager
                .createQuery(
                        "select s from Score s where s.evaluator = :evaluator and s.bid = :bid"
                                + " and s.criterion = :criterion",
                        Score.class)
                .setParameter("evaluator", evaluator.value())
                .setParameter("bid", bid.value())
                .setParameter("criterion", criterion.value())
                .getResultStream()
                .findFirst();
    }

    /** Everybody's scores of one bid, for moderation; refused as long as one evaluator has not locked. */
    public List<Score> inModeration(TenderId tender, BidId bid) {
        if (!isModeration(tender)) {
            throw new DomainProblem("SCORES_STILL_BLIND");
        }
        return entityManager
                .createQuery(
                        "select s from Score s where s.tender = :tender and s.bid = :bid order by s.id", Score.class)
                .setParameter("tender", tender.value())
                .setParameter("bid", bid.value())
                .getResultList();
    }

    /** Whether every evaluator has locked. */
    public boolean isModeration(TenderId tender) {
        Set<PersonId> evaluators = tenders.get(tender).evaluators();
        return !evaluators.isEmpty() && lockedBy(tender).containsAll(evaluators);
    }

    public Set<PersonId> lockedBy(TenderId tender) {
        return entityManager
                .createQuery("select s from ScoreSheet s where s.tender = :tender", ScoreSheet.class)
                .setParameter("tender", tender.value())
                .getResultStream()
                .map(ScoreSheet::evaluator)
                .collect(Collectors.toSet());
    }

    void requireUnlocked(TenderId tender, PersonId evaluator) {
        if (lockedBy(tender).contains(evaluator)) {
            throw new DomainProblem("SCORES_LOCKED");
        }
    }
}
