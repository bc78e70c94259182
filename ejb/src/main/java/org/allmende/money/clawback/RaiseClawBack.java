package org.allmende.money.clawback;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/**
 * The council claims back what it has paid for outcomes that do not stand: where the contract says so, and in as many days after the payment
 * as it says. One at a time for each milestone; never more than was paid for it, earlier ones counted.
 *
 * <p>Errors: {@code CLAW_BACK_RAISED_ALREADY}, {@code CLAW_BACK_NOT_AGREED}, {@code CLAW_BACK_NOT_PAID}, {@code CLAW_BACK_TOO_LATE(last
 * day)}, {@code CLAW_BACK_QUANTITY(least, most)}, {@code CLAW_BACK_NOTHING_LEFT}, {@code CLAW_BACK_WORDS_LENGTH(least, most)}.
 */
@Stateless
@UseCase
@Requires(Permission.RAISE_CLAW_BACK)
public class RaiseClawBack {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private ClawBackStarts starts;

    /** What the council says of a milestone; for the two sides. */
    public record Command(MilestoneId milestone, long quantity, String reason, String evidence) {}

    public ClawBackId raise(Command command) {
        Milestone milestone = contracts.milestone(command.milestone());
        Contract contract = contracts.getLocked(milestone.contract().id());
        access.to(contract.councilId());
        return starts.raise(milestone, new ClawBack.Content(command.quantity(), command.reason(), command.evidence()));
    }
}
