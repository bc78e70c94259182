package org.allmende.performance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.contract.ContractId;
import org.allmende.identity.PersonId;
import org.allmende.shared.TextLength;

/**
 * Why the supplier's performance could not appropriately be assessed by key performance indicators (Procurement Act 2023 s.52(2)).
 *
 * <p>Errors: {@code KPI_REASONS_LENGTH(least, most)}.
 */
@Entity
@Table(name = "kpi_exemption")
public class KpiExemption {

    static final int SHORTEST = 20;
    static final int LONGEST = 4_000;

    @Id
    @Column(name = "contract_id")
    private UUID contract;

    private String reasons;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected KpiExemption() {}

    KpiExemption(ContractId contract, String reasons, PersonId by, Instant now) {
        this.contract = contract.value();
        write(reasons, by, now);
    }

    final void write(String words, PersonId by, Instant now) {
        reasons = TextLength.within("KPI_REASONS_LENGTH", words, SHORTEST, LONGEST);
        recordedBy = by.value();
        recordedAt = now;
    }

    public String reasons() {
        return reasons;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
