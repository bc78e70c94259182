package org.allmende.outcome;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/** Gives the verdict of the users of the service on a reported milestone; never by a member of the provider. */
@Stateless
@UseCase
@Requires(Permission.VERIFY_FOR_USERS)
public class VerifyForUsers {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Verdicts verdicts;

    /** The verdict on the milestone's newest report. */
    public record Command(MilestoneId milestone, @Valid Opinion opinion) {}

    public void verify(@Valid Command command) {
        Milestone milestone = contracts.milestoneLocked(command.milestone());
        access.to(milestone.contract().councilId());
        verdicts.give(milestone, Verifier.USERS, command.opinion());
    }
}
