package org.allmende.bpmn.termination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractCompleted;
import org.allmende.contract.ContractConcluded;
import org.allmende.contract.ContractEnded;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.contract.EndGround;
import org.allmende.extension.ExtensionExercised;
import org.allmende.variation.VariationInForce;

/** Moves {@code ContractTerm.bpmn} as the domain tells; a contract from before there was such a process has none. */
@ApplicationScoped
public class ContractTermProcess {

    public static final String KEY = "ContractTerm";
    public static final String LAST_DAY = "Event_LastDayOver";
    public static final String OVER = "Message_ContractOver";

    @Inject
    private Steps steps;

    @Inject
    private Contracts contracts;

    void concluded(@Observes ContractConcluded event) {
        Contract contract = contracts.get(event.contract());
        Map<String, Object> variables = new HashMap<>(variables(contract.lastDay()));
        variables.put("reference", contract.reference());
        variables.put("caseId", contract.caseId().value().toString());
        variables.put("title", contract.title());
        steps.start(KEY, contract.id(), variables);
    }

    /** Its last instant still belongs to the term: the timer strikes the second after it, and the guard decides. */
    static Map<String, Object> variables(LocalDate lastDay) {
        return Map.of("lastDayOver", Date.from(London.endOf(lastDay).plusSeconds(1)));
    }

    void extended(@Observes ExtensionExercised event) {
        move(event.contract());
    }

    void varied(@Observes VariationInForce event) {
        move(event.contract());
    }

    private void move(ContractId contract) {
        if (steps.isRunning(KEY, contract)) {
            steps.moveTimer(
                    KEY, contract, LAST_DAY, variables(contracts.get(contract).lastDay()));
        }
    }

    void completed(@Observes ContractCompleted event) {
        stop(event.contract());
    }

    void ended(@Observes ContractEnded event) {
        if (event.ground() != EndGround.EXPIRY) {
            stop(event.contract());
        }
    }

    private void stop(ContractId contract) {
        if (steps.isWaitingFor(KEY, contract, OVER)) {
            steps.message(KEY, contract, OVER);
        }
    }
}
