package org.allmende.bpmn.award;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.award.objection.ObjectionId;
import org.allmende.award.objection.TellObjectionOverdue;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The answer to an objection is late: has the monitoring officers told. */
@Named("tellObjectionOverdue")
@Dependent
public class TellObjectionOverdueStep implements JavaDelegate {

    @Inject
    private TellObjectionOverdue tellObjectionOverdue;

    @Override
    public void execute(DelegateExecution execution) {
        ObjectionId objection = new ObjectionId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(AwardObjectionProcess.KEY + "/tellObjectionOverdue"),
                () -> tellObjectionOverdue.tell(new TellObjectionOverdue.Command(objection)));
    }
}
