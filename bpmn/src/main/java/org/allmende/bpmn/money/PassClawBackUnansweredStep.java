package org.allmende.bpmn.money;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.money.clawback.ClawBack;
import org.allmende.money.clawback.ClawBackId;
import org.allmende.money.clawback.PassClawBackUnanswered;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The provider has not replied in time: it is decided without a reply. */
@Named("passClawBackUnanswered")
@Dependent
public class PassClawBackUnansweredStep implements JavaDelegate {

    @Inject
    private PassClawBackUnanswered useCase;

    @Override
    public void execute(DelegateExecution execution) {
        ClawBackId subject = new ClawBackId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(Actor.process(ClawBackProcess.KEY + "/passClawBackUnanswered"), () -> {
            ClawBack passed = useCase.pass(new PassClawBackUnanswered.Command(subject));
            execution.setVariables(ClawBackProcess.toDecide(passed));
        });
    }
}
