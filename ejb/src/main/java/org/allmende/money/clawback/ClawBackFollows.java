package org.allmende.money.clawback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.Milestone;
import org.allmende.shared.References;

/**
 * A claw-back that follows from a late correction: what was paid too much is owed back by the same decision, so that nobody decides twice. It
 * needs no condition of the contract: what was never due is owed back by itself. Called with the contract locked, by whoever has checked
 * access.
 */
@ApplicationScoped
public class ClawBackFollows {

    @Inject
    private ClawBacks clawBacks;

    @Inject
    private References references;

    @Inject
    private ClawBackNews news;

    @Inject
    private Event<ClawBackRaised> raised;

    @Inject
    private Event<ClawBackDecided> decided;

    /** Refuses with the errors of {@link PaidOutcomes}; the credit note is awaited from then on. */
    public ClawBackId follow(Milestone milestone, ClawBack.Content content, ClawBack.Settled settled, Instant now) {
        ClawBack clawBack =
                ClawBack.following(references.next("C"), milestone, clawBacks.paid(milestone), content, settled, now);
        clawBacks.add(clawBack);
        news.decided(milestone, clawBack);
        raised.fire(new ClawBackRaised(clawBack.id(), clawBack.contract(), true, now));
        decided.fire(new ClawBackDecided(clawBack.id(), clawBack.contract(), clawBack.isOwed(), now));
        return clawBack.id();
    }
}
