package org.allmende.bpmn.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractCancelled;
import org.allmende.contract.ContractDrafted;
import org.allmende.contract.ContractOffered;
import org.allmende.contract.ContractSigned;
import org.allmende.contract.Contracts;
import org.allmende.contract.Side;

/** Facade of the process {@code Contract}: moved by what happens to a contract. */
@ApplicationScoped
public class ContractProcess {

    public static final String KEY = "Contract";
    public static final String PREPARE = "Task_PrepareContract";
    public static final String SIGN_FOR_PROVIDER = "Task_SignForProvider";
    public static final String SIGN_FOR_COUNCIL = "Task_SignForCouncil";
    public static final String CANCELLED = "Message_ContractCancelled";

    @Inject
    private Steps steps;

    @Inject
    private Contracts contracts;

    void onDrafted(@Observes ContractDrafted event) {
        Contract contract = contracts.get(event.contract());
        Map<String, Object> variables = new HashMap<>();
        variables.put("reference", contract.reference());
        variables.put("caseId", contract.caseId().value().toString());
        variables.put("councilId", contract.councilId().value().toString());
        variables.put("providerId", contract.providerId().value().toString());
        variables.put("title", contract.title());
        steps.start(KEY, contract.id(), variables);
    }

    void onOffered(@Observes ContractOffered event) {
        Date signBy = contracts
                .get(event.contract())
                .signBy()
                .map(day -> Date.from(London.endOf(day)))
                .orElseThrow();
        steps.complete(KEY, event.contract(), PREPARE, Map.of("signBy", signBy));
    }

    void onSigned(@Observes ContractSigned event) {
        String task = event.side() == Side.PROVIDER ? SIGN_FOR_PROVIDER : SIGN_FOR_COUNCIL;
        steps.complete(KEY, event.contract(), task, Map.of());
    }

    void onCancelled(@Observes ContractCancelled event) {
        steps.message(KEY, event.contract(), CANCELLED);
    }
}
