package org.allmende.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.bid.BidId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.CriterionId;
import org.allmende.tender.TenderId;

/**
 * What the panel has agreed on so far, and whether it is recorded.
 *
 * <p>Errors: {@code CONSENSUS_RECORDED_ALREADY}, {@code CONSENSUS_NOT_RECORDED}.
 */
@ApplicationScoped
public class Moderation {

    @PersistenceContext
    private EntityManager entityManager;

    /** Names one final score. */
    public record Key(BidId bid, CriterionId criterion) {}

    void add(ConsensusScore score) {
        entityManager.persist(score);
    }

    void add(Consensus consensus) {
        entityManager.persist(consensus);
    }

    /** The bid takes no part: it could not be opened, or its check has found so after hearing the bidder. */
    public void disregard(TenderId tender, BidId bid, String reason, Instant now) {
        admit(tender, bid, false, reason, now);
    }

    /** The bid takes part after all, and the panel has to agree on it. */
    public void regard(TenderId tender, BidId bid, Instant now) {
        admit(tender, bid, true, "", now);
    }

    /** Writes whether the bid takes part, instead of what was written before. */
    void admit(TenderId tender, BidId bid, boolean admissible, String reason, Instant now) {
        BidAdmission known = admissions(tender).get(bid);
        if (known == null) {
            entityManager.persist(new BidAdmission(tender, bid, admissible, reason, now));
        } else {
            known.write(admissible, reason, now);
        }
    }

    public Optional<Consensus> of(TenderId tender) {
        return Optional.ofNullable(entityManager.find(Consensus.class, tender.value()));
    }

    public Consensus recorded(TenderId tender) {
        return of(tender).orElseThrow(() -> new DomainProblem("CONSENSUS_NOT_RECORDED"));
    }

    public void requireOpen(TenderId tender) {
        if (of(tender).isPresent()) {
            throw new DomainProblem("CONSENSUS_RECORDED_ALREADY");
        }
    }

    public Map<Key, ConsensusScore> scores(TenderId tender) {
        return entityManager
                .createQuery("select s from ConsensusScore s where s.tender = :tender", ConsensusScore.class)
                .setParameter("tender", tender.value())
                .getResultStream()
                .collect(Collectors.toMap(score -> new Key(score.bidId(), score.criterionId()), Function.identity()));
    }

    public Map<BidId, BidAdmission> admissions(TenderId tender) {
        return entityManager
                .createQuery("select a from BidAdmission a where a.tender = :tender", BidAdmission.class)
                .setParameter("tender", tender.value())
                .getResultStream()
                .collect(Collectors.toMap(BidAdmission::bidId, Function.identity()));
    }
}
