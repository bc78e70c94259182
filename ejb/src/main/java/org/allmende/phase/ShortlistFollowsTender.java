package org.allmende.phase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.allmende.tender.TenderCancelled;

/** When a tender is cancelled, nobody confirms who goes on any more. */
@ApplicationScoped
class ShortlistFollowsTender {

    @Inject
    private Shortlists shortlists;

    void cancelled(@Observes TenderCancelled event) {
        shortlists.waitingOf(event.tender()).ifPresent(shortlist -> shortlist.withdraw(event.at()));
    }
}
