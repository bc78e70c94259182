package org.allmende.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.allmende.tender.TenderCancelled;

/** When a tender is cancelled before the contract, its award ends with it. */
@ApplicationScoped
public class AwardFollowsTender {

    @Inject
    private Awards awards;

    void onCancelled(@Observes TenderCancelled cancelled) {
        awards.ofTender(cancelled.tender())
                .filter(award -> award.status() != AwardStatus.CANCELLED)
                .ifPresent(Award::cancel);
    }
}
