package org.allmende.outcome.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.Milestone;
import org.allmende.identity.Acting;
import org.allmende.identity.PersonId;
import org.allmende.outcome.MilestoneReport;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.Outsiders;
import org.allmende.outcome.Verifier;
import org.allmende.shared.DatabaseClock;

/** What follows from an answer, the same for both seats. Called by the two use cases, which have checked access. */
@ApplicationScoped
class DisputeAnswers {

    @Inject
    private Outcomes outcomes;

    @Inject
    private Outsiders outsiders;

    @Inject
    private Disputes disputes;

    @Inject
    private DisputeEnds ends;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<DisputeAnswered> answered;

    /** The milestone is locked: the second answer sees the first. */
    void give(Milestone milestone, DisputeId id, Verifier verifier, boolean agrees, String reasons) {
        Dispute dispute = disputes.getLocked(id);
        PersonId person = Acting.current().requirePerson();
        MilestoneReport report = outcomes.findReport(dispute.report()).orElseThrow();
        outsiders.require(milestone, report, person);
        Instant now = databaseClock.now();
        DisputeStatus follows = dispute.answer(verifier, agrees, reasons, person, now);
        disputes.flush();
        if (follows == DisputeStatus.REVIEW) {
            ends.pass(milestone, dispute, now);
        }
        boolean paymentDue = follows == DisputeStatus.AGREED && ends.isPaidByItself(milestone);
        answered.fire(new DisputeAnswered(id, verifier, agrees, follows != DisputeStatus.OPEN, paymentDue, now));
        if (follows == DisputeStatus.AGREED) {
            ends.agree(milestone, dispute, now);
        }
    }
}
