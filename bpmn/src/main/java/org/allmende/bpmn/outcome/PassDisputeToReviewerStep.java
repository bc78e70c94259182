package org.allmende.bpmn.outcome;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.outcome.dispute.Dispute;
import org.allmende.outcome.dispute.DisputeId;
import org.allmende.outcome.dispute.PassDisputeToReviewer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Council and users have not answered in time: the dispute goes to the reviewer. */
@Named("passDisputeToReviewer")
@Dependent
public class PassDisputeToReviewerStep implements JavaDelegate {

    @Inject
    private PassDisputeToReviewer useCase;

    @Override
    public void execute(DelegateExecution execution) {
        DisputeId subject = new DisputeId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(Actor.process(ResultDisputeProcess.KEY + "/passDisputeToReviewer"), () -> {
            Dispute passed = useCase.pass(new PassDisputeToReviewer.Command(subject));
            execution.setVariables(ResultDisputeProcess.review(passed));
        });
    }
}
