package org.allmende.cashflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.Contract;
import org.allmende.contract.Side;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DatabaseClock;

/** Saves what a side has entered, the same for both. Called by the two use cases, which have checked access. */
@ApplicationScoped
class SavingCashFlow {

    @Inject
    private CashFlows flows;

    @Inject
    private DatabaseClock databaseClock;

    void save(Contract contract, Side side, CashFlowInputs inputs, long seen) {
        OrganisationId organisation = contract.organisation(side);
        String by = Acting.current().label();
        Instant now = databaseClock.now();
        flows.saved(contract, organisation)
                .ifPresentOrElse(
                        plan -> plan.rewrite(inputs, seen, by, now),
                        () -> flows.add(new CashFlowPlan(contract.id(), organisation, inputs, by, now)));
    }
}
