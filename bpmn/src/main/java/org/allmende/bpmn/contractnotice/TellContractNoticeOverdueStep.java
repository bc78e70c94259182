package org.allmende.bpmn.contractnotice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.contractnotice.ContractNoticeId;
import org.allmende.contractnotice.TellContractNoticeOverdue;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A notice about a contract is not published in time: has the contract manager reminded. */
@Named("tellContractNoticeOverdue")
@Dependent
public class TellContractNoticeOverdueStep implements JavaDelegate {

    @Inject
    private TellContractNoticeOverdue useCase;

    @Override
    public void execute(DelegateExecution execution) {
        ContractNoticeId subject = new ContractNoticeId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(ContractNoticeProcess.KEY + "/tellContractNoticeOverdue"),
                () -> useCase.tell(new TellContractNoticeOverdue.Command(subject)));
    }
}
