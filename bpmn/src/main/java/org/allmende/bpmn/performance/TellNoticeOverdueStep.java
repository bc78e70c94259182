package org.allmende.bpmn.performance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.performance.PerformanceNoticeId;
import org.allmende.performance.TellNoticeOverdue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A notice is not published in time: has the contract manager reminded. */
@Named("tellNoticeOverdue")
@Dependent
public class TellNoticeOverdueStep implements JavaDelegate {

    @Inject
    private TellNoticeOverdue useCase;

    @Override
    public void execute(DelegateExecution execution) {
        PerformanceNoticeId subject = new PerformanceNoticeId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(PerformanceNoticeProcess.KEY + "/tellNoticeOverdue"),
                () -> useCase.tell(new TellNoticeOverdue.Command(subject)));
    }
}
