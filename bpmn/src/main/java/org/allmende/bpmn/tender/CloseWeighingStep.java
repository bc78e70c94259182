package org.allmende.bpmn.tender;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.tender.weighing.CloseWeighing;
import org.allmende.tender.weighing.WeighingId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** All have weighed, or their time is over: has the points added up. */
@Named("closeWeighing")
@Dependent
public class CloseWeighingStep implements JavaDelegate {

    @Inject
    private CloseWeighing closeWeighing;

    @Override
    public void execute(DelegateExecution execution) {
        WeighingId weighing = new WeighingId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(TenderWeighingProcess.KEY + "/closeWeighing"),
                () -> execution.setVariable(
                        TenderWeighingProcess.ANSWERED, closeWeighing.close(new CloseWeighing.Command(weighing))));
    }
}
