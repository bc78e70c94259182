package org.allmende.evaluation.override;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.allmende.tender.TenderCancelled;

/** A proposal ends where its tender is cancelled. */
@ApplicationScoped
public class EndOverrides {

    @Inject
    private FailOverrides overrides;

    void onCancelled(@Observes TenderCancelled cancelled) {
        overrides.ofTender(cancelled.tender()).forEach(FailOverride::end);
    }
}
