package org.allmende.bpmn.tender;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.availability.TellDisturbanceOverdue;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.tender.TenderId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The time for the decision is over: has it said. */
@Named("tellDisturbanceOverdue")
@Dependent
public class TellDisturbanceOverdueStep implements JavaDelegate {

    @Inject
    private TellDisturbanceOverdue tellDisturbanceOverdue;

    @Override
    public void execute(DelegateExecution execution) {
        TenderId tender = new TenderId(UUID.fromString((String) execution.getVariable(DisturbanceProcess.TENDER)));
        int number = (Integer) execution.getVariable(DisturbanceProcess.NUMBER);
        Acting.run(
                Actor.process(DisturbanceProcess.KEY + "/tellDisturbanceOverdue"),
                () -> tellDisturbanceOverdue.tell(new TellDisturbanceOverdue.Command(tender, number)));
    }
}
