package org.allmende.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractOffered;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.Contracts;
import org.allmende.contract.Procurements;
import org.allmende.shared.DomainProblem;

/**
 * What the law wants of a contract's indicators: an offer without those that are required fails as a whole, and so does their change once
 * the text is fixed.
 *
 * <p>Errors: {@code CONTRACT_NEEDS_KPIS(least)}, {@code KPI_CONTRACT_OFFERED}, {@code KPI_CONTRACT_ENDED}, {@code KPI_TOO_FEW(least)}.
 */
@ApplicationScoped
public class KpiLaw {

    @Inject
    private Procurements procurements;

    @Inject
    private Contracts contracts;

    @Inject
    private Kpis kpis;

    void onOffered(@Observes ContractOffered event) {
        Contract contract = contracts.get(event.contract());
        if (duty(contract) == KpiDuty.REQUIRED
                && kpis.of(contract.id()).size() < least(contract)
                && kpis.exemption(contract.id()).isEmpty()) {
            throw new DomainProblem("CONTRACT_NEEDS_KPIS", least(contract));
        }
    }

    /** By the value on entering into the contract, which is what s.52(1) looks at: no later change brings or lifts the duty. */
    public KpiDuty duty(Contract contract) {
        return KpiDuty.of(contract.awardedValue(), isLightTouch(contract), began(contract));
    }

    /** The least number of indicators where they are required. */
    public int least(Contract contract) {
        return KpiDuty.least(began(contract));
    }

    public boolean isLightTouch(Contract contract) {
        return procurements.of(contract).lightTouch();
    }

    /** The day on which the procurement began: that of the tender or transparency notice. */
    public LocalDate began(Contract contract) {
        return procurements.of(contract).began();
    }

    /** Whether the indicators may still be set: required ones until the offer, others while the contract lives. */
    public boolean mayChange(Contract contract) {
        return contract.status() == ContractStatus.DRAFT
                || contract.status() == ContractStatus.RUNNING && duty(contract) != KpiDuty.REQUIRED;
    }

    void requireMayChange(Contract contract) {
        if (!mayChange(contract)) {
            boolean over = contract.status().isOver() || contract.status() == ContractStatus.CANCELLED;
            throw new DomainProblem(over ? "KPI_CONTRACT_ENDED" : "KPI_CONTRACT_OFFERED");
        }
    }

    void requireEnough(Contract contract, int number) {
        if (duty(contract) == KpiDuty.REQUIRED && number < least(contract)) {
            throw new DomainProblem("KPI_TOO_FEW", least(contract));
        }
    }
}
