package org.allmende.remedy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/**
 * The council agrees to a later day of a milestone that the other side has asked for, or refuses.
 *
 * <p>Errors: those of {@link MoreTime}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_CONTRACT)
public class AnswerMoreTimeForCouncil {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Remedies remedies;

    @Inject
    private MoreTimeRequests requests;

    /** What it says to which request. */
    public record Command(
            MoreTimeId request,
            boolean agrees,
            @NotNull @Size(max = 4000) String words) {}

    public void answer(@Valid Command command) {
        Milestone milestone =
                contracts.milestoneLocked(remedies.moreTime(command.request()).milestone());
        access.to(milestone.contract().councilId());
        requests.answer(milestone, command.request(), Side.COUNCIL, command.agrees(), command.words());
    }
}
