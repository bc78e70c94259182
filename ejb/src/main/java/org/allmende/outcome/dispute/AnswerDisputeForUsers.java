package org.allmende.outcome.dispute;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.outcome.Verifier;

/**
 * Gives the answer of the users of the service to a dispute: agreed only where the other seat agrees too, as both verify with one vote each.
 *
 * <p>Errors: {@code DISPUTE_UNKNOWN}, {@code VERIFIER_IS_PROVIDER}, and those of {@link Dispute}.
 */
@Stateless
@UseCase
@Requires(Permission.VERIFY_FOR_USERS)
public class AnswerDisputeForUsers {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Disputes disputes;

    @Inject
    private DisputeAnswers answers;

    /** Whether what the provider says was reached is agreed to, and why; the reasons are published. */
    public record Command(DisputeId dispute, boolean agrees, String reasons) {}

    public void answer(Command command) {
        Milestone milestone =
                contracts.milestoneLocked(disputes.get(command.dispute()).milestone());
        access.to(milestone.contract().councilId());
        answers.give(milestone, command.dispute(), Verifier.USERS, command.agrees(), command.reasons());
    }
}
