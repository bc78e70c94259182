package org.allmende.passport.use;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** What becomes of uses when their matter is sent, or taken back. To be called in the transaction that does so, by its capability alone. */
@ApplicationScoped
public class SentUses {

    @Inject
    private PaperUses uses;

    @Inject
    private UseNews news;

    @Inject
    private Event<PaperUseOver> over;

    /** What was consented to goes with it and stays; what was not answered falls away, and both sides are told so. */
    public void freeze(UUID subject, Instant at) {
        for (PaperUse use : uses.openLockedOf(subject)) {
            use.matterSent(at);
            if (use.state() == UseState.SENT) {
                news.sent(use);
            } else {
                news.lapsed(use);
                over.fire(new PaperUseOver(use.id()));
            }
        }
    }

    /** Nothing goes along, since the matter goes nowhere; the holders are told that no answer is needed. */
    public void end(UUID subject, Instant at) {
        for (PaperUse use : uses.openLockedOf(subject)) {
            use.matterTakenBack(at);
            news.matterTakenBack(use);
            over.fire(new PaperUseOver(use.id()));
        }
    }
}
