package org.allmende.outcome;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.contract.MilestoneStatus;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;

/**
 * Says in public that a milestone's day has passed without a report. The database's clock decides; a milestone that was
 * reported is left alone, so that the process may repeat its step.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class MarkMilestoneMissed {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<MilestoneMissed> missed;

    /** The milestone whose day has passed. */
    public record Command(MilestoneId milestone) {}

    public void mark(Command command) {
        access.toProcess();
        Milestone milestone = contracts.milestoneLocked(command.milestone());
        if (milestone.status() != MilestoneStatus.SCHEDULED) {
            return;
        }
        Instant now = databaseClock.now();
        milestone.miss(now);
        Contract contract = milestone.contract();
        story.tell(StoryLine.of(contract.caseId(), contract.id(), "milestone.missed")
                .with(milestone.title(), milestone.dueOn())
                .linking(contract.link()));
        Notice notice = Notice.of("milestone.missed", contract.caseId())
                .with(milestone.reference(), milestone.title(), milestone.dueOn())
                .linking("/milestone/report/" + milestone.reference());
        notices.tellThose(contract.providerId(), Permission.REPORT_MILESTONE, notice);
        notices.tellThose(contract.councilId(), Permission.VERIFY_FOR_COUNCIL, notice.linking(contract.link()));
        missed.fire(new MilestoneMissed(milestone.id(), contract.id(), now));
    }
}
