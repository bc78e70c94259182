package org.allmende.bpmn.termination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.termination.ContractTermination;
import org.allmende.termination.ContractTerminations;
import org.allmende.termination.TerminationAnswered;
import org.allmende.termination.TerminationClosed;
import org.allmende.termination.TerminationConfirmed;
import org.allmende.termination.TerminationDecided;
import org.allmende.termination.TerminationProposed;
import org.allmende.termination.TerminationStatus;

/** Moves {@code ContractTermination.bpmn} as the domain tells. The case is none of its variables: before a day is set it is not public. */
@ApplicationScoped
public class ContractTerminationProcess {

    public static final String KEY = "ContractTermination";
    public static final String CONFIRM = "Task_ConfirmTermination";
    public static final String ANSWER = "Task_AnswerTermination";
    public static final String REPRESENT = "Task_MakeRepresentations";
    public static final String DECIDE = "Task_DecideTermination";
    public static final String CLOSED = "Message_TerminationClosed";

    static final String BY_PROVIDER = "byProvider";
    static final String NEXT = "next";
    static final String AGREED = "agreed";
    static final String TERMINATED = "terminated";

    @Inject
    private Steps steps;

    @Inject
    private Contracts contracts;

    @Inject
    private ContractTerminations terminations;

    void proposed(@Observes TerminationProposed event) {
        Contract contract = contracts.get(event.contract());
        ContractTermination termination = terminations.get(event.termination());
        Map<String, Object> variables = new HashMap<>(Map.of(BY_PROVIDER, termination.byProvider()));
        if (termination.byProvider()) {
            variables.putAll(day(termination.endsOn().orElseThrow()));
        }
        variables.put("reference", contract.reference() + "/" + termination.number());
        variables.put("councilId", contract.councilId().value().toString());
        variables.put("providerId", contract.providerId().value().toString());
        variables.put("title", contract.title());
        steps.start(KEY, event.termination(), variables);
    }

    /** The day still belongs to the contract: the timer strikes the second after it, and the guard decides. */
    static Map<String, Object> day(LocalDate last) {
        return Map.of("endOver", Date.from(London.endOf(last).plusSeconds(1)));
    }

    static Map<String, Object> asked(TerminationStatus next, Instant answerBy) {
        return Map.of(
                NEXT, next.name(), "answerBy", Date.from(answerBy), "answerOver", Date.from(answerBy.plusSeconds(1)));
    }

    void confirmed(@Observes TerminationConfirmed event) {
        ContractTermination termination = terminations.get(event.termination());
        Map<String, Object> variables = new HashMap<>();
        if (termination.status() == TerminationStatus.SET) {
            variables.put(NEXT, termination.status().name());
            variables.putAll(day(termination.endsOn().orElseThrow()));
        } else {
            variables.putAll(asked(
                    termination.status(), termination.deadline().orElseThrow().at()));
        }
        steps.complete(KEY, event.termination(), CONFIRM, variables);
    }

    void answered(@Observes TerminationAnswered event) {
        ContractTermination termination = terminations.get(event.termination());
        if (termination.status() == TerminationStatus.HEARD) {
            steps.complete(KEY, event.termination(), REPRESENT, Map.of());
            return;
        }
        steps.complete(KEY, event.termination(), ANSWER, outcome(AGREED, termination));
    }

    void decided(@Observes TerminationDecided event) {
        steps.complete(KEY, event.termination(), DECIDE, outcome(TERMINATED, terminations.get(event.termination())));
    }

    private static Map<String, Object> outcome(String question, ContractTermination termination) {
        boolean set = termination.status() == TerminationStatus.SET;
        Map<String, Object> variables = new HashMap<>(Map.of(question, set));
        if (set) {
            variables.putAll(day(termination.endsOn().orElseThrow()));
        }
        return variables;
    }

    void closed(@Observes TerminationClosed event) {
        steps.message(KEY, event.termination(), CLOSED);
    }
}
