package org.allmende.termination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.ContractCompleted;
import org.allmende.contract.ContractEnded;
import org.allmende.contract.ContractId;

/** A contract that has ended in another way is not ended again. */
@ApplicationScoped
public class TerminationsFollowContract {

    @Inject
    private ContractTerminations terminations;

    @Inject
    private Event<TerminationClosed> closed;

    void onCompleted(@Observes ContractCompleted event) {
        lapse(event.contract(), event.at());
    }

    void onEnded(@Observes ContractEnded event) {
        if (!event.ground().isDecided()) {
            lapse(event.contract(), event.at());
        }
    }

    private void lapse(ContractId contract, Instant now) {
        terminations.of(contract).stream()
                .filter(termination -> termination.status().isOpen())
                .forEach(termination -> {
                    termination.close(TerminationStatus.LAPSED, now);
                    closed.fire(new TerminationClosed(termination.id(), contract, now));
                });
    }
}
