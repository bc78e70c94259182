package org.allmende.bpmn.correction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.correction.CorrectionId;
import org.allmende.correction.TellCorrectionOverdue;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The decision on a correction is late: has it told. */
@Named("tellCorrectionOverdue")
@Dependent
public class TellCorrectionOverdueStep implements JavaDelegate {

    @Inject
    private TellCorrectionOverdue useCase;

    @Override
    public void execute(DelegateExecution execution) {
        CorrectionId subject = new CorrectionId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(ResultCorrectionProcess.KEY + "/tellCorrectionOverdue"),
                () -> useCase.tell(new TellCorrectionOverdue.Command(subject)));
    }
}
