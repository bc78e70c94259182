package org.allmende.remedy;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * The provider says how, and until which day, it puts a missed milestone right.
 *
 * <p>Errors: those of {@link Remedy}.
 */
@Stateless
@UseCase
@Requires(Permission.REPORT_MILESTONE)
public class ProposeRemedy {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Remedies remedies;

    @Inject
    private RemedyNews news;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<RemedyProposed> proposed;

    /** How, and until when. */
    public record Command(
            RemedyId remedy,
            @NotBlank @Size(max = 8000) String plan,
            @NotNull LocalDate day) {}

    public void propose(@Valid Command command) {
        Milestone milestone =
                contracts.milestoneLocked(remedies.get(command.remedy()).milestone());
        access.to(milestone.contract().providerId());
        Remedy remedy = remedies.getLocked(command.remedy());
        Instant now = databaseClock.now();
        remedy.propose(
                milestone.contract(),
                command.plan(),
                command.day(),
                Acting.current().requirePerson(),
                now);
        news.tell(milestone, "remedy.proposed", "/milestone/remedy/", command.day(), Side.PROVIDER, Side.COUNCIL);
        proposed.fire(new RemedyProposed(remedy.id(), milestone.id(), now));
    }
}
