package org.allmende.bpmn.obligation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.obligation.DueId;
import org.allmende.obligation.TellObligationOverdue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Its day has passed: both sides and everybody are told. */
@Named("tellObligationOverdue")
@Dependent
public class TellObligationOverdueStep implements JavaDelegate {

    @Inject
    private TellObligationOverdue useCase;

    @Override
    public void execute(DelegateExecution execution) {
        DueId subject = new DueId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(ObligationProcess.KEY + "/tellObligationOverdue"),
                () -> useCase.tell(new TellObligationOverdue.Command(subject)));
    }
}
