package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
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
import org.allmende.sample.SamplePlan.Course;

/** Lives through the milestones of every running contract, each as far as its course goes. */
@ApplicationScoped
public class OutcomeSample implements SampleChapter {

    private static final int FIRST_DAY = -530;
    private static final int EVERY = 2;
    private static final int DAYS_EARLY = 2;
    private static final int DAYS_LATE = 10;

    @Inject
    private SampleContracts contracts;

    @Inject
    private SampleEvidence evidence;

    @Inject
    private SpotCheckSample spotCheck;

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
        for (int day = FIRST_DAY; day <= 0; day += EVERY) {
            script.at(day, "10:00", "milestones are reported, verified and paid", this::live);
        }
    }

    private boolean live() {
        for (Contract contract : contracts.at(ContractStatus.RUNNING)) {
            SamplePlan plan = SamplePlan.of(contract.title());
            contract.milestones().forEach(milestone -> live(milestone, plan.course(milestone.number())));
        }
        return true;
    }

    private void live(Milestone milestone, Course course) {
        if (milestone.status() == MilestoneStatus.SCHEDULED && !isTimeToReport(milestone, course)) {
            return;
        }
        MilestoneReport report = outcomes.newestReport(milestone.id()).orElse(null);
        if (report == null) {
            if (course != Course.MISSED && isTimeToReport(milestone, course)) {
                long quantity = milestone.quantity() + milestone.number();
                if (course == Course.HALF_VERIFIED) {
                    spotCheck.bringIn(milestone, quantity);
                }
                report(milestone, quantity, 1);
            }
        } else if (contracts.atLeast(3, report.reportedAt())) {
            goOn(milestone, report, course);
        }
    }

    private boolean isTimeToReport(Milestone milestone, Course course) {
        LocalDate day = course == Course.PAID_LATE
                ? milestone.dueOn().plusDays(DAYS_LATE)
                : milestone.dueOn().minusDays(DAYS_EARLY);
        return !London.dayOf(clock.instant()).isBefore(day);
    }

    private void goOn(Milestone milestone, MilestoneReport report, Course course) {
        boolean goesBack = course == Course.RETURNED || (course == Course.PAID_AFTER_RETURN && report.attempt() == 1);
        switch (milestone.status()) {
            case RETURNED -> {
                if (course == Course.PAID_AFTER_RETURN) {
                    report(milestone, milestone.quantity() - 2, 2);
                }
            }
            case REPORTED -> verify(milestone, report, course, goesBack);
            case MET, PARTIALLY_MET -> {
                if (course != Course.VERIFIED
                        && outcomes.payment(milestone.id()).isEmpty()) {
                    pay(milestone);
                }
            }
            case SCHEDULED, MISSED, LAPSED -> {}
        }
    }

    private void report(Milestone milestone, long quantity, int attempt) {
        Claim claim = new Claim(quantity, SampleEvidence.words(milestone, quantity, attempt));
        Acting.run(contracts.actor(milestone.contract().providerId(), Permission.REPORT_MILESTONE), () -> {
            evidence.upload(milestone, quantity, attempt);
            reportMilestone.report(new ReportMilestone.Command(milestone.id(), claim));
        });
    }

    private void verify(Milestone milestone, MilestoneReport report, Course course, boolean back) {
        long seen = course == Course.VERIFIED ? report.quantity() - 7 : report.quantity();
        Opinion users = back
                ? new Opinion(
                        Verdict.RETURNED,
                        0,
                        "Two lines of the count are the same week. Please count again, and add the list of that week.")
                : new Opinion(Verdict.CONFIRMED, seen, "We asked six of those who were counted. All said it is so.");
        if (course != Course.REPORTED && report.verification(Verifier.USERS).isEmpty()) {
            spotCheck.tickForUsers(milestone);
            Acting.run(
                    contracts.actor(milestone.contract().councilId(), Permission.VERIFY_FOR_USERS),
                    () -> verifyForUsers.verify(new VerifyForUsers.Command(milestone.id(), users)));
        }
        if (course != Course.REPORTED && course != Course.HALF_VERIFIED) {
            Opinion council = new Opinion(
                    Verdict.CONFIRMED, seen, "The count agrees with what we saw on two visits without notice.");
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
