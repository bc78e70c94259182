package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneStatus;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.outcome.ApprovePayment;
import org.allmende.outcome.Claim;
import org.allmende.outcome.Invoice;
import org.allmende.outcome.MilestoneReport;
import org.allmende.outcome.Opinion;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.ReportMilestone;
import org.allmende.outcome.Verdict;
import org.allmende.outcome.Verifier;
import org.allmende.outcome.VerifyForCouncil;
import org.allmende.outcome.VerifyForUsers;

/**
 * Lives through the milestones: the first is paid, the second is returned, reported anew and waits for its payment, the third
 * is missed, the fourth lies ahead, the fifth waits for the council's verdict. A short plan is settled to its end.
 */
@ApplicationScoped
public class OutcomeSample implements SampleChapter {

    private static final int FIRST_DAY = -220;
    private static final int RETURNED_ONCE = 2;
    private static final int MISSED = 3;
    private static final int HALF_VERIFIED = 5;

    @Inject
    private SampleContracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private ReportMilestone reportMilestone;

    @Inject
    private VerifyForCouncil verifyForCouncil;

    @Inject
    private VerifyForUsers verifyForUsers;

    @Inject
    private ApprovePayment approvePayment;

    @Inject
    private Clock clock;

    @Override
    public int order() {
        return 75;
    }

    @Override
    public void write(SampleScript script) {
        for (int day = FIRST_DAY; day <= 0; day++) {
            script.at(day, "10:00", "milestones are reported, verified and paid", this::live);
        }
    }

    private boolean live() {
        for (Contract contract : contracts.at(ContractStatus.RUNNING)) {
            boolean longPlan = contract.milestones().size() > RETURNED_ONCE;
            contract.milestones().forEach(milestone -> live(milestone, longPlan ? milestone.number() : 1));
        }
        return true;
    }

    private void live(Milestone milestone, int role) {
        LocalDate today = London.dayOf(clock.instant());
        MilestoneReport report = outcomes.newestReport(milestone.id()).orElse(null);
        if (milestone.status() == MilestoneStatus.SCHEDULED) {
            if (role != MISSED && !today.isBefore(milestone.dueOn().minusDays(2))) {
                report(milestone, milestone.quantity());
            }
        } else if (report != null && contracts.atLeast(3, report.reportedAt())) {
            goOn(milestone, report, role);
        }
    }

    private void goOn(Milestone milestone, MilestoneReport report, int role) {
        boolean first = report.attempt() == 1;
        if (milestone.status() == MilestoneStatus.RETURNED) {
            report(milestone, milestone.quantity() - 2);
        } else if (milestone.status() == MilestoneStatus.REPORTED) {
            verify(milestone, report, role, role == RETURNED_ONCE && first);
        } else if (role != RETURNED_ONCE
                && milestone.payment()
                && milestone.status().isVerified()
                && outcomes.payment(milestone.id()).isEmpty()) {
            pay(milestone);
        }
    }

    private void report(Milestone milestone, long quantity) {
        Claim claim = new Claim(
                quantity,
                "Counted at the door from the attendance list, week by week; nobody is counted twice. The list without"
                        + " names lies at the desk, and the users’ panel has seen the one with names.",
                List.of("Attendance list, without names", "Letter of the users’ panel"));
        Acting.run(
                contracts.actor(milestone.contract().providerId(), Permission.REPORT_MILESTONE),
                () -> reportMilestone.report(new ReportMilestone.Command(milestone.id(), claim)));
    }

    private void verify(Milestone milestone, MilestoneReport report, int role, boolean back) {
        Opinion users = back
                ? new Opinion(
                        Verdict.RETURNED, 0, "Two people on the list say that they came only once. Please count again.")
                : new Opinion(Verdict.CONFIRMED, report.quantity(), "We asked six of those on the list. All had come.");
        if (report.verification(Verifier.USERS).isEmpty()) {
            Acting.run(
                    contracts.actor(milestone.contract().councilId(), Permission.VERIFY_FOR_USERS),
                    () -> verifyForUsers.verify(new VerifyForUsers.Command(milestone.id(), users)));
        }
        if (role != HALF_VERIFIED) {
            Opinion council = new Opinion(
                    Verdict.CONFIRMED, report.quantity(), "The list agrees with the door counter of those weeks.");
            Acting.run(
                    contracts.actor(milestone.contract().councilId(), Permission.VERIFY_FOR_COUNCIL),
                    () -> verifyForCouncil.verify(new VerifyForCouncil.Command(milestone.id(), council)));
        }
    }

    private void pay(Milestone milestone) {
        Invoice invoice =
                new Invoice("INV-" + milestone.reference().substring("AL-K-".length()), London.dayOf(clock.instant()));
        Acting.run(
                contracts.actor(milestone.contract().councilId(), Permission.APPROVE_PAYMENT),
                () -> approvePayment.approve(new ApprovePayment.Command(milestone.id(), invoice)));
    }
}
