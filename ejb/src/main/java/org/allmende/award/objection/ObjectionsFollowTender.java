package org.allmende.award.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.allmende.award.Awards;
import org.allmende.tender.TenderCancelled;

/** When a tender is cancelled, nothing is left to object to. */
@ApplicationScoped
public class ObjectionsFollowTender {

    @Inject
    private Awards awards;

    @Inject
    private Objections objections;

    @Inject
    private Event<ObjectionEnded> ended;

    void onCancelled(@Observes TenderCancelled cancelled) {
        awards.ofTender(cancelled.tender())
                .ifPresent(award -> objections.suspending(award.id()).forEach(objection -> {
                    objection.becomeMoot(cancelled.at());
                    ended.fire(new ObjectionEnded(objection.id(), award.id(), cancelled.at()));
                }));
    }
}
