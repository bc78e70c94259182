package org.allmende.variation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractCompleted;
import org.allmende.contract.ContractEnded;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;

/** A contract that is complete or has ended is not changed any more: what was under way lapses with it. */
@ApplicationScoped
class VariationsFollowContract {

    @Inject
    private Contracts contracts;

    @Inject
    private ContractVariations variations;

    @Inject
    private VariationTold told;

    @Inject
    private Event<VariationEnded> ended;

    void onCompleted(@Observes ContractCompleted event) {
        lapse(event.contract(), event.at());
    }

    void onEnded(@Observes ContractEnded event) {
        lapse(event.contract(), event.at());
    }

    private void lapse(ContractId id, Instant now) {
        Contract contract = contracts.get(id);
        for (ContractVariation variation : variations.of(id)) {
            if (variation.status().isOpen()) {
                variation.end(VariationStatus.LAPSED, now);
                told.tellProcess(
                        told.line(contract, variation, "variation.ended").forPartiesOnly());
                ended.fire(new VariationEnded(variation.id(), id, now));
            }
        }
    }
}
