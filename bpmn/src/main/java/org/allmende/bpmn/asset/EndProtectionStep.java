package org.allmende.bpmn.asset;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.asset.DisposalId;
import org.allmende.asset.EndProtection;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** After the protected period: a sale takes a new notice. */
@Named("endProtection")
@Dependent
public class EndProtectionStep implements JavaDelegate {

    @Inject
    private EndProtection endProtection;

    @Override
    public void execute(DelegateExecution execution) {
        DisposalId subject = new DisposalId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(Moratorium.KEY + "/" + execution.getCurrentActivityId()),
                () -> endProtection.end(new EndProtection.Command(subject)));
    }
}
