package org.allmende.bpmn.termination;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.contract.ContractId;
import org.allmende.contract.ExpireContract;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The last day of a contract has passed: it expires, unless it is settled. */
@Named("expireContract")
@Dependent
public class ExpireContractStep implements JavaDelegate {

    @Inject
    private ExpireContract useCase;

    @Override
    public void execute(DelegateExecution execution) {
        ContractId subject = new ContractId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(ContractTermProcess.KEY + "/expireContract"),
                () -> useCase.expire(new ExpireContract.Command(subject)));
    }
}
