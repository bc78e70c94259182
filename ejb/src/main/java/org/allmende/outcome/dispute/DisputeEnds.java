package org.allmende.outcome.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.Milestone;
import org.allmende.outcome.MilestoneReport;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.ResultCorrected;

/** How a dispute goes on to the reviewer, and how it ends in more than was verified. The milestone is locked. */
@ApplicationScoped
class DisputeEnds {

    @Inject
    private Outcomes outcomes;

    @Inject
    private Disputes disputes;

    @Inject
    private Reviewers reviewers;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DisputeNews news;

    @Inject
    private Event<ResultCorrected> corrected;

    @Inject
    private Event<DisputeDecided> decided;

    void pass(Milestone milestone, Dispute dispute, Instant now) {
        MilestoneReport report = outcomes.findReport(dispute.report()).orElseThrow();
        dispute.pass(reviewers.draw(milestone.contract(), report.reportedAt(), now), calendar, now);
        disputes.flush();
        news.passed(milestone, dispute);
    }

    void agree(Milestone milestone, Dispute dispute, Instant now) {
        dispute.agree(now);
        news.agreed(milestone, dispute);
        end(milestone, dispute, now);
    }

    /** What was decided becomes what is verified; its payment is due anew where the first one has been approved already. */
    void end(Milestone milestone, Dispute dispute, Instant now) {
        disputes.flush();
        boolean raised = dispute.decided().isPresent();
        if (raised) {
            milestone.correct(dispute.decided().orElseThrow());
            corrected.fire(new ResultCorrected(
                    milestone.id(),
                    dispute.contract(),
                    dispute.id().value(),
                    dispute.verified(),
                    dispute.decided().orElseThrow(),
                    now));
        }
        decided.fire(new DisputeDecided(
                dispute.id(),
                dispute.status() == DisputeStatus.AGREED,
                raised,
                raised && isPaidByItself(milestone),
                now));
    }

    /** Whether the payment of the milestone is approved already, so that what is added to it is not in it. */
    boolean isPaidByItself(Milestone milestone) {
        return milestone.payment() && outcomes.payment(milestone.id()).isPresent();
    }
}
