package org.allmende.bpmn.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.allmende.bpmn.engine.Steps;
import org.allmende.calendar.ContractTiming;
import org.allmende.calendar.London;
import org.allmende.contract.ContractEnded;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.outcome.MilestoneReported;
import org.allmende.outcome.MilestoneVerified;
import org.allmende.outcome.PaymentApproved;
import org.allmende.outcome.VerificationState;
import org.allmende.outcome.Verifier;
import org.allmende.worklist.WorkItems;

/** Facade of the process {@code Milestone}, which {@code Contract} calls once for each milestone. */
@ApplicationScoped
public class MilestoneProcess {

    public static final String KEY = "Milestone";
    public static final String REPORT = "Task_ReportMilestone";
    public static final String VERIFY_FOR_COUNCIL = "Task_VerifyForCouncil";
    public static final String VERIFY_FOR_USERS = "Task_VerifyForUsers";
    public static final String APPROVE_PAYMENT = "Task_ApprovePayment";

    public static final String DUE_PASSED = "Event_DuePassed";
    public static final String LAPSED = "Message_MilestoneLapsed";

    /** Whether both verifiers confirm; set with the second verdict. */
    public static final String VERIFIED = "verified";

    /** Whether the verified outcomes are paid; set with the second verdict. */
    public static final String PAYMENT_DUE = "paymentDue";

    @Inject
    private Steps steps;

    @Inject
    private WorkItems workItems;

    void onReported(@Observes MilestoneReported event) {
        steps.complete(KEY, event.milestone(), REPORT, Map.of("verifyBy", Date.from(event.verifyBy())));
    }

    void onVerified(@Observes MilestoneVerified event) {
        String task = event.verifier() == Verifier.COUNCIL ? VERIFY_FOR_COUNCIL : VERIFY_FOR_USERS;
        steps.complete(KEY, event.milestone(), task, decision(event));
    }

    /** The milestone is due later: what waits for its report, and the clock behind it, follow. */
    public void postpone(Milestone milestone) {
        Instant last = milestone.deadline().at();
        Map<String, Object> variables =
                Map.of("milestoneDue", Date.from(last), "missedAfter", Date.from(last.plusSeconds(1)));
        steps.moveTimer(KEY, milestone.id(), DUE_PASSED, variables);
        workItems.moveDue(milestone.id().value(), REPORT, last);
    }

    /** The contract has ended before it was reported: nothing is waited for any more. */
    void onEnded(@Observes ContractEnded event) {
        for (MilestoneId milestone : event.lapsed()) {
            if (steps.isWaitingFor(KEY, milestone, LAPSED)) {
                steps.message(KEY, milestone, LAPSED);
            }
        }
    }

    private static Map<String, Object> decision(MilestoneVerified event) {
        if (event.state() == VerificationState.OPEN) {
            return Map.of();
        }
        return Map.of(
                VERIFIED,
                event.state() == VerificationState.VERIFIED,
                PAYMENT_DUE,
                event.paymentDue(),
                "payBy",
                Date.from(payBy(event.at())));
    }

    /** The latest instant to pay if the invoice comes on the day of the verification. */
    private static Instant payBy(Instant verified) {
        return ContractTiming.payment(London.dayOf(verified), Optional.empty()).end();
    }

    /** What a dispute has added after the first payment is paid in its own process. */
    void onPaid(@Observes PaymentApproved event) {
        if (steps.isWaiting(KEY, event.milestone(), APPROVE_PAYMENT)) {
            steps.complete(KEY, event.milestone(), APPROVE_PAYMENT, Map.of());
        }
    }
}
