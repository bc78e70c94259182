package org.allmende.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allmende.contract.ContractId;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.money.clawback.ClawBacks;
import org.allmende.outcome.Outcomes;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/** Late corrections: their numbers are public as the contract is, their words and the results that they name are for the two sides. */
@ApplicationScoped
public class Corrections {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Outcomes outcomes;

    @Inject
    private ClawBacks clawBacks;

    void add(ResultCorrection correction) {
        entityManager.persist(correction);
        entityManager.flush();
    }

    void flush() {
        entityManager.flush();
    }

    public ResultCorrection get(CorrectionId id) {
        return Optional.ofNullable(entityManager.find(ResultCorrection.class, id.value()))
                .orElseThrow(() -> new DomainProblem("CORRECTION_UNKNOWN"));
    }

    /** As it is now; the caller holds the contract, so that nobody else moves it. */
    ResultCorrection getLocked(CorrectionId id) {
        ResultCorrection found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** In the order in which they were begun. */
    public List<ResultCorrection> ofContract(ContractId contract) {
        return entityManager
                .createQuery(
                        "select c from ResultCorrection c where c.contract = :contract order by c.raisedAt, c.id",
                        ResultCorrection.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }

    /** In the order in which they were begun. */
    public List<ResultCorrection> ofMilestone(MilestoneId milestone) {
        return entityManager
                .createQuery(
                        "select c from ResultCorrection c where c.milestone = :milestone order by c.raisedAt, c.id",
                        ResultCorrection.class)
                .setParameter("milestone", milestone.value())
                .getResultList();
    }

    /** The one about which somebody still has to say something; the database allows no second one. */
    public Optional<ResultCorrection> open(MilestoneId milestone) {
        return ofMilestone(milestone).stream()
                .filter(one -> one.status().isOpen())
                .findFirst();
    }

    /** What stands of a verified milestone. */
    public Standing standing(Milestone milestone) {
        long verified = milestone.verifiedQuantity().orElseThrow(() -> new DomainProblem("MILESTONE_NOT_VERIFIED"));
        return new Standing(
                verified,
                verified - outcomes.unpaid(milestone),
                clawBacks.paid(milestone).before());
    }

    /** What is counted today of the single results of the milestone's period, by their keys. */
    @SuppressWarnings("unchecked")
    Map<String, BigDecimal> counted(MilestoneId milestone, List<String> keys, Instant now) {
        List<Object[]> rows = entityManager
                .createNativeQuery("select result_key, quantity from milestone_result(?1, ?2)"
                        + " where in_period and result_key = any (string_to_array(?3, E'\\n'))")
                .setParameter(1, milestone.value())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, String.join("\n", keys))
                .getResultList();
        Map<String, BigDecimal> counted = new HashMap<>();
        rows.forEach(row -> counted.put((String) row[0], (BigDecimal) row[1]));
        return counted;
    }

    /** Whether single results were brought in for the milestone's period, so that a correction names them. */
    public boolean isBySingleResults(MilestoneId milestone, Instant now) {
        return (Boolean) entityManager
                .createNativeQuery("select exists (select 1 from milestone_result(?1, ?2) where in_period)")
                .setParameter(1, milestone.value())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }

    /**
     * By how many whole outcomes the count of the milestone's period changes with a correction that is not accepted yet: window and cap per
     * person are applied anew, by the same function as at the first claim.
     */
    long difference(ResultCorrection correction, Instant now) {
        return claimable(correction.milestone(), correction.id(), now) - claimable(correction.milestone(), null, now);
    }

    private long claimable(MilestoneId milestone, @Nullable CorrectionId asIf, Instant now) {
        BigDecimal countable = (BigDecimal) entityManager
                .createNativeQuery("select countable from milestone_result_count(?1, ?2, cast(nullif(?3, '') as uuid))")
                .setParameter(1, milestone.value())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, asIf == null ? "" : asIf.value().toString())
                .getSingleResult();
        return countable.setScale(0, RoundingMode.DOWN).longValueExact();
    }
}
