package org.allmende.outcome.spotcheck;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.outcome.Verifier;

/**
 * Keeps which drawn results the council found confirmed, as far as it got; the other seat does not see it before its own verdict.
 *
 * <p>Errors: {@code MILESTONE_NOT_REPORTED}, {@code VERIFIER_IS_PROVIDER}, {@code REPORT_VERIFIED_ALREADY}, {@code
 * REPORT_NEEDS_TWO_VERIFIERS}, {@code SPOT_CHECK_NONE}, {@code SPOT_CHECK_NEEDS_WORDS(number)}.
 */
@Stateless
@UseCase
@Requires(Permission.VERIFY_FOR_COUNCIL)
public class TickResultsForCouncil {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Ticks ticks;

    /** What was found of drawn results of the milestone's newest report; of some of them or of all. */
    public record Command(MilestoneId milestone, List<@Valid Tick> ticks) {}

    public void tick(@Valid Command command) {
        Milestone milestone = contracts.milestoneLocked(command.milestone());
        access.to(milestone.contract().councilId());
        ticks.keep(milestone, Verifier.COUNCIL, command.ticks());
    }
}
