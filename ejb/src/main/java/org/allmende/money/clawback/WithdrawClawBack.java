package org.allmende.money.clawback;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * The council takes back what it has raised, before it is decided. What the provider has begun itself is decided, not taken back.
 *
 * <p>Errors: {@code CLAW_BACK_UNKNOWN}, {@code CLAW_BACK_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.RAISE_CLAW_BACK)
public class WithdrawClawBack {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private ClawBacks clawBacks;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private ClawBackNews news;

    @Inject
    private Event<ClawBackWithdrawn> withdrawn;

    /** Which claw-back. */
    public record Command(ClawBackId clawBack) {}

    public void withdraw(Command command) {
        Contract contract =
                contracts.getLocked(clawBacks.get(command.clawBack()).contract());
        access.to(contract.councilId());
        ClawBack clawBack = clawBacks.getLocked(command.clawBack());
        Instant now = databaseClock.now();
        clawBack.withdraw(now);
        clawBacks.flush();
        news.withdrawn(contracts.milestone(clawBack.milestone()), clawBack);
        withdrawn.fire(new ClawBackWithdrawn(clawBack.id(), now));
    }
}
