package org.allmende.bpmn.obligation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.obligation.DueId;
import org.allmende.obligation.RemindOfObligation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ten working days before its day: whoever owes it is reminded. */
@Named("remindOfObligation")
@Dependent
public class RemindOfObligationStep implements JavaDelegate {

    @Inject
    private RemindOfObligation useCase;

    @Override
    public void execute(DelegateExecution execution) {
        DueId subject = new DueId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(ObligationProcess.KEY + "/remindOfObligation"),
                () -> useCase.remind(new RemindOfObligation.Command(subject)));
    }
}
