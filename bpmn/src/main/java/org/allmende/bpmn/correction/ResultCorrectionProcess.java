package org.allmende.bpmn.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.allmende.bpmn.engine.Steps;
import org.allmende.bpmn.outcome.MilestoneProcess;
import org.allmende.bpmn.outcome.ResultDisputeProcess;
import org.allmende.calendar.ContractTiming;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.contract.Side;
import org.allmende.correction.CorrectionAnswered;
import org.allmende.correction.CorrectionDecided;
import org.allmende.correction.CorrectionRaised;
import org.allmende.correction.CorrectionWithdrawn;
import org.allmende.correction.Corrections;
import org.allmende.correction.ResultCorrection;
import org.allmende.identity.OrganisationId;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.PaymentApproved;
import org.allmende.outcome.ResultCorrected;
import org.allmende.outcome.dispute.Disputes;
import org.allmende.shared.Id;

/** Moves {@code ResultCorrection.bpmn} as the domain tells. Its subject is the correction. */
@ApplicationScoped
public class ResultCorrectionProcess {

    public static final String KEY = "ResultCorrection";
    public static final String ANSWER_FOR_PROVIDER = "Task_AnswerCorrectionForProvider";
    public static final String ANSWER_FOR_USERS = "Task_AnswerCorrectionForUsers";
    public static final String DECIDE = "Task_DecideCorrection";
    public static final String PAY = "Task_ApproveCorrectedPayment";
    public static final String WITHDRAWN = "Message_CorrectionWithdrawn";

    static final String BY_PROVIDER = "byProvider";
    static final String PAYMENT_DUE = "paymentDue";

    @Inject
    private Steps steps;

    @Inject
    private Contracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Disputes disputes;

    @Inject
    private Corrections corrections;

    void raised(@Observes CorrectionRaised event) {
        ResultCorrection correction = corrections.get(event.correction());
        Milestone milestone = contracts.milestone(correction.milestone());
        Contract contract = milestone.contract();
        Map<String, Object> variables =
                new HashMap<>(until("answer", correction.answerDeadline().at()));
        variables.putAll(sides(contract.councilId(), contract.providerId(), correction.side() == Side.PROVIDER));
        variables.put("reference", milestone.reference());
        variables.put("title", milestone.title());
        variables.put("caseId", contract.caseId().value().toString());
        steps.start(KEY, event.correction(), variables);
    }

    static Map<String, Object> sides(OrganisationId council, OrganisationId provider, boolean byProvider) {
        return Map.of(
                "councilId",
                council.value().toString(),
                "providerId",
                provider.value().toString(),
                BY_PROVIDER,
                byProvider);
    }

    /** What the process knows of the decision. */
    static Map<String, Object> toDecide(ResultCorrection correction) {
        return until("decide", correction.decideDeadline().map(Deadline::at).orElseThrow());
    }

    /** The last instant is in time: the timer strikes the second after it, and the guard decides. */
    static Map<String, Object> until(String step, Instant last) {
        return Map.of(step + "By", Date.from(last), step + "Over", Date.from(last.plusSeconds(1)));
    }

    void answered(@Observes CorrectionAnswered event) {
        ResultCorrection correction = corrections.get(event.correction());
        String task = correction.side() == Side.PROVIDER ? ANSWER_FOR_USERS : ANSWER_FOR_PROVIDER;
        steps.complete(KEY, event.correction(), task, toDecide(correction));
    }

    void decided(@Observes CorrectionDecided event) {
        steps.complete(KEY, event.correction(), DECIDE, due(event.paymentDue(), event.at()));
    }

    /** The latest instant to pay if the invoice comes on the day of the decision. */
    static Map<String, Object> due(boolean paymentDue, Instant decided) {
        return Map.of(
                PAYMENT_DUE,
                paymentDue,
                "payBy",
                Date.from(ContractTiming.payment(London.dayOf(decided), Optional.empty())
                        .end()));
    }

    void withdrawn(@Observes CorrectionWithdrawn event) {
        steps.message(KEY, event.correction(), WITHDRAWN);
    }

    /** One payment pays all that is not paid, whatever has added it. */
    void paid(@Observes PaymentApproved event) {
        endPayment(event.milestone());
    }

    /** Where a correction leaves nothing to pay, nobody waits for a payment any more. */
    void corrected(@Observes ResultCorrected event) {
        if (outcomes.unpaid(contracts.milestone(event.milestone())) > 0) {
            return;
        }
        end(MilestoneProcess.KEY, event.milestone(), MilestoneProcess.APPROVE_PAYMENT);
        disputes.ofMilestone(event.milestone())
                .ifPresent(dispute -> end(ResultDisputeProcess.KEY, dispute.id(), ResultDisputeProcess.PAY));
        endPayment(event.milestone());
    }

    private void endPayment(MilestoneId milestone) {
        corrections.ofMilestone(milestone).forEach(correction -> end(KEY, correction.id(), PAY));
    }

    private void end(String process, Id subject, String task) {
        if (steps.isWaiting(process, subject, task)) {
            steps.complete(process, subject, task, Map.of());
        }
    }
}
