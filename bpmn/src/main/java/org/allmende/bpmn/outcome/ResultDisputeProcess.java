package org.allmende.bpmn.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.allmende.bpmn.engine.Steps;
import org.allmende.calendar.ContractTiming;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.identity.OrganisationId;
import org.allmende.outcome.PaymentApproved;
import org.allmende.outcome.dispute.Dispute;
import org.allmende.outcome.dispute.DisputeAnswered;
import org.allmende.outcome.dispute.DisputeDecided;
import org.allmende.outcome.dispute.DisputeLodged;
import org.allmende.outcome.dispute.DisputeStatus;
import org.allmende.outcome.dispute.DisputeWithdrawn;
import org.allmende.outcome.dispute.Disputes;

/** Moves {@code ResultDispute.bpmn} as the domain tells. Its subject is the dispute. */
@ApplicationScoped
public class ResultDisputeProcess {

    public static final String KEY = "ResultDispute";
    public static final String ANSWER = "Task_AnswerDispute";
    public static final String REVIEW = "Task_ReviewDispute";
    public static final String PAY = "Task_ApproveDisputedPayment";
    public static final String WITHDRAWN = "Message_DisputeWithdrawn";

    static final String AGREED = "agreed";
    static final String RAISED = "raised";
    static final String PAYMENT_DUE = "paymentDue";

    @Inject
    private Steps steps;

    @Inject
    private Contracts contracts;

    @Inject
    private Disputes disputes;

    void lodged(@Observes DisputeLodged event) {
        Milestone milestone = contracts.milestone(event.milestone());
        Contract contract = milestone.contract();
        Dispute dispute = disputes.get(event.dispute());
        Map<String, Object> variables = new HashMap<>(
                variables(contract.councilId(), dispute.answerDeadline().at()));
        variables.put("reference", milestone.reference());
        variables.put("title", milestone.title());
        variables.put("caseId", contract.caseId().value().toString());
        steps.start(KEY, event.dispute(), variables);
    }

    /** The last instant is in time: the timer strikes the second after it, and the guard decides. */
    static Map<String, Object> variables(OrganisationId council, Instant answerBy) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("councilId", council.value().toString());
        variables.put("answerBy", Date.from(answerBy));
        variables.put("answerOver", Date.from(answerBy.plusSeconds(1)));
        variables.put(AGREED, true);
        return variables;
    }

    /** What the process knows of the review. */
    static Map<String, Object> review(Optional<String> reviewer, Instant reviewBy) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("reviewerId", reviewer.orElse(null));
        variables.put("reviewBy", Date.from(reviewBy));
        variables.put("reviewOver", Date.from(reviewBy.plusSeconds(1)));
        return variables;
    }

    static Map<String, Object> review(Dispute dispute) {
        return review(
                dispute.reviewer().map(person -> person.value().toString()),
                dispute.reviewDeadline().orElseThrow().at());
    }

    void answered(@Observes DisputeAnswered event) {
        Dispute dispute = disputes.get(event.dispute());
        Map<String, Object> variables = new HashMap<>(Map.of(AGREED, event.agrees()));
        if (dispute.status() == DisputeStatus.REVIEW) {
            variables.putAll(review(dispute));
        }
        if (event.settled() && event.agrees()) {
            variables.putAll(raised(event.paymentDue(), event.at()));
        }
        String council = contracts.get(dispute.contract()).councilId().value().toString();
        steps.completeSeat(KEY, event.dispute(), ANSWER, DisputeSeats.seat(council, event.verifier()), variables);
    }

    /** What council and users have agreed to is told with their answers. */
    void decided(@Observes DisputeDecided event) {
        if (event.agreed()) {
            return;
        }
        Map<String, Object> variables = new HashMap<>(raised(event.paymentDue(), event.at()));
        variables.put(RAISED, event.raised());
        steps.complete(KEY, event.dispute(), REVIEW, variables);
    }

    /** The latest instant to pay if the invoice comes on the day of the decision. */
    static Map<String, Object> raised(boolean paymentDue, Instant decided) {
        return Map.of(
                PAYMENT_DUE,
                paymentDue,
                "payBy",
                Date.from(ContractTiming.payment(London.dayOf(decided), Optional.empty())
                        .end()));
    }

    void withdrawn(@Observes DisputeWithdrawn event) {
        steps.message(KEY, event.dispute(), WITHDRAWN);
    }

    void paid(@Observes PaymentApproved event) {
        disputes.ofMilestone(event.milestone())
                .filter(dispute -> steps.isWaiting(KEY, dispute.id(), PAY))
                .ifPresent(dispute -> steps.complete(KEY, dispute.id(), PAY, Map.of()));
    }
}
