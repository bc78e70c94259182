package org.allmende.correction;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * Whoever has begun a correction takes it back before it is decided; what was verified stands.
 *
 * <p>Errors: {@code CORRECTION_UNKNOWN}, {@code CORRECTION_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.RAISE_CORRECTION)
public class WithdrawCorrection {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Corrections corrections;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private CorrectionNews news;

    @Inject
    private Event<CorrectionWithdrawn> withdrawn;

    /** Which correction. */
    public record Command(CorrectionId correction) {}

    public void withdraw(Command command) {
        ResultCorrection found = corrections.get(command.correction());
        Contract contract = contracts.getLocked(found.contract());
        access.to(found.side() == Side.PROVIDER ? contract.providerId() : contract.councilId());
        ResultCorrection correction = corrections.getLocked(command.correction());
        Instant now = databaseClock.now();
        correction.withdraw(now);
        corrections.flush();
        news.withdrawn(contracts.milestone(correction.milestone()), correction);
        withdrawn.fire(new CorrectionWithdrawn(correction.id(), now));
    }
}
