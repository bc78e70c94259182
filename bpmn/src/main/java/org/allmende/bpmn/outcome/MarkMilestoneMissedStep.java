package org.allmende.bpmn.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.outcome.MarkMilestoneMissed;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** After the due day: says in public that nothing was reported. */
@Named("markMilestoneMissed")
@ApplicationScoped
public class MarkMilestoneMissedStep implements JavaDelegate {

    @Inject
    private MarkMilestoneMissed markMilestoneMissed;

    @Override
    public void execute(DelegateExecution execution) {
        MilestoneId milestone = new MilestoneId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process("Milestone/markMilestoneMissed"),
                () -> markMilestoneMissed.mark(new MarkMilestoneMissed.Command(milestone)));
    }
}
