package org.allmende.bpmn.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.contract.CompleteContract;
import org.allmende.contract.ContractId;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** After the last settled milestone: completes the contract. */
@Named("completeContract")
@ApplicationScoped
public class CompleteContractStep implements JavaDelegate {

    @Inject
    private CompleteContract completeContract;

    @Override
    public void execute(DelegateExecution execution) {
        ContractId contract = new ContractId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process("Contract/completeContract"),
                () -> completeContract.complete(new CompleteContract.Command(contract)));
    }
}
