package org.allmende.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.allmende.tender.TenderCancelled;

/** When a tender is cancelled, the disturbance that waits ends with it. */
@ApplicationScoped
public class DisturbancesFollowTender {

    @Inject
    private Disturbances disturbances;

    void onCancelled(@Observes TenderCancelled cancelled) {
        disturbances.waitingOf(cancelled.tender()).ifPresent(disturbance -> disturbance.end(cancelled.at()));
    }
}
