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
    /** Whether all have signed who must sign for the provider. */
    static final String FOR_PROVIDER = "providerComplete";

    /** The same for the council. */
    static final String FOR_COUNCIL = "councilComplete";

    private static final String PROVIDER_COMPLETE = "Gateway_ProviderComplete";
    private static final String COUNCIL_COMPLETE = "Gateway_CouncilComplete";
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

    /** The first of two people leaves the step to the second: it waits anew, and in a diagram of before it waits on. */
    void onSigned(@Observes ContractSigned event) {
        boolean provider = event.side() == Side.PROVIDER;
        String gateway = provider ? PROVIDER_COMPLETE : COUNCIL_COMPLETE;
        if (!event.complete() && !steps.knows(KEY, event.contract(), gateway)) {
            return;
        }
        steps.complete(
                KEY,
                event.contract(),
                provider ? SIGN_FOR_PROVIDER : SIGN_FOR_COUNCIL,
                Map.of(provider ? FOR_PROVIDER : FOR_COUNCIL, event.complete()));
    }

    void onCancelled(@Observes ContractCancelled event) {
        steps.message(KEY, event.contract(), CANCELLED);
    }
}
