package org.allmende.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;

/** What leaves the list takes the effect of an owner's notice with it: the Act restrains the sale of listed land alone. */
@ApplicationScoped
class OpenNotices {

    @Inject
    private Disposals disposals;

    @Inject
    private Event<DisposalClosed> closed;

    void lapse(Asset asset, Instant now) {
        disposals.openOf(asset.id()).ifPresent(open -> {
            Disposal disposal = disposals.getLocked(open.id());
            disposal.lapse(now);
            closed.fire(new DisposalClosed(disposal.id(), now));
        });
    }
}
