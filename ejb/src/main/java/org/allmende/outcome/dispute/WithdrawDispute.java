package org.allmende.outcome.dispute;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * The provider takes its dispute back before it is decided; what was verified stands.
 *
 * <p>Errors: {@code DISPUTE_UNKNOWN}, {@code DISPUTE_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.DISPUTE_RESULT)
public class WithdrawDispute {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Disputes disputes;

    @Inject
    private DisputeNews news;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<DisputeWithdrawn> withdrawn;

    /** Which dispute. */
    public record Command(DisputeId dispute) {}

    public void withdraw(Command command) {
        Milestone milestone =
                contracts.milestoneLocked(disputes.get(command.dispute()).milestone());
        access.to(milestone.contract().providerId());
        Dispute dispute = disputes.getLocked(command.dispute());
        Instant now = databaseClock.now();
        dispute.withdraw(now);
        news.withdrawn(milestone, dispute);
        withdrawn.fire(new DisputeWithdrawn(dispute.id(), now));
    }
}
