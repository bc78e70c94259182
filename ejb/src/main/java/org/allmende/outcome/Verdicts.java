package org.allmende.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.contract.Contract;
import org.allmende.contract.Milestone;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.outcome.spotcheck.SpotChecks;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/** What follows from a verdict, the same for both verifiers. Called by the two use cases, which have checked access. */
@ApplicationScoped
class Verdicts {

    @Inject
    private Outcomes outcomes;

    @Inject
    private Outsiders outsiders;

    @Inject
    private SpotChecks checks;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<MilestoneVerified> verified;

    @Inject
    private Event<MilestoneMet> met;

    @Inject
    private Event<MilestoneReturned> returned;

    /** The milestone is locked: the second verdict sees the first. */
    void give(Milestone milestone, Verifier verifier, Opinion opinion) {
        PersonId person = Acting.current().requirePerson();
        MilestoneReport report = outcomes.newestReport(milestone.id())
                .filter(open -> open.state() == VerificationState.OPEN)
                .orElseThrow(() -> new DomainProblem("MILESTONE_NOT_REPORTED"));
        outsiders.require(milestone, report, person);
        if (opinion.verdict() == Verdict.CONFIRMED) {
            checks.requireChecked(report, verifier);
        }
        Instant now = databaseClock.now();
        VerificationState state = report.judge(verifier, opinion, person, now);
        conclude(milestone, report, state, now);
        boolean paymentDue = state == VerificationState.VERIFIED && milestone.payment();
        verified.fire(new MilestoneVerified(
                milestone.id(), milestone.contract().id(), verifier, opinion.verdict(), state, paymentDue, now));
        announce(milestone, state, paymentDue, now);
    }

    private static void conclude(Milestone milestone, MilestoneReport report, VerificationState state, Instant now) {
        switch (state) {
            case VERIFIED -> milestone.verify(report.verifiedQuantity(), now);
            case RETURNED -> milestone.returnReport();
            case OPEN -> {}
        }
    }

    private void announce(Milestone milestone, VerificationState state, boolean paymentDue, Instant now) {
        Contract contract = milestone.contract();
        switch (state) {
            case VERIFIED -> {
                tell(milestone, "milestone.met", milestone.verifiedQuantity().orElse(0L));
                met.fire(new MilestoneMet(milestone.id(), contract.id(), paymentDue, now));
            }
            case RETURNED -> {
                tell(milestone, "milestone.returned", 0L);
                returned.fire(new MilestoneReturned(milestone.id(), contract.id(), now));
            }
            case OPEN -> {}
        }
    }

    private void tell(Milestone milestone, String key, long quantity) {
        Contract contract = milestone.contract();
        story.tell(StoryLine.of(contract.caseId(), contract.id(), key)
                .with(milestone.title(), quantity, milestone.metric().unit())
                .linking(contract.link()));
        notices.tellThose(
                contract.providerId(),
                Permission.REPORT_MILESTONE,
                Notice.of(key, contract.caseId())
                        .with(milestone.reference(), milestone.title(), quantity)
                        .linking(contract.link()));
    }
}
