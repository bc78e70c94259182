package org.allmende.bpmn.contractnotice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.contractnotice.ContractNotice;
import org.allmende.contractnotice.ContractNoticeDue;
import org.allmende.contractnotice.ContractNoticeKind;
import org.allmende.contractnotice.ContractNoticePublished;
import org.allmende.contractnotice.ContractNotices;

/** Moves {@code ContractNotice.bpmn} as the domain tells. */
@ApplicationScoped
public class ContractNoticeProcess {

    public static final String KEY = "ContractNotice";
    public static final String DETAILS = "Task_PublishContractDetails";
    public static final String TERMINATION = "Task_PublishContractTermination";

    @Inject
    private Steps steps;

    @Inject
    private Contracts contracts;

    @Inject
    private ContractNotices notices;

    void due(@Observes ContractNoticeDue event) {
        Contract contract = contracts.get(event.contract());
        ContractNotice notice = notices.get(event.notice());
        Map<String, Object> variables =
                new HashMap<>(variables(notice.kind(), notice.deadline().at()));
        variables.put("reference", contract.reference());
        variables.put("caseId", contract.caseId().value().toString());
        variables.put("councilId", contract.councilId().value().toString());
        variables.put("title", contract.title());
        steps.start(KEY, event.notice(), variables);
    }

    /** The last instant is in time: the timer announces the second after it, and the guard decides. */
    static Map<String, Object> variables(ContractNoticeKind kind, Instant due) {
        return Map.of("kind", kind.name(), "publishBy", Date.from(due), "publishLate", Date.from(due.plusSeconds(1)));
    }

    void published(@Observes ContractNoticePublished event) {
        boolean details = notices.get(event.notice()).kind() == ContractNoticeKind.DETAILS;
        steps.complete(KEY, event.notice(), details ? DETAILS : TERMINATION, Map.of());
    }
}
