package org.allmende.outcome.dispute;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.outcome.MilestoneReport;
import org.allmende.outcome.Outcomes;
import org.allmende.shared.DatabaseClock;

/**
 * An independent reviewer decides how much was reached: as much as was verified, or more, at most what the provider says. The portal's
 * reviewers belong to no single organisation's matter; that this one belongs to neither side is asked of the person.
 *
 * <p>Errors: {@code DISPUTE_UNKNOWN}, {@code REVIEWER_NOT_INDEPENDENT}, and those of {@link Dispute}.
 */
@Stateless
@UseCase
@Requires(Permission.REVIEW_DISPUTE)
public class DecideDispute {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Disputes disputes;

    @Inject
    private Reviewers reviewers;

    @Inject
    private DisputeEnds ends;

    @Inject
    private DisputeNews news;

    @Inject
    private DatabaseClock databaseClock;

    /**
     * What the reviewer finds.
     *
     * @param quantity outcomes that were reached; the verified ones to dismiss the dispute
     * @param reasons they are published
     */
    public record Command(DisputeId dispute, long quantity, String reasons) {}

    public void decide(Command command) {
        Milestone milestone =
                contracts.milestoneLocked(disputes.get(command.dispute()).milestone());
        access.toPortal();
        Dispute dispute = disputes.getLocked(command.dispute());
        PersonId person = Acting.current().requirePerson();
        MilestoneReport report = outcomes.findReport(dispute.report()).orElseThrow();
        reviewers.require(milestone.contract(), report.reportedAt(), person);
        Instant now = databaseClock.now();
        dispute.decide(command.quantity(), command.reasons(), person, now);
        news.reviewed(milestone, dispute);
        ends.end(milestone, dispute, now);
    }
}
