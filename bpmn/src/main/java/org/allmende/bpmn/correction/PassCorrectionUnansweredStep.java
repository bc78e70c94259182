package org.allmende.bpmn.correction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.correction.CorrectionId;
import org.allmende.correction.PassCorrectionUnanswered;
import org.allmende.correction.ResultCorrection;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The other side has not answered in time: it is decided without an answer. */
@Named("passCorrectionUnanswered")
@Dependent
public class PassCorrectionUnansweredStep implements JavaDelegate {

    @Inject
    private PassCorrectionUnanswered useCase;

    @Override
    public void execute(DelegateExecution execution) {
        CorrectionId subject = new CorrectionId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(Actor.process(ResultCorrectionProcess.KEY + "/passCorrectionUnanswered"), () -> {
            ResultCorrection passed = useCase.pass(new PassCorrectionUnanswered.Command(subject));
            execution.setVariables(ResultCorrectionProcess.toDecide(passed));
        });
    }
}
