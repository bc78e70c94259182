package org.allmende.evaluation.override;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.evaluation.Scores;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/**
 * An evaluator who had locked before a bid was let in locks the scores of that one bid: complete, each with a reason, and final.
 *
 * <p>Errors: {@code SCORES_LOCKED} where no such turn is open, and those of {@link org.allmende.evaluation.LockScores}.
 */
@Stateless
@UseCase
@Requires(Permission.SCORE_BIDS)
public class LockBidScores {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Scores scores;

    @Inject
    private FailOverrides overrides;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Event<BidScoredAfterwards> scored;

    public record Command(FailOverrideId override) {}

    public void lock(Command command) {
        FailOverride override = overrides.get(command.override());
        Tender tender = tenders.getLocked(override.tenderId());
        access.to(tender.councilId());
        PersonId evaluator = Acting.current().requirePerson();
        access.toPersonIn(evaluator, tender.councilId());
        Instant now = clock.now();
        scores.lockTurn(tender, override.bidId(), evaluator, now);
        scored.fire(new BidScoredAfterwards(override.id(), evaluator, now));
    }
}
