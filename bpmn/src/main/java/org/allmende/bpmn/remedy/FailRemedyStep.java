package org.allmende.bpmn.remedy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.remedy.FailRemedy;
import org.allmende.remedy.RemedyId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** No plan in time, or its day over: the remedy has failed. */
@Named("failRemedy")
@Dependent
public class FailRemedyStep implements JavaDelegate {

    @Inject
    private FailRemedy useCase;

    @Override
    public void execute(DelegateExecution execution) {
        RemedyId subject = new RemedyId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(RemedyProcess.KEY + "/failRemedy"), () -> useCase.fail(new FailRemedy.Command(subject)));
    }
}
