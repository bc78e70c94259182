package org.allmende.bpmn.performance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.performance.PerformanceReviewId;
import org.allmende.performance.TellReviewOverdue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A review is not assessed in time: has the contract manager reminded. */
@Named("tellReviewOverdue")
@Dependent
public class TellReviewOverdueStep implements JavaDelegate {

    @Inject
    private TellReviewOverdue useCase;

    @Override
    public void execute(DelegateExecution execution) {
        PerformanceReviewId subject = new PerformanceReviewId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(PerformanceReviewProcess.KEY + "/tellReviewOverdue"),
                () -> useCase.tell(new TellReviewOverdue.Command(subject)));
    }
}
