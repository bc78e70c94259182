package org.allmende.bpmn.performance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.performance.OpenReview;
import org.allmende.performance.PerformanceReviewId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Six weeks before a review's last day: asks the contract manager for it. */
@Named("openReview")
@Dependent
public class OpenReviewStep implements JavaDelegate {

    @Inject
    private OpenReview useCase;

    @Override
    public void execute(DelegateExecution execution) {
        PerformanceReviewId subject = new PerformanceReviewId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(PerformanceReviewProcess.KEY + "/openReview"),
                () -> useCase.open(new OpenReview.Command(subject)));
    }
}
