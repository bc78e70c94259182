package org.allmende.remedy;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * The council accepts a plan for a missed milestone, or asks for another and says why.
 *
 * <p>Errors: {@code REMEDY_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_CONTRACT)
public class AnswerRemedy {

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
    private WorkingDays calendar;

    @Inject
    private Event<RemedyAnswered> answered;

    /** What it says to the plan. */
    public record Command(
            RemedyId remedy,
            boolean accepts,
            @NotNull @Size(max = 4000) String words) {}

    public void answer(@Valid Command command) {
        Milestone milestone =
                contracts.milestoneLocked(remedies.get(command.remedy()).milestone());
        access.to(milestone.contract().councilId());
        Remedy remedy = remedies.getLocked(command.remedy());
        Instant now = databaseClock.now();
        PersonId by = Acting.current().requirePerson();
        LocalDate day = remedy.day().orElse(milestone.dueOn());
        if (command.accepts()) {
            remedy.accept(command.words(), by, now);
        } else {
            remedy.askAnew(command.words(), by, calendar, now);
        }
        String key = command.accepts() ? "remedy.accepted" : "remedy.again";
        news.tell(milestone, key, "/milestone/remedy/", day, Side.COUNCIL, Side.PROVIDER);
        answered.fire(new RemedyAnswered(remedy.id(), milestone.id(), now));
    }
}
