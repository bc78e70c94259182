package org.allmende.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.calendar.London;
import org.allmende.contract.ContractId;
import org.allmende.result.ResultErasure.ErasedCount;
import org.allmende.shared.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** How long keys of people are kept for each metric, and what was erased. Whoever reads checks that it is a side of the contract. */
@ApplicationScoped
public class KeyRetention {

    private static final String COUNT =
            "select count(distinct person), count(*) from reported_result where contract_id = ?1 and erasure_id is null";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private DatabaseClock databaseClock;

    /**
     * A metric's rule.
     *
     * @param number of the metric in its contract
     * @param clawBackDays of the contract; 0 for none
     * @param dueOn the last day on which its keys are kept; null while the contract runs
     * @param due whether that day has passed
     * @param people whose keys are there
     * @param erased whether its keys were erased as due: nothing more is taken for it
     */
    public record Rule(
            UUID metric,
            int number,
            String title,
            RetentionGround ground,
            int clawBackDays,
            @Nullable LocalDate dueOn,
            boolean due,
            long people,
            boolean erased) {

        boolean toErase() {
            return due && !erased;
        }
    }

    /** By the number of the metric. */
    @SuppressWarnings("unchecked")
    public List<Rule> rules(ContractId contract) {
        LocalDate today = London.dayOf(databaseClock.now());
        List<Object[]> rows = entityManager
                .createNativeQuery("""
                        select cast(m.id as text), m.number, m.title, k.ground, m.claw_back_days, k.due_on,
                               (select count(distinct r.person) from reported_result r
                                 where r.metric_id = m.id and r.erasure_id is null),
                               exists (select 1 from result_erasure e where e.metric_id = m.id)
                          from outcome_metric m cross join lateral person_key_retention(m.id) k
                         where m.contract_id = ?1 order by m.number""")
                .setParameter(1, contract.value())
                .getResultList();
        return rows.stream().map(row -> rule(row, today)).toList();
    }

    private static Rule rule(Object[] row, LocalDate today) {
        LocalDate dueOn = row[5] == null ? null : ((Date) row[5]).toLocalDate();
        return new Rule(
                UUID.fromString((String) row[0]),
                ((Number) row[1]).intValue(),
                (String) row[2],
                RetentionGround.valueOf((String) row[3]),
                ((Number) row[4]).intValue(),
                dueOn,
                dueOn != null && dueOn.isBefore(today),
                ((Number) row[6]).longValue(),
                (Boolean) row[7]);
    }

    /** Metrics for which nothing more is taken. */
    Set<UUID> closed(ContractId contract) {
        return history(contract).stream()
                .flatMap(erasure -> erasure.metric().stream())
                .collect(Collectors.toSet());
    }

    /** The newest first. */
    public List<ResultErasure> history(ContractId contract) {
        return entityManager
                .createQuery(
                        "select e from ResultErasure e where e.contract = :contract order by e.erasedAt desc, e.id",
                        ResultErasure.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }

    /** Of that person; empty where no result has the key. */
    Optional<ErasedCount> count(ContractId contract, byte[] person) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery(COUNT + " and person = ?2")
                .setParameter(1, contract.value())
                .setParameter(2, person)
                .getSingleResult();
        return Optional.of(counted(row)).filter(count -> count.results() > 0);
    }

    ErasedCount count(ContractId contract, UUID metric) {
        return counted((Object[]) entityManager
                .createNativeQuery(COUNT + " and metric_id = ?2")
                .setParameter(1, contract.value())
                .setParameter(2, metric)
                .getSingleResult());
    }

    private static ErasedCount counted(Object[] row) {
        return new ErasedCount(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    /** Whether that person was erased on request. */
    boolean isErased(ContractId contract, byte[] person) {
        return (Boolean) entityManager
                .createNativeQuery(
                        "select exists (select 1 from erased_person where contract_id = ?1 and mark = erased_mark(?2))")
                .setParameter(1, contract.value())
                .setParameter(2, person)
                .getSingleResult();
    }

    /** @param person of whom; null: of all people of the erasure's metric */
    void erase(ResultErasure erasure, byte @Nullable [] person) {
        entityManager.persist(erasure);
        entityManager.flush();
        if (person == null) {
            entityManager
                    .createNativeQuery("select cast(erase_person_keys(?1, null) as text)")
                    .setParameter(1, erasure.id())
                    .getSingleResult();
        } else {
            entityManager
                    .createNativeQuery("select cast(erase_person_keys(?1, ?2) as text)")
                    .setParameter(1, erasure.id())
                    .setParameter(2, person)
                    .getSingleResult();
        }
    }
}
