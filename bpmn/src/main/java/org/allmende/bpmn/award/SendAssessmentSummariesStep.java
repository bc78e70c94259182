package org.allmende.bpmn.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.award.SendAssessmentSummaries;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.tender.TenderId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step of the award's process: every bidder is told, all at once, in the transaction of the decision. */
@Named("sendAssessmentSummariesStep")
@ApplicationScoped
public class SendAssessmentSummariesStep implements JavaDelegate {

    private static final Actor STEP = Actor.process("Award/Task_SendSummaries");

    @Inject
    private SendAssessmentSummaries summaries;

    @Override
    public void execute(DelegateExecution execution) {
        TenderId tender = new TenderId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(STEP, () -> summaries.send(new SendAssessmentSummaries.Command(tender)));
    }
}
