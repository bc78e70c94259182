package org.allmende.bpmn.termination;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.termination.EndTerminated;
import org.allmende.termination.TerminationId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The day has passed that was set: ends the contract. */
@Named("endTerminated")
@Dependent
public class EndTerminatedStep implements JavaDelegate {

    @Inject
    private EndTerminated useCase;

    @Override
    public void execute(DelegateExecution execution) {
        TerminationId subject = new TerminationId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(ContractTerminationProcess.KEY + "/endTerminated"),
                () -> useCase.end(new EndTerminated.Command(subject)));
    }
}
