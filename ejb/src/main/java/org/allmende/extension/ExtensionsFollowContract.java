package org.allmende.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.ContractCompleted;
import org.allmende.contract.ContractEnded;
import org.allmende.contract.ContractId;

/** A contract that has ended is not extended any more. */
@ApplicationScoped
public class ExtensionsFollowContract {

    @Inject
    private ContractExtensions extensions;

    @Inject
    private Event<ExtensionEnded> ended;

    void onCompleted(@Observes ContractCompleted event) {
        lapse(event.contract(), event.at());
    }

    void onEnded(@Observes ContractEnded event) {
        lapse(event.contract(), event.at());
    }

    private void lapse(ContractId contract, Instant now) {
        extensions.of(contract).stream()
                .filter(extension -> extension.status().isOpen())
                .forEach(extension -> {
                    extension.end(ExtensionStatus.LAPSED, now);
                    ended.fire(new ExtensionEnded(extension.id(), contract, now));
                });
    }
}
