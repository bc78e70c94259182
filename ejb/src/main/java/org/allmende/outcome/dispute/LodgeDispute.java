package org.allmende.outcome.dispute;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.outcome.MilestoneReport;
import org.allmende.outcome.Outcomes;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * The provider disputes that less was verified than it reported, once for each report, in ten working days; by the database's clock as it
 * was on arrival. What was verified is paid meanwhile.
 *
 * <p>Errors: {@code MILESTONE_NOT_VERIFIED}, {@code DISPUTE_LODGED_ALREADY}, and those of {@link Dispute}.
 */
@Stateless
@UseCase
@Requires(Permission.DISPUTE_RESULT)
public class LodgeDispute {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Disputes disputes;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private DisputeNews news;

    @Inject
    private Event<DisputeLodged> lodged;

    /**
     * What the provider says of a milestone.
     *
     * @param quantity outcomes that were reached
     * @param words why; they are published
     */
    public record Command(MilestoneId milestone, long quantity, String words) {}

    public DisputeId lodge(Command command) {
        Instant arrived = databaseClock.now();
        Milestone milestone = contracts.milestoneLocked(command.milestone());
        access.to(milestone.contract().providerId());
        if (!milestone.status().isVerified()) {
            throw new DomainProblem("MILESTONE_NOT_VERIFIED");
        }
        MilestoneReport report = outcomes.newestReport(milestone.id()).orElseThrow();
        if (disputes.ofReport(report.id()).isPresent()) {
            throw new DomainProblem("DISPUTE_LODGED_ALREADY");
        }
        Dispute dispute = new Dispute(
                milestone,
                report,
                new Dispute.Content(command.quantity(), command.words()),
                Acting.current().requirePerson(),
                calendar,
                arrived);
        disputes.add(dispute);
        news.lodged(milestone, dispute);
        lodged.fire(new DisputeLodged(dispute.id(), milestone.id(), dispute.contract(), arrived));
        return dispute.id();
    }
}
