package org.allmende.direct;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * The council does not award directly, with a reason that everybody reads once the transparency notice is public (Procurement Act 2023
 * s.55). Not possible any more once the contract is concluded.
 *
 * <p>Errors: {@code DIRECT_UNKNOWN}, {@code DIRECT_REASONS_LENGTH(least, most)}, {@code DIRECT_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.CANCEL_TENDER)
public class WithdrawDirectAward {

    @Inject
    private Access access;

    @Inject
    private DirectAwards awards;

    @Inject
    private DirectWithdrawal withdrawal;

    @Inject
    private DatabaseClock clock;

    public record Command(DirectAwardId direct, String because) {}

    public void withdraw(Command c) {
        DirectAward award = awards.getLocked(c.direct());
        access.to(award.councilId());
        withdrawal.withdraw(award, c.because(), clock.now());
    }
}
