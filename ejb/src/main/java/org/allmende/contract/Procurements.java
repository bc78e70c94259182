package org.allmende.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.direct.DirectAwards;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tenders;

/** Finds the procurement of a contract. */
@ApplicationScoped
public class Procurements {

    @Inject
    private Tenders tenders;

    @Inject
    private DirectAwards directAwards;

    public Procurement of(Contract contract) {
        return contract.tenderId()
                .map(tenders::get)
                .map(Procurement::of)
                .or(() -> contract.directAwardId().map(directAwards::get).map(Procurement::of))
                .orElseThrow(() -> new DomainProblem("CONTRACT_UNKNOWN"));
    }
}
