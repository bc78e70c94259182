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
 * The provider says itself that fewer outcomes stand than it was paid for, and accepts by that to pay back. At any time after the payment:
 * no condition of the contract is needed to give back what was not due.
 *
 * <p>Errors: {@code CLAW_BACK_RAISED_ALREADY}, {@code CLAW_BACK_NOT_PAID}, {@code CLAW_BACK_QUANTITY(least, most)}, {@code
 * CLAW_BACK_NOTHING_LEFT}, {@code CLAW_BACK_WORDS_LENGTH(least, most)}.
 */
@Stateless
@UseCase
@Requires(Permission.REPLY_TO_CLAW_BACK)
public class CorrectPaidResult {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private ClawBackStarts starts;

    /** What the provider says of a milestone; for the two sides. */
    public record Command(MilestoneId milestone, long quantity, String reason, String evidence) {}

    public ClawBackId correct(Command command) {
        Milestone milestone = contracts.milestone(command.milestone());
        Contract contract = contracts.getLocked(milestone.contract().id());
        access.to(contract.providerId());
        return starts.correct(
                milestone, new ClawBack.Content(command.quantity(), command.reason(), command.evidence()));
    }
}
