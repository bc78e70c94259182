package org.allmende.direct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;

/** Ends a direct award without a contract and tells it: by the council's own wish, or because an objection was right. */
@ApplicationScoped
public class DirectWithdrawal {

    @Inject
    private DirectAwards awards;

    @Inject
    private DirectNews news;

    @Inject
    private Event<DirectAwardWithdrawn> withdrawn;

    /** @param because everybody reads it once the transparency notice is public */
    public void withdraw(DirectAward award, String because, Instant now) {
        award.withdraw(because, now);
        awards.flush();
        news.withdrawn(award);
        withdrawn.fire(new DirectAwardWithdrawn(award.id(), award.isPublic(), now));
    }
}
