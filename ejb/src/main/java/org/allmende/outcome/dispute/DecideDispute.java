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
 * An independent reviewer decides how much was reached: as much as was verified, or more, at most what the provider says. Access is to those
 * reviewers of the portal alone who belong to neither side.
 *
 * <p>Errors: {@code DISPUTE_UNKNOWN}, and those of {@link Dispute}.
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
        Dispute dispute = disputes.getLocked(command.dispute());
        MilestoneReport report = outcomes.findReport(dispute.report()).orElseThrow();
        access.toOneOf(reviewers.of(milestone.contract(), report.reportedAt()));
        PersonId person = Acting.current().requirePerson();
        Instant now = databaseClock.now();
        dispute.decide(command.quantity(), command.reasons(), person, now);
        news.reviewed(milestone, dispute);
        ends.end(milestone, dispute, now);
    }
}
