package org.allmende.bpmn.evaluation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.evaluation.compliance.ComplianceCheckId;
import org.allmende.evaluation.compliance.LapseRequest;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The time for a bidder's answer has passed: has it noted, before an officer decides. */
@Named("lapseBidRequest")
@Dependent
public class LapseBidRequestStep implements JavaDelegate {

    @Inject
    private LapseRequest lapseRequest;

    @Override
    public void execute(DelegateExecution execution) {
        ComplianceCheckId check = new ComplianceCheckId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(BidRequestProcess.KEY + "/lapseBidRequest"),
                () -> lapseRequest.lapse(new LapseRequest.Command(check)));
    }
}
