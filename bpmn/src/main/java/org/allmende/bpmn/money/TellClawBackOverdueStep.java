package org.allmende.bpmn.money;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.money.clawback.ClawBackId;
import org.allmende.money.clawback.TellClawBackOverdue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The decision on a claw-back is late: has it told. */
@Named("tellClawBackOverdue")
@Dependent
public class TellClawBackOverdueStep implements JavaDelegate {

    @Inject
    private TellClawBackOverdue useCase;

    @Override
    public void execute(DelegateExecution execution) {
        ClawBackId subject = new ClawBackId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(ClawBackProcess.KEY + "/tellClawBackOverdue"),
                () -> useCase.tell(new TellClawBackOverdue.Command(subject)));
    }
}
