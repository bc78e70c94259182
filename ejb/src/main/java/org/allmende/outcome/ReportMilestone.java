package org.allmende.outcome;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Instant;
import org.allmende.calendar.ContractTiming;
import org.allmende.calendar.London;
import org.allmende.calendar.Span;
import org.allmende.calendar.WorkingDays;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.document.Documents;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;

/**
 * The provider reports a milestone with evidence, in time or late, or anew after a return. The files that were collected with
 * the milestone become the report's and stay as they are.
 *
 * <p>Errors: {@code MILESTONE_STEP_NOT_POSSIBLE}, {@code MILESTONE_CONTRACT_NOT_RUNNING}, {@code DOCUMENT_NOT_WHOLE(name)}.
 */
@Stateless
@UseCase
@Requires(Permission.REPORT_MILESTONE)
public class ReportMilestone {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private ReportDrafts drafts;

    @Inject
    private Documents documents;

    @Inject
    private Organisations organisations;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<MilestoneReported> reported;

    /** What is claimed for which milestone. */
    public record Command(MilestoneId milestone, @Valid Claim claim) {}

    public void report(@Valid Command command) {
        Milestone milestone = contracts.milestoneLocked(command.milestone());
        access.to(milestone.contract().providerId());
        Instant now = databaseClock.now();
        milestone.report(now);
        int attempt = outcomes.reports(milestone.id()).size() + 1;
        MilestoneReport report = new MilestoneReport(
                milestone.id(), attempt, command.claim(), Acting.current().requirePerson(), now);
        outcomes.add(report);
        documents.handOver(milestone.id().value(), report.id());
        drafts.delete(milestone.id());
        tell(milestone, command.claim());
        reported.fire(new MilestoneReported(milestone.id(), milestone.contract().id(), verifyBy(milestone, now), now));
    }

    private Instant verifyBy(Milestone milestone, Instant now) {
        Span window = Span.days(milestone.contract().verificationDays());
        return ContractTiming.verification(London.dayOf(now), window, workingDays)
                .end();
    }

    private void tell(Milestone milestone, Claim claim) {
        Contract contract = milestone.contract();
        String provider = organisations.get(contract.providerId()).name();
        story.tell(
                StoryLine.of(contract.caseId(), contract.id(), "milestone.reported")
                        .with(provider, claim.quantity(), milestone.metric().unit(), milestone.title())
                        .linking(contract.link()),
                provider);
        Notice notice = Notice.of("milestone.reported", contract.caseId())
                .with(milestone.reference(), milestone.title(), provider)
                .linking("/milestone/verify/" + milestone.reference());
        notices.tellThose(contract.councilId(), Permission.VERIFY_FOR_COUNCIL, notice);
        notices.tellThose(contract.councilId(), Permission.VERIFY_FOR_USERS, notice);
    }
}
