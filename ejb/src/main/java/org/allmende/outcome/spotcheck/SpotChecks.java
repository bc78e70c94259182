package org.allmende.outcome.spotcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.contract.ContractId;
import org.allmende.contract.MilestoneId;
import org.allmende.outcome.MilestoneReport;
import org.allmende.outcome.Verifier;
import org.allmende.shared.DomainProblem;

/** Spot checks, their drawn results and ticks. Counts are public; of the rest, whoever shows it checks who reads. */
@ApplicationScoped
public class SpotChecks {

    private static final int FETCHED = 5000;

    @PersistenceContext
    private EntityManager entityManager;

    /** What the single results of the milestone's period add up to, as they are known at that instant. */
    public ResultCount count(MilestoneId milestone, Instant at) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery("select results, late, quantity, countable from milestone_result_count(?1, ?2)")
                .setParameter(1, milestone.value())
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return new ResultCount(
                ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (BigDecimal) row[2], (BigDecimal) row[3]);
    }

    /** Draws by that seed from what was known at that instant, row by row, so that any number needs the same memory. */
    Draw draw(MilestoneId milestone, Instant at, String seed) {
        Draw draw = new Draw(seed);
        Connection connection = entityManager.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement("select result_key, person, day, quantity"
                + " from milestone_result(?, ?) where in_period and in_time and quantity > 0")) {
            statement.setFetchSize(FETCHED);
            statement.setObject(1, milestone.value());
            statement.setObject(2, at.atOffset(ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    draw.add(new Draw.Candidate(
                            rows.getString(1),
                            rows.getBytes(2),
                            rows.getObject(3, LocalDate.class),
                            rows.getBigDecimal(4)));
                }
            }
            return draw;
        } catch (SQLException e) {
            throw new IllegalStateException("the results of " + milestone + " cannot be read", e);
        }
    }

    void add(SpotCheck check) {
        entityManager.persist(check);
    }

    void add(SpotCheckTick tick) {
        entityManager.persist(tick);
    }

    /** Empty where no single results were brought in for the report's period. */
    public Optional<SpotCheck> of(MilestoneReport report) {
        return Optional.ofNullable(entityManager.find(SpotCheck.class, report.id()));
    }

    /** Of all reports under a contract, by report. */
    public Map<UUID, SpotCheck> ofContract(ContractId contract) {
        return entityManager
                .createQuery(
                        "select c from SpotCheck c, MilestoneReport r, Milestone m where r.id = c.report"
                                + " and m.id = r.milestone and m.contract.id = :contract",
                        SpotCheck.class)
                .setParameter("contract", contract.value())
                .getResultStream()
                .collect(Collectors.toMap(SpotCheck::report, Function.identity()));
    }

    /** What both seats have ticked so far, by the numbers of the results. */
    public List<SpotCheckTick> ticks(UUID report) {
        return entityManager
                .createQuery(
                        "select t from SpotCheckTick t where t.report = :report order by t.number", SpotCheckTick.class)
                .setParameter("report", report)
                .getResultList();
    }

    /** Refuses with {@code SPOT_CHECK_OPEN(left)} unless that seat has ticked every drawn result of the report. */
    public void requireChecked(MilestoneReport report, Verifier verifier) {
        of(report).ifPresent(check -> {
            int left = check.size() - finding(report.id(), verifier).checked();
            if (left > 0) {
                throw new DomainProblem("SPOT_CHECK_OPEN", left);
            }
        });
    }

    /** What a seat has found; for everybody only once it has given its verdict. */
    public Finding finding(UUID report, Verifier verifier) {
        return Finding.of(verifier, ticks(report));
    }

    /** What the seats that have ticked have found. */
    public List<Finding> findings(UUID report) {
        List<SpotCheckTick> ticks = ticks(report);
        return Arrays.stream(Verifier.values())
                .map(verifier -> Finding.of(verifier, ticks))
                .filter(finding -> finding.checked() > 0)
                .toList();
    }
}
