package org.allmende.variation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractCompleted;
import org.allmende.contract.Contracts;

/** A contract that is complete is not changed any more: what was under way lapses with it. */
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
        Contract contract = contracts.get(event.contract());
        for (ContractVariation variation : variations.of(event.contract())) {
            if (variation.status().isOpen()) {
                variation.end(VariationStatus.LAPSED, event.at());
                told.tellProcess(
                        told.line(contract, variation, "variation.ended").forPartiesOnly());
                ended.fire(new VariationEnded(variation.id(), event.contract(), event.at()));
            }
        }
    }
}
