package org.allmende.passport.use;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** What becomes of uses when their matter is sent. To be called in the transaction that sends it, by its capability alone. */
@ApplicationScoped
public class SentUses {

    @Inject
    private PaperUses uses;

    @Inject
    private UseNews news;

    /** What was consented to goes with it and stays; what was not answered falls away, and both sides are told so. */
    public void freeze(UUID subject, Instant at) {
        for (PaperUse use : uses.openLockedOf(subject)) {
            use.matterSent(at);
            if (use.state() == UseState.SENT) {
                news.sent(use);
            } else {
                news.lapsed(use);
            }
        }
    }
}
