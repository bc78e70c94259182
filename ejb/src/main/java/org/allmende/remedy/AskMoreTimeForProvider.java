package org.allmende.remedy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/**
 * The provider asks for a later day of a milestone, before the day and with a reason.
 *
 * <p>Errors: {@code MORE_TIME_ASKED_ALREADY}, those of {@link MoreTime}.
 */
@Stateless
@UseCase
@Requires(Permission.REPORT_MILESTONE)
public class AskMoreTimeForProvider {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private MoreTimeRequests requests;

    /** Which milestone, until when and why. */
    public record Command(
            MilestoneId milestone,
            @NotNull LocalDate due,
            @NotBlank @Size(max = 4000) String reasons) {}

    public MoreTimeId ask(@Valid Command command) {
        Milestone milestone = contracts.milestoneLocked(command.milestone());
        access.to(milestone.contract().providerId());
        return requests.ask(milestone, Side.PROVIDER, command.due(), command.reasons());
    }
}
