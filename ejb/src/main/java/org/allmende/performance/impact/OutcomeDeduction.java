package org.allmende.performance.impact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.allmende.contract.ContractId;
import org.allmende.contract.MetricId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;

/** The newest estimate of one deduction for one metric, with its source. Errors: {@code DEDUCTION_PERCENT}. */
@Entity
@Table(name = "outcome_deduction")
public class OutcomeDeduction {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 2;

    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contract;

    @Column(name = "metric_id")
    private UUID metric;

    @Enumerated(EnumType.STRING)
    private DeductionKind kind;

    private BigDecimal percent;

    private String source;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected OutcomeDeduction() {}

    OutcomeDeduction(ContractId contract, MetricId metric, DeductionTerms terms, PersonId by, Instant now) {
        this.id = Ids.next();
        this.contract = contract.value();
        this.metric = metric.value();
        this.kind = terms.kind();
        write(terms, by, now);
    }

    final void write(DeductionTerms terms, PersonId by, Instant now) {
        BigDecimal exact = terms.percent().stripTrailingZeros();
        if (exact.signum() < 0 || exact.compareTo(HUNDRED) > 0 || exact.scale() > PLACES) {
            throw new DomainProblem("DEDUCTION_PERCENT");
        }
        percent = exact.setScale(PLACES);
        source = terms.source().strip();
        recordedBy = by.value();
        recordedAt = now;
    }

    public MetricId metric() {
        return new MetricId(metric);
    }

    public DeductionKind kind() {
        return kind;
    }

    /** Of what the deductions before it leave. */
    public BigDecimal percent() {
        return percent;
    }

    public String source() {
        return source;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
