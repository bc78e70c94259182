package org.allmende.bpmn.tender;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.tender.weighing.RemindOfWeighing;
import org.allmende.tender.weighing.WeighingId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The time to weigh is nearly over: has those reminded who have not answered. */
@Named("remindOfWeighing")
@Dependent
public class RemindOfWeighingStep implements JavaDelegate {

    @Inject
    private RemindOfWeighing remindOfWeighing;

    @Override
    public void execute(DelegateExecution execution) {
        WeighingId weighing = new WeighingId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(TenderWeighingProcess.KEY + "/remindOfWeighing"),
                () -> remindOfWeighing.remind(new RemindOfWeighing.Command(weighing)));
    }
}
