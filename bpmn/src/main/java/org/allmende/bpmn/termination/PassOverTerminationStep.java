package org.allmende.bpmn.termination;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.termination.PassOverTermination;
import org.allmende.termination.TerminationId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The provider has not answered in time: has that told. */
@Named("passOverTermination")
@Dependent
public class PassOverTerminationStep implements JavaDelegate {

    @Inject
    private PassOverTermination useCase;

    @Override
    public void execute(DelegateExecution execution) {
        TerminationId subject = new TerminationId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(ContractTerminationProcess.KEY + "/passOverTermination"),
                () -> useCase.pass(new PassOverTermination.Command(subject)));
    }
}
