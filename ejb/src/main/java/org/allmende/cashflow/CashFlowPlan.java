package org.allmende.cashflow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.allmende.contract.ContractId;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;

/**
 * What one side of a contract has saved for its own cash flow. Its alone: the other side never reads it.
 *
 * <p>Errors: {@code CASHFLOW_CHANGED(by)} when a colleague has saved meanwhile, and those of {@link CashFlowInputs}.
 */
@Entity
@Table(name = "contract_cash_flow")
public class CashFlowPlan {

    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contract;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "low_percent")
    private int lowPercent;

    @Column(name = "expected_percent")
    private int expectedPercent;

    @Column(name = "high_percent")
    private int highPercent;

    @Column(name = "start_up_cost")
    private Money startUpCost;

    @Column(name = "monthly_cost")
    private Money monthlyCost;

    @Column(name = "cash_at_hand")
    private Money cashAtHand;

    @Column(name = "saved_by")
    private String savedBy;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected CashFlowPlan() {}

    CashFlowPlan(ContractId contract, OrganisationId organisation, CashFlowInputs inputs, String by, Instant now) {
        this.id = Ids.next();
        this.contract = contract.value();
        this.organisation = organisation.value();
        write(inputs, by, now);
    }

    /** @param seen the version that the writer has read; 0 for none */
    void rewrite(CashFlowInputs inputs, long seen, String by, Instant now) {
        if (version != seen) {
            throw new DomainProblem("CASHFLOW_CHANGED", savedBy);
        }
        write(inputs, by, now);
    }

    private void write(CashFlowInputs inputs, String by, Instant now) {
        inputs.requireValid();
        lowPercent = inputs.lowPercent();
        expectedPercent = inputs.expectedPercent();
        highPercent = inputs.highPercent();
        startUpCost = inputs.startUpCost();
        monthlyCost = inputs.monthlyCost();
        cashAtHand = inputs.cashAtHand();
        savedBy = by;
        savedAt = now;
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public CashFlowInputs inputs() {
        return new CashFlowInputs(lowPercent, expectedPercent, highPercent, startUpCost, monthlyCost, cashAtHand);
    }

    /** The name of whoever saved it last. */
    public String savedBy() {
        return savedBy;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** From 1, and higher with every saving. */
    public long version() {
        return version;
    }
}
