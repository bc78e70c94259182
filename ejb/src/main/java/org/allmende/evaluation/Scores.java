package org.allmende.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.bid.BidId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.CriterionId;
import org.allmende.tender.Tender;
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

    @Inject
    private Conflicts conflicts;

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

    /** Whether every evaluator has locked, also the scores of bids that were let in later. */
    public boolean isModeration(TenderId tender) {
        Set<PersonId> evaluators = tenders.get(tender).evaluators();
        return !evaluators.isEmpty()
                && lockedBy(tender).containsAll(evaluators)
                && openTurns(tender).isEmpty();
    }

    public Set<PersonId> lockedBy(TenderId tender) {
        return entityManager
                .createQuery("select s from ScoreSheet s where s.tender = :tender", ScoreSheet.class)
                .setParameter("tender", tender.value())
                .getResultStream()
                .map(ScoreSheet::evaluator)
                .collect(Collectors.toSet());
    }

    /** Evaluators who had locked and score one more bid, which is not locked yet. */
    public List<ScoreTurn> openTurns(TenderId tender) {
        return entityManager
                .createQuery(
                        "select t from ScoreTurn t where t.tender = :tender and t.lockedAt is null order by t.id",
                        ScoreTurn.class)
                .setParameter("tender", tender.value())
                .getResultList();
    }

    /** Whoever has locked without scoring that bid, and may read it, scores it now. */
    public void openTurns(Tender tender, BidId bid, UUID cause) {
        Set<PersonId> locked = lockedBy(tender.id());
        tender.evaluators().stream()
                .filter(locked::contains)
                .filter(evaluator -> conflicts.openTo(tender.id(), evaluator).contains(bid))
                .filter(evaluator -> !isComplete(tender, bid, evaluator))
                .sorted(Comparator.comparing(PersonId::value))
                .forEach(evaluator -> entityManager.persist(new ScoreTurn(cause, tender.id(), bid, evaluator)));
        entityManager.flush();
    }

    /** The evaluator's scores of that one bid are final. */
    public void lockTurn(Tender tender, BidId bid, PersonId evaluator, Instant now) {
        ScoreTurn turn = openTurn(tender.id(), evaluator, bid).orElseThrow(() -> new DomainProblem("SCORES_LOCKED"));
        LockScores.requireComplete(tender, Set.of(bid), of(tender.id(), evaluator));
        turn.lock(now);
        entityManager.flush();
    }

    private boolean isComplete(Tender tender, BidId bid, PersonId evaluator) {
        try {
            LockScores.requireComplete(tender, Set.of(bid), of(tender.id(), evaluator));
            return true;
        } catch (DomainProblem incomplete) {
            return false;
        }
    }

    private Optional<ScoreTurn> openTurn(TenderId tender, PersonId evaluator, BidId bid) {
        return openTurns(tender).stream()
                .filter(turn ->
                        turn.evaluator().equals(evaluator) && turn.bidId().equals(bid))
                .findFirst();
    }

    /** Refuses a score of a bid that is locked; one that was let in later is open until it is locked on its own. */
    void requireUnlocked(TenderId tender, PersonId evaluator, BidId bid) {
        if (openTurn(tender, evaluator, bid).isEmpty()) {
            requireUnlocked(tender, evaluator);
        }
    }

    void requireUnlocked(TenderId tender, PersonId evaluator) {
        if (lockedBy(tender).contains(evaluator)) {
            throw new DomainProblem("SCORES_LOCKED");
        }
    }
}
