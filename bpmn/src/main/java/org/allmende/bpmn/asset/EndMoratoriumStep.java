package org.allmende.bpmn.asset;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmende.asset.DisposalId;
import org.allmende.asset.EndMoratorium;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** After the interim moratorium without a request, or after the full one: the owner may sell. */
@Named("endMoratorium")
@Dependent
public class EndMoratoriumStep implements JavaDelegate {

    @Inject
    private EndMoratorium endMoratorium;

    @Override
    public void execute(DelegateExecution execution) {
        DisposalId subject = new DisposalId(UUID.fromString(execution.getProcessBusinessKey()));
        Acting.run(
                Actor.process(Moratorium.KEY + "/" + execution.getCurrentActivityId()),
                () -> endMoratorium.end(new EndMoratorium.Command(subject)));
    }
}
