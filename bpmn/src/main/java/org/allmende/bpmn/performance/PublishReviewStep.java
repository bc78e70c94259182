package org.allmende.bpmn.performance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.performance.PerformanceReviewId;
import org.allmende.performance.PublishReview;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The provider has replied, or its time is over: publishes the review. */
@Named("publishReview")
@Dependent
public class PublishReviewStep implements JavaDelegate {

    @Inject
    private PublishReview useCase;

    @Override
    public void execute(DelegateExecution execution) {
        PerformanceReviewId subject = new PerformanceReviewId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(PerformanceReviewProcess.KEY + "/publishReview"),
                () -> useCase.publish(new PublishReview.Command(subject)));
    }
}
