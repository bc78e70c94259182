package org.allmende.bpmn.outcome;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.outcome.dispute.DisputeId;
import org.allmende.outcome.dispute.TellDisputeOverdue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The decision on a dispute is late: has it told. */
@Named("tellDisputeReviewOverdue")
@Dependent
public class TellDisputeReviewOverdueStep implements JavaDelegate {

    @Inject
    private TellDisputeOverdue useCase;

    @Override
    public void execute(DelegateExecution execution) {
        DisputeId subject = new DisputeId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(ResultDisputeProcess.KEY + "/tellDisputeReviewOverdue"),
                () -> useCase.tell(new TellDisputeOverdue.Command(subject)));
    }
}
